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
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly assets: readonly string[];
};

/** A note about an asset or the model, as key and value. */
export type ModelNote = { readonly about: string; readonly key: string; readonly value: string };

/** Positions and groups of the graph of the drawing; things without a position are left out. */
export function readLayout(ui: Statements): {
  readonly positions: readonly AssetPosition[];
  readonly groups: readonly AssetGroup[];
} {
  const groupIris = new Set(ui.ofType('core#AssetGroup'));
  const positions: AssetPosition[] = [];
  const groups: AssetGroup[] = [];
  for (const iri of ui.subjects()) {
    const x = Number(ui.value(iri, 'core#positionX') ?? Number.NaN);
    const y = Number(ui.value(iri, 'core#positionY') ?? Number.NaN);
    if (groupIris.has(iri)) {
      groups.push({
        id: ui.value(iri, 'core#hasID') ?? systemName(iri),
        label: ui.value(iri, 'rdfs#label') ?? '',
        x: Number.isNaN(x) ? 0 : x,
        y: Number.isNaN(y) ? 0 : y,
        assets: ui.all(iri, 'core#hasAsset').map(({ object }) => systemName(object)),
      });
    } else if (!Number.isNaN(x) && !Number.isNaN(y))
      positions.push({ asset: systemName(iri), x, y, visible: ui.value(iri, 'core#isVisible') !== 'false' });
  }
  return { positions, groups };
}

/** The notes of the graph of notes. */
export function readNotes(meta: Statements): readonly ModelNote[] {
  return [...meta.subjects()].flatMap((iri) =>
    meta.all(iri, 'core#hasMetadata').map(({ object }) => ({
      about: systemName(iri),
      key: meta.value(object, 'core#hasKey') ?? '',
      value: meta.value(object, 'core#hasValue') ?? '',
    })),
  );
}
