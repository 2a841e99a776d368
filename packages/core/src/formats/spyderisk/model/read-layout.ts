import { systemName } from '../iri.ts';
import type { Statements } from '../statements.ts';

/** Where an asset is drawn, and whether it is shown. */
export type AssetPosition = {
  readonly asset: string;
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
};

/** Assets that are drawn as one. */
export type AssetGroup = {
  /** What follows `system#` in its IRI. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly assets: readonly string[];
};

/** A note about an asset or the model, as key and value, and what the note itself is called. */
export type ModelNote = {
  readonly name: string;
  readonly about: string;
  readonly key: string;
  readonly value: string;
};

/** Positions and groups of the graph of the drawing, in order; things without a position are left out. */
export function readLayout(ui: Statements): {
  readonly positions: readonly AssetPosition[];
  readonly groups: readonly AssetGroup[];
} {
  const groupIris = new Set(ui.ofType('core#AssetGroup'));
  const positions: AssetPosition[] = [];
  const groups: AssetGroup[] = [];
  for (const iri of [...ui.subjects()].sort()) {
    const x = coordinate(ui.value(iri, 'core#positionX'));
    const y = coordinate(ui.value(iri, 'core#positionY'));
    if (groupIris.has(iri)) {
      groups.push({
        name: systemName(iri),
        id: ui.value(iri, 'core#hasID') ?? systemName(iri),
        label: ui.value(iri, 'rdfs#label') ?? '',
        x: x ?? 0,
        y: y ?? 0,
        assets: ui
          .all(iri, 'core#hasAsset')
          .map(({ object }) => systemName(object))
          .sort(),
      });
    } else if (x !== undefined && y !== undefined)
      positions.push({ asset: systemName(iri), x, y, visible: ui.value(iri, 'core#isVisible') !== 'false' });
  }
  return { positions, groups };
}

/** A whole or fractional number; undefined where there is none, or one without end. */
function coordinate(text: string | undefined): number | undefined {
  const value = Number(text?.trim() || Number.NaN);
  // Adding nothing turns the negative zero into the only one that can be written.
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** The notes of the graph of notes, in order. One that lacks its key or its value is left out. */
export function readNotes(meta: Statements): readonly ModelNote[] {
  return [...meta.subjects()].sort().flatMap((iri) =>
    meta
      .all(iri, 'core#hasMetadata')
      .map(({ object }) => object)
      .sort()
      .flatMap((note) => {
        const key = meta.value(note, 'core#hasKey');
        const value = meta.value(note, 'core#hasValue');
        if (key === undefined || value === undefined) return [];
        return [{ name: systemName(note), about: systemName(iri), key, value }];
      }),
  );
}
