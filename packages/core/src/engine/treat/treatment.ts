import { at } from '../at.ts';
import { type Target, vectorOf } from '../explain/advice.ts';
import { ControlSets } from '../explain/control-sets.ts';
import { SideEffects, type StartedThreat } from '../explain/side-effects.ts';
import { strategiesAgainst } from '../explain/threat-chain.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import { type Burden, burdenOf } from './burden.ts';
import { threatsBehind } from './candidate-controls.ts';
import { type Goal, reaches } from './goal.ts';

/** A strategy that a set of controls completes and that then holds down a threat against the goals. */
export type CompletedStrategy = {
  readonly strategy: number;
  /** Those of the set that it needs. */
  readonly controls: readonly number[];
};

/** A set of controls that are not there, and what putting them in place would do. */
export type Treatment = {
  /** As averages of their populations, ascending. */
  readonly controls: readonly number[];
  readonly strategies: readonly CompletedStrategy[];
  readonly burden: Burden;
  /** Are all goals reached, side effects included? */
  readonly reached: boolean;
  /** By position of the target. */
  readonly likelihoods: readonly number[];
  readonly risks: readonly number[];
  /** How many targets stand at each risk level, lowest first. */
  readonly vector: readonly number[];
  /** Side effects that are new or likelier. */
  readonly starts: readonly StartedThreat[];
  /** Targets that become likelier, by whatever way. */
  readonly worsens: readonly number[];
};

/** Describes sets of controls by what they do to targets and goals. */
export class TreatmentDescriber {
  readonly #base: Levels;
  readonly #targets: readonly Target[];
  readonly #goals: readonly Goal[];
  readonly #sets: ControlSets;
  readonly #sideEffects: SideEffects;
  readonly #behind: readonly number[];

  constructor(
    base: Levels,
    { targets, goals }: { readonly targets: readonly Target[]; readonly goals: readonly Goal[] },
  ) {
    this.#base = base;
    this.#targets = targets;
    this.#goals = goals;
    this.#sets = new ControlSets(base.graph);
    this.#sideEffects = new SideEffects(
      base,
      targets.map(({ consequence }) => consequence),
    );
    this.#behind = threatsBehind(base, goals);
  }

  /** `levels` are those with the controls in place. */
  describe(controls: readonly number[], levels: Levels): Treatment {
    const risks = this.#targets.map(({ consequence }) => at(levels.risk, consequence));
    return {
      controls,
      strategies: this.#completed(controls, levels),
      burden: burdenOf(levels.graph, controls),
      reached: reaches(levels, this.#goals),
      likelihoods: this.#targets.map(({ consequence }) => at(levels.consequence, consequence)),
      risks,
      vector: vectorOf(risks, levels.graph.tables.knowledge.scales.risk.length),
      starts: this.#sideEffects.startedIn(levels),
      worsens: this.#sideEffects.worseIn(levels),
    };
  }

  /** Of strategies with the same controls the first stands for all. */
  #completed(controls: readonly number[], levels: Levels): readonly CompletedStrategy[] {
    const { strategies } = levels.graph;
    const lowest = Math.min(...this.#goals.map(({ limit }) => limit));
    const found = new Map<number, CompletedStrategy>();
    for (const threat of this.#behind) {
      if (at(levels.considered, threat) === 0) continue;
      for (const strategy of strategiesAgainst(levels, threat)) {
        if (at(levels.strategyEnabled, strategy) === 0 || at(this.#base.strategyEnabled, strategy) === 1) continue;
        const suppresses = listAt(strategies.optional, strategy).length > 0;
        // What would not be above any limit without the strategy is held down elsewhere.
        if (!suppresses && at(levels.threatUncapped, threat) <= lowest) continue;
        const shown = this.#sets.shownFor(strategy);
        const needs = this.#sets.controlsOf(strategy).filter((control) => controls.includes(control));
        found.set(shown, { strategy: shown, controls: needs });
      }
    }
    return [...found.values()].sort((a, b) => a.strategy - b.strategy);
  }
}
