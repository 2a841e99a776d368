import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import { AVERAGE } from '../member.ts';
import type { ThreatGraph } from '../threat-graph.ts';

/** How far a strategy is carried out: all its controls in place, the rest planned, or one of them absent. */
export type StrategyState = 'in-place' | 'planned' | 'available';

/** The average member of the population a control belongs to: the one that stands for all three. */
export function averageControl(graph: ThreatGraph, control: number): number {
  return control - at(graph.controls.member, control);
}

/**
 * Strategies by the controls they need. Somebody who puts controls in place carries out all strategies that these make
 * up, for every member of a population, so such strategies form one set.
 */
export class ControlSets {
  readonly #graph: ThreatGraph;
  readonly #setOf: Int32Array;
  readonly #controls: (readonly number[])[] = [];
  readonly #strategies: number[][] = [];

  constructor(graph: ThreatGraph) {
    this.#graph = graph;
    this.#setOf = new Int32Array(graph.strategies.count);
    const known = new Map<string, number>();
    for (let s = 0; s < graph.strategies.count; s += 1) {
      const averages = Array.from(listAt(graph.strategies.mandatory, s), (control) => averageControl(graph, control));
      const controls = [...new Set(averages)].sort((a, b) => a - b);
      const key = controls.join(' ');
      const set = known.get(key) ?? this.#controls.length;
      if (set === this.#controls.length) {
        known.set(key, set);
        this.#controls.push(controls);
        this.#strategies.push([]);
      }
      at(this.#strategies, set).push(s);
      this.#setOf[s] = set;
    }
  }

  /** The controls that a strategy needs, each once, as averages of their populations, ascending. */
  controlsOf(strategy: number): readonly number[] {
    return at(this.#controls, at(this.#setOf, strategy));
  }

  /** Every strategy of the same controls, this one included, ascending. */
  twinsOf(strategy: number): readonly number[] {
    return at(this.#strategies, at(this.#setOf, strategy));
  }

  /** The twin that readers are shown: of the same kind, for the average of every population. */
  shownFor(strategy: number): number {
    const { controls, strategies } = this.#graph;
    const isAverage = (s: number): boolean =>
      listAt(strategies.mandatory, s).every((control) => at(controls.member, control) === AVERAGE);
    const sameKind = this.twinsOf(strategy).filter((s) => at(strategies.rule, s) === at(strategies.rule, strategy));
    return sameKind.find(isAverage) ?? strategy;
  }

  /** The controls that a strategy needs and that are not there in an evaluation. */
  missingIn(levels: Levels, strategy: number): readonly number[] {
    return this.controlsOf(strategy).filter((control) => at(levels.control, control) === 0);
  }

  stateOf(strategy: number): StrategyState {
    const states = this.controlsOf(strategy).map((control) => at(this.#graph.start.controlState, control));
    if (states.includes(0)) return 'available';
    return states.includes(1) ? 'planned' : 'in-place';
  }
}
