import { causeLevel } from '../cause-level.ts';
import type { Evaluator } from '../evaluate.ts';
import { type EvaluationPlan, planEvaluation } from '../evaluation-plan.ts';
import type { Edits, Levels } from '../levels.ts';
import { riskOf } from '../risk-matrix.ts';
import { type Change, WhatIfChanges } from './what-if-change.ts';

/** Evaluates the graph of an evaluation with edits; the result is valid until the next call. */
export type WhatIf = (edits: Edits) => Levels;

/**
 * A way to ask what edits would change that follows only what depends on them: much faster than evaluating anew when an
 * edit bears on few threats, and with the same result. What could have lost its support is first taken back, with all
 * that rests on it; then everything that still holds is derived again. Graphs with optional controls, and those whose
 * consequences start as likely as attributes lack, are evaluated anew by what `evaluator` makes. Where `base` was itself
 * evaluated with edits, these are `standing`: what is asked comes on top of them.
 */
export function whatIfFrom(
  base: Levels,
  evaluator: () => Evaluator,
  { standing = nothing }: { readonly standing?: Standing } = {},
): WhatIf {
  const plan = planEvaluation(base.graph, base.mode);
  const simple = base.graph.tables.knowledge.features.mixedCauses && !plan.tuned.includes(1);
  const changes = new WhatIfChanges(base, plan, standing);
  const reevaluation = new Reevaluation(base, plan);
  let anew: Evaluator | undefined;
  return (edits) => {
    if (!simple) {
      anew ??= evaluator();
      return anew.evaluate(onTopOf(standing, edits));
    }
    const change = changes.apply(edits);
    return change === null ? base : reevaluation.run(change);
  };
}

/** Edits that an evaluation was made with, for others to come on top of. Moved trust cannot stand: what guards comes after it. */
export type Standing = Omit<Edits, 'trust'>;

const nothing: Standing = {};

/** Edits that come after others: of two that speak of the same, the later counts. */
function onTopOf(standing: Standing, edits: Edits): Edits {
  if (standing === nothing) return edits;
  const both = <T>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] => [...first, ...second];
  return {
    ...edits,
    controls: both(standing.controls, edits.controls),
    impacts: both(standing.impacts, edits.impacts),
    disabledStrategies: both(standing.disabledStrategies, edits.disabledStrategies),
    silencedThreats: both(standing.silencedThreats, edits.silencedThreats),
    silencedOrigins: both(standing.silencedOrigins, edits.silencedOrigins),
  };
}

// The loops below run for hundreds of edits and index typed arrays that were laid out together, hence the casts.
class Reevaluation {
  readonly #base: Levels;
  readonly #plan: EvaluationPlan;
  readonly #matrix: Uint8Array;
  /** Marks of the present run; a thing is marked when its entry equals `#run`. */
  readonly #threatMark: Int32Array;
  readonly #consequenceMark: Int32Array;
  readonly #attributeMark: Int32Array;
  /** Threats by the likelihood they were last seen to have; those of the highest are settled first. */
  readonly #waiting: number[][];
  /** Consequences whose likelihood was touched in the present run, some more than once. */
  readonly #moved: number[] = [];
  #run = 0;

  constructor(base: Levels, plan: EvaluationPlan) {
    const { graph } = base;
    this.#base = base;
    this.#plan = plan;
    this.#matrix = riskOf(graph.tables.knowledge.scales, base.quirks);
    this.#threatMark = new Int32Array(graph.threats.count);
    this.#consequenceMark = new Int32Array(graph.consequences.count);
    this.#attributeMark = new Int32Array(graph.attributes.count);
    this.#waiting = Array.from({ length: graph.tables.top + 1 }, () => []);
  }

  run(change: Change): Levels {
    this.#run += 1;
    const { levels } = change;
    const { starts, values } = levels.graph.threatsLacking;
    const doubtful = this.#takeBack(change);
    for (const a of change.lowered) {
      levels.trust[a] = Math.min(levels.trust[a] as number, levels.assumed[a] as number);
    }
    for (const t of doubtful) this.#look(change, t);
    for (const t of change.likelier) this.#look(change, t);
    for (const a of change.lowered) {
      for (let i = starts[a] as number; i < (starts[a + 1] as number); i += 1) this.#look(change, values[i] as number);
    }
    this.#settle(change);
    for (const c of this.#moved) this.#weigh(levels, c);
    this.#moved.length = 0;
    for (const c of change.reweighed) this.#weigh(levels, c);
    return levels;
  }

  #weigh({ graph, impact, consequence, risk }: Levels, c: number): void {
    risk[c] = this.#matrix[(impact[c] as number) * (graph.tables.top + 1) + (consequence[c] as number)] ?? 0;
  }

