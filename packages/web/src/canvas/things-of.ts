import type { Glance } from '@nemecys/core';
import type { Highlighted } from './canvas.tsx';
import type { Positions } from './layout.ts';
import type { Thing } from './thing-node.tsx';

/** What React Flow has found out about a box: its size, and whether it is selected. */
export type Seen = Readonly<Record<string, Pick<Thing, 'measured' | 'selected'>>>;

type Placing = {
  readonly automatic: Positions;
  readonly placed: Positions;
  readonly changed: ReadonlySet<string>;
  readonly seen: Seen;
  readonly highlighted: Highlighted;
};

/** The boxes of the drawing. What was found out about one stays with it: without its size it is hidden and measured anew. */
export function thingsOf({ diagram, scales }: Glance, placing: Placing): Thing[] {
  const { automatic, placed, changed, seen } = placing;
  const highlighted = new Set(placing.highlighted.assets);
  return diagram.nodes.map(({ id, label, classLabel, risk }, place) => {
    const level = Math.max(
      0,
      scales.risk.findIndex((step) => step.id === risk),
    );
    const word = scales.risk[level]?.label ?? risk;
    return {
      id,
      type: 'thing',
      position: placed[id] ?? automatic[id] ?? { x: (place % 5) * 220, y: Math.floor(place / 5) * 90 },
      data: { label, classLabel: `${classLabel}, ${word.toLowerCase()} risk`, risk: level, changed: changed.has(id) },
      ariaLabel: `${label}, ${classLabel}, ${word} risk`,
      ...(highlighted.has(id) ? { className: 'highlighted' } : {}),
      ...seen[id],
    };
  });
}
