import { at } from '../at.ts';
import type { Cone, ConeThing } from './cone.ts';
import { fewestLeaves, type SearchBudget } from './fewest-leaves.ts';

/** A threat, consequence or external cause on a way to a consequence. */
export type WayStep = {
  readonly kind: 'attribute' | 'consequence' | 'threat';
  readonly index: number;
  /** Threats from here to the target on the longest stretch of the way, itself included; 0 at the target. */
  readonly distance: number;
};

/**
 * The likeliest way to a consequence with few external causes: steps from the outside to the target, and links between
 * them by position. `gap` says by how many its external causes may exceed the fewest possible.
 */
export type Way = {
  readonly steps: readonly WayStep[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
  readonly externalCauses: number;
  readonly gap: number;
};

/** The likeliest way to the consequence of a cone with the fewest external causes; null when nothing leads there. */
export function likeliestWay(cone: Cone, budget?: SearchBudget): Way | null {
  const found = fewestLeaves(cone.graph, cone.target, budget);
  if (found === null) return null;
  const { order, uses } = found.derivation;
  // An attribute that is lacking from the outside is a leaf behind a node of its own; both are one step.
  const shown = new Map<string, number>();
  const positions = new Map<number, readonly number[]>();
  const things: ConeThing[] = [];
  const links = new Set<string>();
  for (const node of order) {
    const thing = at(cone.things, node);
    const before = [...new Set((uses.get(node) ?? []).flatMap((need) => positions.get(need) ?? []))];
    if (!isStep(cone, node)) {
      positions.set(node, before);
      continue;
    }
    const key = `${thing.kind} ${thing.index}`;
    const position = shown.get(key) ?? things.length;
    if (position === things.length) {
      shown.set(key, position);
      things.push(thing);
    }
    positions.set(node, [position]);
    for (const from of before) if (from !== position) links.add(`${from} ${position}`);
  }
  const pairs = [...links].map((link) => link.split(' ').map(Number)).map(([from = 0, to = 0]) => ({ from, to }));
  const distance = distances(things, pairs);
  // The further out the earlier; what a step rests on is never nearer than the step.
  const outermost = things.map((_, i) => i).sort((a, b) => at(distance, b) - at(distance, a) || a - b);
  const moved = new Map(outermost.map((from, to) => [from, to]));
  return {
    steps: outermost.map((i) => stepOf(at(things, i), at(distance, i))),
    links: pairs.map(({ from, to }) => ({ from: moved.get(from) ?? from, to: moved.get(to) ?? to })),
    externalCauses: found.leaves.length,
    gap: found.leaves.length - found.bound,
  };
}

function stepOf({ kind, index }: ConeThing, distance: number): WayStep {
  return { kind: kind === 'link' ? 'consequence' : kind, index, distance };
}

function isStep(cone: Cone, node: number): boolean {
  const { kind } = at(cone.things, node);
  return kind === 'threat' || kind === 'consequence' || (kind === 'attribute' && cone.graph.rule[node] === 'leaf');
}

function distances(things: readonly ConeThing[], links: readonly { from: number; to: number }[]): number[] {
  const distance = things.map(() => 0);
  // Steps stand after all that they rest on, so one sweep from the target back is enough.
  for (let to = things.length - 1; to >= 0; to -= 1) {
    if (at(things, to).kind === 'threat') distance[to] = at(distance, to) + 1;
    for (const link of links) {
      if (link.to === to) distance[link.from] = Math.max(at(distance, link.from), at(distance, to));
    }
  }
  return distance;
}
