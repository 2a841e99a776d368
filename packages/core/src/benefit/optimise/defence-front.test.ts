import { expect, test } from 'vitest';
import { type Draw, drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { type AttackDefenceNode, type DefencePoint, holds, opponent, type Side } from './attack-defence-tree.ts';
import { defenceFront } from './defence-front.ts';

test('the front is that of trying every defence against every attack, with and without events at several places', () => {
  let longest = 0;
  for (let seed = 0; seed < 500; seed += 1) {
    const events = new Map<string, { readonly side: Side; readonly cost: number }>();
    const root = randomTree(drawFrom(seed), { side: 'attacker', depth: 3, events, isShared: seed % 4 !== 0 });
    if (events.size > 12) continue;
    const front = defenceFront(root);
    expect(front, `seed ${seed}`).toEqual(frontOfAll(root, events));
    longest = Math.max(longest, front.length);
  }
  expect(longest).toBeGreaterThan(3);
});

test('an event at two places is paid once', () => {
  const event = (id: string, cost: number): AttackDefenceNode => ({ kind: 'basic', id, cost, counters: [] });
  const either = (other: string): AttackDefenceNode => ({
    kind: 'any',
    children: [event('shared', 5), event(other, 4)],
    counters: [],
  });
  const root: AttackDefenceNode = { kind: 'all', children: [either('one'), either('two')], counters: [] };
  expect(defenceFront(root)).toEqual([{ defence: 0, attack: 5 }]);
});

type Growth = {
  readonly side: Side;
  readonly depth: number;
  readonly events: Map<string, { readonly side: Side; readonly cost: number }>;
  readonly isShared: boolean;
};

function randomTree(draw: Draw, growth: Growth): AttackDefenceNode {
  const { side, depth, events, isShared } = growth;
  const counters =
    depth > 0 && draw.chance(0.45) ? [randomTree(draw, { ...growth, side: opponent(side), depth: depth - 1 })] : [];
  if (depth === 0 || draw.chance(0.3)) {
    const id = `${side}-${isShared ? draw.upTo(4) : events.size}`;
    const cost = events.get(id)?.cost ?? 1 + draw.upTo(20);
    events.set(id, { side, cost });
    return { kind: 'basic', id, cost, counters };
  }
  const children = Array.from({ length: 1 + draw.upTo(2) }, () => randomTree(draw, { ...growth, depth: depth - 1 }));
  return { kind: draw.one(['all', 'any'] as const), children, counters };
}

function frontOfAll(
  root: AttackDefenceNode,
  events: ReadonlyMap<string, { readonly side: Side; readonly cost: number }>,
): readonly DefencePoint[] {
  const setsOf = (side: Side): readonly { readonly ids: readonly string[]; readonly cost: number }[] => {
    const own = [...events].filter(([, event]) => event.side === side);
    return Array.from({ length: 2 ** own.length }, (_, bits) => {
      const chosen = own.filter((_, i) => (bits & (1 << i)) !== 0);
      return { ids: chosen.map(([id]) => id), cost: chosen.reduce((sum, [, { cost }]) => sum + cost, 0) };
    });
  };
  const attacks = setsOf('attacker');
  const points = setsOf('defender').map(({ ids, cost }): DefencePoint => {
    let attack = Number.POSITIVE_INFINITY;
    for (const answer of attacks) {
      if (answer.cost < attack && holds(root, new Set([...ids, ...answer.ids]))) attack = answer.cost;
    }
    return { defence: cost, attack };
  });
  const better = (p: DefencePoint, q: DefencePoint): boolean =>
    p.defence <= q.defence && p.attack >= q.attack && (p.defence < q.defence || p.attack > q.attack);
  const kept = points.filter((point) => !points.some((other) => better(other, point)));
  const unique = new Map(kept.map((point) => [point.defence, point]));
  return [...unique.values()].sort((p, q) => p.defence - q.defence);
}
