import type { Glance } from '@nemecys/core';
import { Position } from '@xyflow/react';
import type { Line, Shown, View } from './drawing.ts';
import type { LineEdge, ThingNode } from './drawn.ts';
import type { Highlighted } from './highlighted.ts';
import type { KindOfThing } from './kind-of-thing.ts';
import { type Spot, size } from './layout.ts';

/** What is drawn, and how it looks. */
export type Look = {
  readonly view: View;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly scales: Glance['scales'];
  readonly changed: ReadonlySet<string>;
  readonly highlighted: Highlighted;
  readonly kindOf: (part: Shown) => KindOfThing;
  readonly sayOf: (part: Shown, risk: string) => string;
};

/** What React Flow draws of a view. */
export function toNodes(look: Look): readonly ThingNode[] {
  const highlighted = shownIds(look.view, look.highlighted.assets);
  const changed = shownIds(look.view, [...look.changed]);
  return [...look.view.shown.values()].map((part): ThingNode => {
    const spot = look.spots.get(part.id) ?? { x: 0, y: 0, ...size };
    const risk = look.scales.risk[part.risk]?.label ?? '';
    const { id, label, classLabel, isZone, isInferred, isMany, isFolded, inside } = part;
    return {
      id,
      type: part.isBox ? 'box' : 'thing',
      position: { x: spot.x, y: spot.y },
      width: spot.width,
      height: spot.height,
      // Every size is known, so that nothing has to be measured and things out of sight count when everything is shown.
      measured: { width: spot.width, height: spot.height },
      handles: handlesOf(spot),
      // Lines are above places and below things, so that a thing can always be pointed at.
      zIndex: part.isZone && part.isBox ? 0 : part.isBox ? 2 : 3,
      data: {
        ...{ label, classLabel, isZone, isInferred, isMany, isFolded, inside },
        ...{ kind: look.kindOf(part), risk: part.risk, riskLabel: risk, changed: changed.has(id) },
      },
      ariaLabel: look.sayOf(part, risk),
      className: highlighted.has(id) ? 'highlighted' : '',
      draggable: !isInferred,
      connectable: !isInferred,
      deletable: false,
      ...(part.parent === undefined ? {} : { parentId: part.parent }),
      ...(part.isBox ? { dragHandle: '.box-head' } : {}),
    };
  });
}

/** Fresh nodes; one that is as it was is the very same as before, so that it is not drawn anew. */
export function merged(
  fresh: readonly ThingNode[],
  now: readonly ThingNode[],
  select?: ReadonlySet<string>,
): ThingNode[] {
  const before = new Map(now.map((node) => [node.id, node]));
  return fresh.map((node) => {
    const old = before.get(node.id);
    const selected = select === undefined ? old?.selected : select.has(node.id);
    if (old !== undefined && isSame(old, node) && (old.selected ?? false) === (selected ?? false)) return old;
    return {
      ...node,
      ...(selected === undefined ? {} : { selected }),
    };
  });
}

/** Where lines end at a thing: said here, since measuring a thousand things takes a second. */
function handlesOf({ width, height }: Spot): NonNullable<ThingNode['handles']> {
  const dot = { x: width / 2 - 4.5, width: 9, height: 9 };
  return [
    { ...dot, type: 'target', position: Position.Top, y: -4.5 },
    { ...dot, type: 'source', position: Position.Bottom, y: height - 4.5 },
  ];
}

function isSame(a: ThingNode, b: ThingNode): boolean {
  const fields = ['type', 'width', 'height', 'ariaLabel', 'className', 'parentId', 'draggable'] as const;
  if (a.position.x !== b.position.x || a.position.y !== b.position.y) return false;
  if (fields.some((field) => a[field] !== b[field])) return false;
  return (Object.keys(b.data) as (keyof ThingNode['data'])[]).every((key) => a.data[key] === b.data[key]);
}

function shownIds({ shownBy }: View, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => shownBy.get(id) ?? id));
}

/** What React Flow draws of the lines of a view. */
export function toEdges(
  { lines }: View,
  { edges }: Highlighted,
  say: (line: Line) => string,
  before: ReadonlyMap<string, LineEdge>,
): readonly LineEdge[] {
  const marked = new Set(edges);
  return lines.map((line) => {
    const { id, from, to, label, kind, isInferred, joins } = line;
    const isMarked = joins.some((one) => marked.has(one));
    const className = [kind, isInferred ? 'inferred' : '', isMarked ? 'highlighted' : ''].filter(Boolean).join(' ');
    const old = before.get(id);
    if (old?.className === className && old.data?.label === label && old.source === from && old.target === to)
      return old;
    return {
      ...{ id, source: from, target: to, type: 'line' as const, className, deletable: false, zIndex: 1 },
      data: { label, kind, isInferred },
      ariaLabel: say(line),
      ...(old?.selected === undefined ? {} : { selected: old.selected }),
    };
  });
}
