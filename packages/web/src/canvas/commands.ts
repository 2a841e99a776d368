import type { Glance } from '@nemecys/core';
import { idOf } from '@nemecys/core';
import { freeId } from '@nemecys/core/edit';
import type { ReactFlowInstance } from '@xyflow/react';
import type { TFunction } from 'i18next';
import type { Words } from '../engine/messages.ts';
import { keep, readKept } from '../kept.ts';
import type { Moves, Places } from '../pages/draft.ts';
import { type Copied, copiedFrom, freshCopy } from '../text/copied.ts';
import { idsOf, type Related, type TextEdit } from '../text/edit-text.ts';
import { rootOf } from '../text/items.ts';
import { type Falling, fallsAway, isListed } from '../text/removal.ts';
import { cornerOf } from './arrange.ts';
import type { Asked } from './asking.tsx';
import type { Drawing, Shown, View } from './drawing.ts';
import type { LineEdge, ThingNode } from './drawn.ts';
import { type Spot, size } from './layout.ts';
import { fieldWithin } from './within.ts';

type Offered = Words['classes'][number];

/** Where something was dropped: the point, and the boxes under it from the inside out. */
type Dropped = {
  readonly point: { readonly x: number; readonly y: number };
  readonly boxes: readonly Shown[];
  readonly spots: ReadonlyMap<string, Spot>;
};

/** What the drawing can do, for its keys, its buttons and the palette beside it. */
export type Commands = {
  readonly add: (found: Offered, name: string, dropped?: Dropped) => void;
  readonly connect: () => void;
  readonly moveInto: () => void;
  readonly put: (ids: readonly string[], into: string | undefined) => void;
  readonly remove: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly duplicate: () => void;
  readonly selectAll: () => void;
  readonly fold: () => void;
  readonly foldAll: () => void;
  readonly layOutAgain: () => void;
  readonly toggleInferred: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly pan: (x: number, y: number) => void;
  readonly help: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focusPalette: () => void;
  readonly focusFields: () => void;
  readonly selected: readonly string[];
  readonly hasCopied: boolean;
};

type Situation = Pick<Commands, 'put' | 'undo' | 'redo' | 'focusPalette' | 'focusFields'> & {
  readonly t: TFunction<'canvas'>;
  readonly words: Words | undefined;
  readonly glance: Glance;
  readonly drawing: Drawing;
  readonly view: View;
  readonly places: Places;
  readonly nodes: readonly ThingNode[];
  readonly edges: readonly LineEdge[];
  readonly read: () => string;
  /** Whether the text has taken it. */
  readonly edit: (wanted: TextEdit, moves?: Moves) => boolean;
  readonly move: (moves: Moves) => void;
  readonly fold: (ids: readonly string[], isFolded: boolean) => void;
  readonly folded: ReadonlySet<string>;
  readonly select: (ids: readonly string[]) => void;
  readonly say: (said: string) => void;
  readonly ask: (asked: Asked) => void;
  /** Shows everything once it is laid out. */
  readonly fitNext: () => void;
  readonly showInferred: (next: (now: boolean) => boolean) => void;
  readonly flow: Pick<
    ReactFlowInstance<ThingNode, LineEdge>,
    'zoomIn' | 'zoomOut' | 'fitView' | 'getViewport' | 'setViewport'
  >;
};

/** Things that were copied wait here, for this scenario and others. */
const copiedName = 'nemecys-copied';

