import { at, byteAt, intAt } from '../../engine/at.ts';
import { planEvaluation } from '../../engine/evaluation-plan.ts';
import { listAt } from '../../engine/int-lists.ts';
import type { Levels } from '../../engine/levels.ts';
import { eventOf } from '../probability/event-ids.ts';
import { strategyGroups } from '../probability/failure-chains.ts';
import { type Amount, amountOf, type Values } from './amount.ts';
import type { ModelNode } from './harm-model.ts';

/** How a strategy fails while it is there, and whether it is (1 or 0, by the switches of its controls). */
export type SwitchedStrategy = { readonly failure: Amount; readonly on: Amount };

/** The events of failing strategies, and those that each threat waits for. */
export type SwitchedFailures = {
  readonly nodes: readonly ModelNode[];
  readonly of: (threat: number) => readonly string[];
};

/**
 * The failing of strategies whose controls can be switched. Strategies that share controls fail together: the event of a
 * stronger one needs that of the next weaker one, whatever is switched. Of those that hold a threat, the strongest that
 * is there decides; where none is, nothing holds it. Which is stronger is told at `mean`; where draws turn that order
 * round, a failure counts as likely as the likelier of the two, never as less.
 */
export function switchedFailures(
  levels: Levels,
  strategies: readonly SwitchedStrategy[],
  mean: Values,
): SwitchedFailures {
  const { graph } = levels;
  const groups = strategyGroups(graph);
  const strength = strategies.map(({ failure }) => amountOf(failure, mean));
  const byStrength = (a: number, b: number): number => at(strength, b) - at(strength, a) || a - b;
  const members = new Map<number, number[]>();
  for (let s = 0; s < graph.strategies.count; s += 1) {
    if (byteAt(levels.strategyEnabled, s) === 0) continue;
    const group = intAt(groups, s);
    members.set(group, [...(members.get(group) ?? []), s]);
  }
  const nodes: ModelNode[] = [];
  for (const group of members.values()) nodes.push(...nestedFailures(levels, group.sort(byStrength), strategies));
  const passes = new Map<string, string>();
  const passed = (held: readonly number[]): string => {
    const id = `past ${held.map((s) => eventOf.failure(graph, s)).join(' ')}`;
    if (!passes.has(id)) {
      passes.set(id, id);
      nodes.push(
        ...pastNodes(
          id,
          held.map((s) => ({ ...at(strategies, s), event: eventOf.failure(graph, s) })),
        ),
      );
    }
    return id;
  };
  const plan = planEvaluation(graph, levels.mode);
  const heldIn = Array.from({ length: graph.threats.count }, (_, t) => {
    const byGroup = new Map<number, number[]>();
    for (const s of listAt(plan.heldBy, t)) {
      if (byteAt(levels.strategyEnabled, s) === 0) continue;
      byGroup.set(intAt(groups, s), [...(byGroup.get(intAt(groups, s)) ?? []), s]);
    }
    return [...byGroup.values()].map((held) => passed(held.sort(byStrength)));
  });
  return { nodes, of: (threat) => at(heldIn, threat) };
}

/** One event for each strategy of a group, weakest first, as likely as its failure and part of the one before. */
function nestedFailures(
  { graph }: Levels,
  group: readonly number[],
  strategies: readonly SwitchedStrategy[],
): readonly ModelNode[] {
  const likeliest = (from: number): Amount => ({ most: group.slice(from).map((s) => at(strategies, s).failure) });
  return group.map((s, place) => {
    const id = eventOf.failure(graph, s);
    if (place === 0) return { id, gate: 'leaf', base: likeliest(0), inputs: [] };
    const weaker = eventOf.failure(graph, at(group, place - 1));
    return { id, gate: 'all', base: { part: likeliest(place), of: likeliest(place - 1) }, inputs: [weaker] };
  });
}

type Held = SwitchedStrategy & { readonly event: string };

/** A threat gets past strategies when the strongest that is there fails, or none is. `held` goes from weak to strong. */
function pastNodes(id: string, held: readonly Held[]): readonly ModelNode[] {
  const absent = (some: readonly Held[]): readonly Amount[] => some.map(({ on }) => ({ less: on }));
  const decided = held.map(
    ({ event, on }, place): ModelNode => ({
      ...{ id: `${id} by ${place}`, gate: 'all', inputs: [event] },
      base: { product: [on, ...absent(held.slice(place + 1))] },
    }),
  );
  const none: ModelNode = { id: `${id} by none`, gate: 'leaf', base: { product: absent(held) }, inputs: [] };
  return [...decided, none, { id, gate: 'any', base: 1, inputs: [...decided, none].map((node) => node.id) }];
}
