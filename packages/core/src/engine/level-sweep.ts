import { at, byteAt, intAt } from './at.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import type { Levels } from './levels.ts';
import { triggerConsequences } from './optional-controls.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** What a sweep works on: threats that count and what holds them down, values of nodes, and the levels it writes. */
export type SweepState = Pick<Levels, 'considered' | 'threat' | 'threatUncapped'> & {
  readonly held: Uint8Array;
  /** Trust of attributes, then the inverse likelihood of consequences. */
  readonly value: Uint8Array;
  /** The trust level that the causes of a threat leave at the present values. */
  readonly levelOf: (threat: number) => number;
};

/**
 * Finds the least fixed point in one sweep from the highest likelihood down (rules E6 and E7). Nothing is ever likelier
 * than its least likely needed part, so whatever is reached at a level is settled: each cause is followed once.
 */
export class LevelSweep {
  readonly #graph: ThreatGraph;
  readonly #plan: EvaluationPlan;
  /** By threat: causes not reached yet. */
  readonly #missing: Int32Array;
  readonly #settled: Uint8Array;
  readonly #nodes: Int32Array;
  #nodeCount = 0;
  /** By likelihood: threats to look at again there. */
  readonly #later: number[][];
  /** Threats to look at when a consequence is reached, beyond those it is a cause of. */
  readonly #alsoAfter: ReadonlyMap<number, readonly number[]>;

  constructor(graph: ThreatGraph, plan: EvaluationPlan) {
    this.#graph = graph;
    this.#plan = plan;
    this.#missing = new Int32Array(graph.threats.count);
    this.#settled = new Uint8Array(plan.nodeCount);
    this.#nodes = new Int32Array(plan.nodeCount);
    this.#later = Array.from({ length: graph.tables.top + 1 }, () => []);
    this.#alsoAfter = alsoAfter(graph, plan);
  }

  settle(state: SweepState): void {
    const { top } = this.#graph.tables;
    this.#missing.set(this.#plan.causeCount);
    this.#settled.fill(0);
    const starts = nodesByValue(state.value, top);
    for (let likelihood = top; likelihood > 0; likelihood -= 1) {
      const from = intAt(starts.first, top - likelihood);
      for (let i = from; i < intAt(starts.first, top - likelihood + 1); i += 1) {
        this.#reach(intAt(starts.order, i), likelihood, state);
      }
      this.#follow(likelihood, state);
      const waiting = at(this.#later, likelihood);
      for (let t = waiting.pop(); t !== undefined; t = waiting.pop()) {
        this.#look(t, likelihood, state);
        this.#follow(likelihood, state);
      }
    }
  }

  /** Settles a node at a likelihood; a consequence takes the attributes it undermines with it. */
  #reach(node: number, likelihood: number, state: SweepState): void {
    if (this.#settled[node] === 1) return;
    this.#settled[node] = 1;
    state.value[node] = this.#graph.tables.top - likelihood;
    this.#nodes[this.#nodeCount] = node;
    this.#nodeCount += 1;
    const consequence = node - this.#plan.attributeCount;
    if (consequence < 0) return;
    const { starts, values } = this.#graph.undermines;
    for (let i = intAt(starts, consequence); i < intAt(starts, consequence + 1); i += 1) {
      this.#reach(intAt(values, i), likelihood, state);
    }
  }

  /** Visits the threats of all nodes reached, and of those reached by them. */
  #follow(likelihood: number, state: SweepState): void {
    const { starts, values } = this.#plan.threatsOfNode;
    const { plain } = this.#plan;
    const { considered } = state;
    const missing = this.#missing;
    while (this.#nodeCount > 0) {
      this.#nodeCount -= 1;
      const node = intAt(this.#nodes, this.#nodeCount);
      const end = intAt(starts, node + 1);
      for (let i = intAt(starts, node); i < end; i += 1) {
        const t = intAt(values, i);
        const left = intAt(missing, t) - 1;
        missing[t] = left;
        if (considered[t] === 0) continue;
        if (plain[t] === 0) this.#look(t, likelihood, state);
        else if (left === 0) this.#happen(t, likelihood, likelihood, state);
      }
      if (this.#alsoAfter.size === 0) continue;
      for (const t of this.#alsoAfter.get(node) ?? []) if (considered[t] === 1) this.#look(t, likelihood, state);
    }
  }

  /** Takes a threat up again: one that waits for its cap, or whose causes have to be told apart. */
  #look(threat: number, likelihood: number, state: SweepState): void {
    if (byteAt(state.threat, threat) > 0) return;
    if (this.#plan.plain[threat] === 1) {
      this.#happen(threat, byteAt(state.threatUncapped, threat), likelihood, state);
      return;
    }
    const uncapped = this.#graph.tables.top - state.levelOf(threat);
    if (uncapped >= likelihood)
      this.#happen(threat, Math.max(uncapped, byteAt(state.threatUncapped, threat)), likelihood, state);
    else if (uncapped > 0) at(this.#later, uncapped).push(threat);
  }

  /** All causes are there: the threat happens now, or where controls and its frequency let it. */
  #happen(threat: number, uncapped: number, likelihood: number, state: SweepState): void {
    const { threats, tables } = this.#graph;
    state.threatUncapped[threat] = uncapped;
    const cap = Math.min(tables.top - byteAt(state.held, threat), byteAt(this.#plan.ceiling, threat));
    if (cap < likelihood) {
      if (cap > 0) at(this.#later, cap).push(threat);
      return;
    }
    state.threat[threat] = likelihood;
    const { attributeCount } = this.#plan;
    for (let i = intAt(threats.effects.starts, threat); i < intAt(threats.effects.starts, threat + 1); i += 1) {
      this.#reach(attributeCount + intAt(threats.effects.values, i), likelihood, state);
    }
  }
}

/** The nodes sorted by their value before anything happens; those of value v from `first[v]` on. */
function nodesByValue(value: Uint8Array, top: number): { readonly order: Int32Array; readonly first: Int32Array } {
  const first = new Int32Array(top + 2);
  for (let node = 0; node < value.length; node += 1) {
    const after = byteAt(value, node) + 1;
    first[after] = intAt(first, after) + 1;
  }
  for (let v = 0; v <= top; v += 1) first[v + 1] = intAt(first, v + 1) + intAt(first, v);
  const next = first.slice();
  const order = new Int32Array(value.length);
  for (let node = 0; node < value.length; node += 1) {
    const v = byteAt(value, node);
    order[intAt(next, v)] = node;
    next[v] = intAt(next, v) + 1;
  }
  return { order, first };
}

function alsoAfter(graph: ThreatGraph, { tuned, attributeCount }: EvaluationPlan): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [t, flag] of tuned.entries()) {
    if (flag === 0) continue;
    for (const c of new Set(triggerConsequences(graph, t))) {
      const node = attributeCount + c;
      found.set(node, [...(found.get(node) ?? []), t]);
    }
  }
  return found;
}
