import { at } from '../at.ts';
import { causeLevel } from '../cause-level.ts';
import type { Evaluator } from '../evaluate.ts';
import { type EvaluationPlan, planEvaluation } from '../evaluation-plan.ts';
import { invertLists, listAt } from '../int-lists.ts';
import type { Edits, Levels } from '../levels.ts';
import { riskOf } from '../risk-matrix.ts';
import { type Change, changeOf, heldIn } from './what-if-change.ts';

/** Evaluates the graph of an evaluation with edits. */
export type WhatIf = (edits: Edits) => Levels;

/**
 * A way to ask what edits would change that follows only what depends on them: much faster than evaluating anew when an
 * edit bears on few threats, and with the same result. What could have lost its support is first taken back, with all
 * that rests on it; then everything that still holds is derived again. Edits that bear on everything (origins, impacts,
 * single threats), and graphs with optional controls, are evaluated anew.
 */
export function whatIfFrom(base: Levels, evaluator: Evaluator): WhatIf {
  const plan = planEvaluation(base.graph, base.mode);
  const simple = base.graph.tables.knowledge.features.mixedCauses && !plan.tuned.includes(1);
  const strategiesOfControl = invertLists(base.graph.strategies.mandatory, base.graph.controls.count);
  const heldBefore = heldIn(base, plan);
  const reevaluation = new Reevaluation(base, plan);
  return (edits) => {
    const { silencedOrigins = [], silencedThreats = [], impacts = [] } = edits;
    if (!simple || silencedOrigins.length + silencedThreats.length + impacts.length > 0)
      return evaluator.evaluate(edits);
    return reevaluation.run(changeOf(base, plan, { edits, heldBefore, strategiesOfControl }));
  };
}

class Reevaluation {
  readonly #base: Levels;
  readonly #plan: EvaluationPlan;
  readonly #matrix: Uint8Array;
  /** Marks of the present run; a thing is marked when its entry equals `#run`. */
  readonly #threatMark: Int32Array;
  readonly #consequenceMark: Int32Array;
  readonly #attributeMark: Int32Array;
  readonly #queued: Uint8Array;
  #run = 0;

  constructor(base: Levels, plan: EvaluationPlan) {
    const { graph } = base;
    this.#base = base;
    this.#plan = plan;
    this.#matrix = riskOf(graph.tables.knowledge.scales, base.quirks);
    this.#threatMark = new Int32Array(graph.threats.count);
    this.#consequenceMark = new Int32Array(graph.consequences.count);
    this.#attributeMark = new Int32Array(graph.attributes.count);
    this.#queued = new Uint8Array(graph.threats.count);
  }

  run(change: Change): Levels {
    this.#run += 1;
    const { levels } = change;
    const doubtful = this.#takeBack(change);
    const queue: number[] = [];
    const enqueue = (threats: Int32Array | readonly number[]): void => {
      for (const t of threats) {
        if (at(this.#queued, t) === 1 || at(levels.considered, t) === 0) continue;
        this.#queued[t] = 1;
        queue.push(t);
      }
    };
    enqueue(doubtful);
    enqueue(change.likelier);
    for (const a of change.lowered) {
      levels.trust[a] = Math.min(at(levels.trust, a), at(levels.assumed, a));
      enqueue(listAt(levels.graph.threatsLacking, a));
    }
    this.#settle(levels, change.held, { queue, enqueue });
    const likelihoods = levels.graph.tables.top + 1;
    for (let c = 0; c < levels.risk.length; c += 1) {
      if (at(levels.consequence, c) === at(this.#base.consequence, c)) continue;
      levels.risk[c] = at(this.#matrix, at(levels.impact, c) * likelihoods + at(levels.consequence, c));
    }
    return levels;
  }

  /** Lowers everything that may have lost its support to what is certain; gives the threats to be looked at again. */
  #takeBack({ levels, rarer, raised }: Change): readonly number[] {
    const { graph } = levels;
    const base = this.#base;
    const threats: number[] = [];
    const consequences: number[] = [];
    const attributes: number[] = [];
    const doubtThreats = (list: Int32Array | readonly number[]): void => {
      for (const t of list) {
        if (at(this.#threatMark, t) === this.#run) continue;
        this.#threatMark[t] = this.#run;
        threats.push(t);
      }
    };
    const doubtAttribute = (a: number): void => {
      if (at(this.#attributeMark, a) === this.#run) return;
      this.#attributeMark[a] = this.#run;
      attributes.push(a);
      doubtThreats(listAt(graph.threatsLacking, a));
    };
    doubtThreats(rarer);
    for (const a of raised) if (at(base.trust, a) === at(base.assumed, a)) doubtAttribute(a);
    for (let next = 0; next < threats.length; next += 1) {
      const t = at(threats, next);
      const likelihood = at(base.threat, t);
      levels.threat[t] = 0;
      levels.threatUncapped[t] = 0;
      if (likelihood === 0) continue;
      for (const c of listAt(graph.threats.effects, t)) {
        if (at(base.consequence, c) !== likelihood || at(this.#consequenceMark, c) === this.#run) continue;
        this.#consequenceMark[c] = this.#run;
        consequences.push(c);
        doubtThreats(listAt(graph.threatsAfter, c));
        for (const a of listAt(graph.undermines, c)) {
          if (at(base.trust, a) === graph.tables.top - likelihood) doubtAttribute(a);
        }
      }
    }
    for (const c of consequences) levels.consequence[c] = highest(levels.threat, listAt(graph.threatsCausing, c));
    for (const a of attributes) {
      const undermined = graph.tables.top - highest(levels.consequence, listAt(graph.underminedBy, a));
      levels.trust[a] = Math.min(at(levels.assumed, a), undermined);
    }
    return threats;
  }

  /** Follows every rise until nothing rises, as the engine does. */
  #settle(
    levels: Levels,
    held: Uint8Array,
    { queue, enqueue }: { readonly queue: number[]; readonly enqueue: (threats: Int32Array) => void },
  ): void {
    const { graph, threat, threatUncapped, consequence, trust } = levels;
    const { top } = graph.tables;
    for (let t = queue.pop(); t !== undefined; t = queue.pop()) {
      this.#queued[t] = 0;
      const level = this.#levelOf(levels, t);
      threatUncapped[t] = top - level;
      const likelihood = Math.min(top - Math.max(level, at(held, t)), at(this.#plan.ceiling, t));
      if (likelihood <= at(threat, t)) continue;
      threat[t] = likelihood;
      for (const c of listAt(graph.threats.effects, t)) {
        if (at(consequence, c) >= likelihood) continue;
        consequence[c] = likelihood;
        enqueue(listAt(graph.threatsAfter, c));
        for (const a of listAt(graph.undermines, c)) {
          if (at(trust, a) <= top - likelihood) continue;
          trust[a] = top - likelihood;
          enqueue(listAt(graph.threatsLacking, a));
        }
      }
    }
  }

  #levelOf({ graph, consequence, trust }: Levels, threat: number): number {
    const { causes } = graph.threats;
    const { top } = graph.tables;
    const level = (entry: number): number => {
      const index = at(causes.index, entry);
      return at(causes.isConsequence, entry) === 1 ? top - at(consequence, index) : at(trust, index);
    };
    if (this.#plan.plain[threat] === 0) return causeLevel(causes, threat, level);
    let most = 0;
    for (let i = at(causes.starts, threat); i < at(causes.starts, threat + 1); i += 1) most = Math.max(most, level(i));
    return most;
  }
}

function highest(levels: Uint8Array, indices: Int32Array): number {
  let most = 0;
  for (const index of indices) most = Math.max(most, at(levels, index));
  return most;
}
