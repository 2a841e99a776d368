import { at, byteAt, intAt } from '../../engine/at.ts';
import type { EvaluationPlan } from '../../engine/evaluation-plan.ts';
import { listAt } from '../../engine/int-lists.ts';
import type { Levels } from '../../engine/levels.ts';
import type { ThreatGraph } from '../../engine/threat-graph.ts';
import { eventOf } from './event-ids.ts';
import type { EventNode } from './event-model.ts';
import type { EventProbabilities } from './event-probabilities.ts';

/** Events that all have to happen for a threat to get past its strategies, one of each group. */
export type FailureChain = readonly string[];

/** The failing of strategies as events, and those that each threat waits for. */
export type FailureEvents = {
  readonly nodes: readonly EventNode[];
  readonly of: (threat: number) => FailureChain;
};

/**
 * The failing of enabled strategies as events of their own, shared by all threats that they hold down. In a group a
 * stronger strategy fails only where every weaker one does: its event needs the next weaker one's and happens with the
 * ratio of their probabilities. So the strongest alone decides, strategies of a group fail together, and one strategy
 * more never makes anything likelier.
 */
export function failureChains(
  levels: Levels,
  plan: EvaluationPlan,
  { failure, group }: EventProbabilities,
): FailureEvents {
  const { graph } = levels;
  const shared = group === undefined ? strategyGroups(graph) : undefined;
  const groupOf = (s: number): string => group?.(s) ?? String(intAt(shared ?? new Int32Array(0), s));
  const members = new Map<string, number[]>();
  for (let s = 0; s < graph.strategies.count; s += 1) {
    if (byteAt(levels.strategyEnabled, s) === 0 || failure(s) >= 1) continue;
    const known = members.get(groupOf(s));
    if (known === undefined) members.set(groupOf(s), [s]);
    else known.push(s);
  }
  const nodes: EventNode[] = [];
  const rank = new Map<number, number>();
  for (const strategies of members.values()) {
    strategies.sort((a, b) => failure(b) - failure(a) || a - b);
    let weaker: number | undefined;
    for (const [i, s] of strategies.entries()) {
      rank.set(s, i);
      const before = weaker === undefined ? 1 : failure(weaker);
      nodes.push({
        id: eventOf.failure(graph, s),
        gate: weaker === undefined ? 'leaf' : 'all',
        probability: before === 0 ? 1 : failure(s) / before,
        inputs: weaker === undefined ? [] : [eventOf.failure(graph, weaker)],
      });
      weaker = s;
    }
  }
  const of = (threat: number): FailureChain => {
    const strongest = new Map<string, number>();
    for (const s of listAt(plan.heldBy, threat)) {
      const own = rank.get(s);
      if (own === undefined) continue;
      const other = strongest.get(groupOf(s));
      if (other === undefined || own > (rank.get(other) ?? 0)) strongest.set(groupOf(s), s);
    }
    return [...strongest.values()].map((s) => eventOf.failure(graph, s));
  };
  return { nodes, of };
}

/** By strategy: the first of all strategies that are tied to it by controls they share. They fail together. */
export function strategyGroups({ strategies, controls }: ThreatGraph): Int32Array {
  const first = Int32Array.from({ length: strategies.count }, (_, s) => s);
  const rootOf = (s: number): number => {
    let root = s;
    while (intAt(first, root) !== root) root = intAt(first, root);
    return root;
  };
  const userOf = new Int32Array(controls.count).fill(-1);
  for (let s = 0; s < strategies.count; s += 1) {
    const own = listAt(strategies.mandatory, s);
    for (let i = 0; i < own.length; i += 1) {
      const control = at(own, i);
      const other = intAt(userOf, control);
      if (other < 0) userOf[control] = s;
      else {
        const [a, b] = [rootOf(s), rootOf(other)];
        first[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return first.map((_, s) => rootOf(s));
}