/** What can be done in the situation that a drawing is in. */
export function commandsFor(now: Situation): Commands {
  const { t, words, glance, drawing, view, nodes, edges, read, edit, say, ask, select, flow } = now;
  const selected = nodes.filter((node) => node.selected && !node.data.isInferred).map(({ id }) => id);
  const lines = edges.filter((edge) => edge.selected && !edge.data?.isInferred).map(({ id }) => id);
  const labelOf = (id: string) => drawing.parts.get(id)?.label ?? id;
  const taken = () => {
    const root = rootOf(read());
    return root === undefined ? new Set<string>() : idsOf(root);
  };
  const pasteOf = (copied: Copied) => {
    if (copied.items.length === 0) return;
    const { ids } = freshCopy(copied, taken());
    const moves: Record<string, { x: number; y: number; in?: string | undefined }> = {};
    for (const [from, to] of ids) {
      const place = now.places[from];
      const isInside = place?.in !== undefined && ids.has(place.in);
      const shift = isInside ? 0 : 40;
      if (place !== undefined)
        moves[to] = {
          x: place.x + shift,
          y: place.y + shift,
          in: place.in === undefined ? undefined : (ids.get(place.in) ?? place.in),
        };
    }
    if (!edit({ kind: 'paste', copied }, moves)) return;
    select([...ids.values()]);
    say(t('said.pasted', { count: ids.size }));
  };
  const boxes = () => [...drawing.children.keys()].filter((id) => id !== undefined);

  return {
    ...{
      put: now.put,
      undo: now.undo,
      redo: now.redo,
      focusPalette: now.focusPalette,
      focusFields: now.focusFields,
      selected,
    },
    hasCopied: readKept<Copied>(copiedName) !== undefined,
    add: (found, name, dropped) => {
      if (words === undefined) return;
      const label = name === '' ? found.label : name;
      const id = freeId(name === '' ? found.id : idOf(name), taken());
      const around = dropped?.boxes ?? selected.flatMap((one) => view.shown.get(one) ?? []);
      const box = around.find((one) => fieldWithin(words, found.id, one.class) !== undefined);
      const field = box === undefined ? undefined : fieldWithin(words, found.id, box.class);
      const within = box === undefined || field === undefined ? undefined : { field, id: box.id };
      const placed = dropped && placeOf(id, dropped, box?.id);
      if (!edit({ kind: 'add', section: found.section, id, type: found.id, label, within }, placed)) return;
      select([id]);
      say(within === undefined ? t('said.added', { label }) : t('said.addedIn', { label, where: labelOf(within.id) }));
    },
    connect: () => ask({ kind: 'connect', from: selected[0], to: selected[1] }),
    moveInto: () => selected.length > 0 && ask({ kind: 'move', ids: selected }),
    remove: () => {
      const drawn = lines.flatMap((id) => relationOfLine(id));
      const flows = lines.filter((id) => relationOfLine(id).length === 0 && !id.startsWith('joined '));
      const ids = [...selected, ...flows];
      // Lines that come of a field of a thing stay with it; one alone is refused aloud.
      const listed = drawn.filter((one) => isListed(read(), one));
      const relations = listed.length + ids.length > 0 ? listed : drawn;
      const said = relations.map((relation) => `${relation.from} ${relation.is} ${relation.to}`);
      if (ids.length > 0) {
        const named = said.map((text) => ({ kind: 'relation' as const, text }));
        const falling = [...named, ...fallsAway(read(), ids).filter((one) => !isAmong(said, one))];
        ask({ kind: 'remove', ids, relations, labels: ids.map(labelOf), falling });
      } else if (relations.length > 0 && edit({ kind: 'remove', ids, relations })) {
        say(t('said.removed', { what: said.join(', ') }));
      }
    },
    copy: () => {
      if (selected.length === 0) return;
      const copied = copiedFrom(read(), selected);
      keep(copiedName, copied);
      say(t('said.copied', { count: copied.items.length }));
    },
    paste: () => pasteOf(readKept<Copied>(copiedName) ?? { items: [], relations: [] }),
    duplicate: () => selected.length > 0 && pasteOf(copiedFrom(read(), selected)),
    selectAll: () => select(nodes.filter((node) => !node.data.isInferred).map(({ id }) => id)),
    fold: () => {
      const around = selected.map((id) => (drawing.children.has(id) ? id : drawing.parts.get(id)?.parent));
      const found = [...new Set(around.filter((id) => id !== undefined))];
      const isFolded = found.some((id) => !now.folded.has(id));
      now.fold(found, isFolded);
      select(found);
      if (found.length > 0) say(t(isFolded ? 'said.folded' : 'said.unfolded', { what: found.map(labelOf).join(', ') }));
    },
    foldAll: () => {
      const zones = boxes().filter((id) => drawing.parts.get(id)?.isZone);
      const isFolded = zones.some((id) => !now.folded.has(id));
      now.fitNext();
      now.fold(isFolded ? zones : boxes(), isFolded);
    },
    layOutAgain: () => now.move(Object.fromEntries(Object.keys(now.places).map((id) => [id, undefined]))),
    toggleInferred: () => now.showInferred((shown) => !shown),
    zoomIn: () => void flow.zoomIn(),
    zoomOut: () => void flow.zoomOut(),
    fit: () => void flow.fitView(),
    pan: (x, y) => {
      const { zoom, ...from } = flow.getViewport();
      void flow.setViewport({ x: from.x + x, y: from.y + y, zoom });
    },
    help: () => ask({ kind: 'keys' }),
  };

  function isAmong(said: readonly string[], falling: Falling): boolean {
    return falling.kind === 'relation' && said.includes(falling.text);
  }
  function relationOfLine(id: string): readonly Related[] {
    const line = glance.diagram.edges.find((edge) => edge.id === id);
    if (line === undefined || line.kind === 'flow') return [];
    const [from = '', is = '', to = ''] = id.split(' ');
    return [{ from, is, to }];
  }
  function placeOf(id: string, { point, spots }: Dropped, box: string | undefined): Moves {
    const corner = box === undefined ? { x: 0, y: 0 } : cornerOf(box, view.shown, spots);
    const [x, y] = [point.x - corner.x - size.width / 2, point.y - corner.y - size.height / 2];
    return { [id]: { x, y, ...(box === undefined ? {} : { in: box }) } };
  }
}