  /** Lowers everything that may have lost its support to what is certain; gives the threats to be looked at again. */
  #takeBack({ levels, rarer, raised }: Change): readonly number[] {
    const { graph, threat, threatUncapped } = levels;
    const base = this.#base;
    const { top } = graph.tables;
    const { effects } = graph.threats;
    const { threatsAfter, undermines } = graph;
    const threats: number[] = [];
    const consequences: number[] = [];
    const attributes: number[] = [];
    for (const t of rarer) this.#doubt(t, threats);
    for (const a of raised) if (base.trust[a] === base.assumed[a]) this.#doubtAttribute(a, attributes, threats);
    for (let next = 0; next < threats.length; next += 1) {
      const t = threats[next] as number;
      const likelihood = base.threat[t] as number;
      threat[t] = 0;
      threatUncapped[t] = 0;
      if (likelihood === 0) continue;
      for (let i = effects.starts[t] as number; i < (effects.starts[t + 1] as number); i += 1) {
        const c = effects.values[i] as number;
        if (base.consequence[c] !== likelihood || this.#consequenceMark[c] === this.#run) continue;
        this.#consequenceMark[c] = this.#run;
        consequences.push(c);
        this.#moved.push(c);
        for (let k = threatsAfter.starts[c] as number; k < (threatsAfter.starts[c + 1] as number); k += 1) {
          this.#doubt(threatsAfter.values[k] as number, threats);
        }
        for (let k = undermines.starts[c] as number; k < (undermines.starts[c + 1] as number); k += 1) {
          const a = undermines.values[k] as number;
          if (base.trust[a] === top - likelihood) this.#doubtAttribute(a, attributes, threats);
        }
      }
    }
    const { threatsCausing, underminedBy } = graph;
    for (const c of consequences) {
      let most = 0;
      for (let i = threatsCausing.starts[c] as number; i < (threatsCausing.starts[c + 1] as number); i += 1) {
        most = Math.max(most, threat[threatsCausing.values[i] as number] as number);
      }
      levels.consequence[c] = most;
    }
    for (const a of attributes) {
      let most = 0;
      for (let i = underminedBy.starts[a] as number; i < (underminedBy.starts[a + 1] as number); i += 1) {
        most = Math.max(most, levels.consequence[underminedBy.values[i] as number] as number);
      }
      levels.trust[a] = Math.min(levels.assumed[a] as number, top - most);
    }
    return threats;
  }

  #doubt(threat: number, threats: number[]): void {
    if (this.#threatMark[threat] === this.#run) return;
    this.#threatMark[threat] = this.#run;
    threats.push(threat);
  }

  #doubtAttribute(attribute: number, attributes: number[], threats: number[]): void {
    if (this.#attributeMark[attribute] === this.#run) return;
    this.#attributeMark[attribute] = this.#run;
    attributes.push(attribute);
    const { starts, values } = this.#base.graph.threatsLacking;
    for (let i = starts[attribute] as number; i < (starts[attribute + 1] as number); i += 1) {
      this.#doubt(values[i] as number, threats);
    }
  }

  /**
   * Follows every rise until nothing rises. A threat is never likelier than its causes, so settling the likeliest first
   * settles each once.
   */
  #settle(change: Change): void {
    const { graph, threat, consequence, trust } = change.levels;
    const { effects } = graph.threats;
    const { threatsAfter, undermines, threatsLacking } = graph;
    const { top } = graph.tables;
    for (let likelihood = top; likelihood > 0; likelihood -= 1) {
      const waiting = this.#waiting[likelihood] as number[];
      for (let next = 0; next < waiting.length; next += 1) {
        const t = waiting[next] as number;
        if (likelihood <= (threat[t] as number)) continue;
        threat[t] = likelihood;
        for (let i = effects.starts[t] as number; i < (effects.starts[t + 1] as number); i += 1) {
          const c = effects.values[i] as number;
          if ((consequence[c] as number) >= likelihood) continue;
          consequence[c] = likelihood;
          this.#moved.push(c);
          for (let k = threatsAfter.starts[c] as number; k < (threatsAfter.starts[c + 1] as number); k += 1) {
            this.#look(change, threatsAfter.values[k] as number);
          }
          for (let k = undermines.starts[c] as number; k < (undermines.starts[c + 1] as number); k += 1) {
            const a = undermines.values[k] as number;
            if ((trust[a] as number) <= top - likelihood) continue;
            trust[a] = top - likelihood;
            for (let j = threatsLacking.starts[a] as number; j < (threatsLacking.starts[a + 1] as number); j += 1) {
              this.#look(change, threatsLacking.values[j] as number);
            }
          }
        }
      }
      waiting.length = 0;
    }
  }

  /** Sees how likely a threat is by now, and has it settled where that is likelier than before. */
  #look({ levels, held }: Change, t: number): void {
    if (levels.considered[t] === 0) return;
    const { top } = levels.graph.tables;
    const level = this.#levelOf(levels, t);
    levels.threatUncapped[t] = top - level;
    const likelihood = Math.min(top - Math.max(level, held[t] as number), this.#plan.ceiling[t] as number);
    if (likelihood > (levels.threat[t] as number)) (this.#waiting[likelihood] as number[]).push(t);
  }

  #levelOf({ graph, consequence, trust }: Levels, t: number): number {
    const { starts, index, isConsequence } = graph.threats.causes;
    const { top } = graph.tables;
    if (this.#plan.plain[t] === 0) {
      return causeLevel(graph.threats.causes, t, (entry) => {
        const cause = index[entry] as number;
        return isConsequence[entry] === 1 ? top - (consequence[cause] as number) : (trust[cause] as number);
      });
    }
    let most = 0;
    for (let i = starts[t] as number; i < (starts[t + 1] as number); i += 1) {
      const cause = index[i] as number;
      const here = isConsequence[i] === 1 ? top - (consequence[cause] as number) : (trust[cause] as number);
      if (here > most) most = here;
    }
    return most;
  }
}
