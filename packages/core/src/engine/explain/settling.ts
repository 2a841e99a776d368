import { causeLevel } from '../cause-level.ts';
import type { EvaluationPlan } from '../evaluation-plan.ts';
import type { Levels } from '../levels.ts';

/** Levels on their way to the fixed point, and by threat the trust level that enabled strategies enforce. */
export type Unsettled = { readonly levels: Levels; readonly held: Uint8Array };

/** Hears what reached its level, the likeliest first; `wave` counts threats one after the other at that likelihood. */
export type Settled = (kind: 'threat' | 'consequence' | 'attribute', index: number, wave: number) => void;

// The loops below run for thousands of edits and index typed arrays that were laid out together, hence the casts.
/** Follows every rise of a likelihood until nothing rises. */
export class Settling {
  readonly #plan: EvaluationPlan;
  /** Threats by the likelihood they were last seen to have; those of the highest are settled first. */
  readonly #waiting: number[][];

  constructor(plan: EvaluationPlan, top: number) {
    this.#plan = plan;
    this.#waiting = Array.from({ length: top + 1 }, () => []);
  }

  /** Sees how likely a threat is by now, and has it settled where that is likelier than before. */
  look({ levels, held }: Unsettled, t: number): void {
    if (levels.considered[t] === 0) return;
    const { top } = levels.graph.tables;
    const level = this.#levelOf(levels, t);
    levels.threatUncapped[t] = top - level;
    const likelihood = Math.min(top - Math.max(level, held[t] as number), this.#plan.ceiling[t] as number);
    if (likelihood > (levels.threat[t] as number)) (this.#waiting[likelihood] as number[]).push(t);
  }

  /** A threat is never likelier than its causes, so settling the likeliest first settles each once. */
  settle(state: Unsettled, settled: Settled): void {
    const { graph, threat, consequence, trust } = state.levels;
    const { effects } = graph.threats;
    const { threatsAfter, undermines, threatsLacking } = graph;
    const { top } = graph.tables;
    for (let likelihood = top; likelihood > 0; likelihood -= 1) {
      const waiting = this.#waiting[likelihood] as number[];
      let wave = 0;
      let waveEnd = waiting.length;
      for (let next = 0; next < waiting.length; next += 1) {
        if (next === waveEnd) {
          wave += 1;
          waveEnd = waiting.length;
        }
        const t = waiting[next] as number;
        if (likelihood <= (threat[t] as number)) continue;
        threat[t] = likelihood;
        settled('threat', t, wave);
        for (let i = effects.starts[t] as number; i < (effects.starts[t + 1] as number); i += 1) {
          const c = effects.values[i] as number;
          if ((consequence[c] as number) >= likelihood) continue;
          consequence[c] = likelihood;
          settled('consequence', c, wave);
          for (let k = threatsAfter.starts[c] as number; k < (threatsAfter.starts[c + 1] as number); k += 1) {
            this.look(state, threatsAfter.values[k] as number);
          }
          for (let k = undermines.starts[c] as number; k < (undermines.starts[c + 1] as number); k += 1) {
            const a = undermines.values[k] as number;
            if ((trust[a] as number) <= top - likelihood) continue;
            trust[a] = top - likelihood;
            settled('attribute', a, wave);
            for (let j = threatsLacking.starts[a] as number; j < (threatsLacking.starts[a + 1] as number); j += 1) {
              this.look(state, threatsLacking.values[j] as number);
            }
          }
        }
      }
      waiting.length = 0;
    }
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
