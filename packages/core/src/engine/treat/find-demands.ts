import { ControlSets } from '../explain/control-sets.ts';
import { type Addable, breakersOf } from './breakers.ts';
import type { ContinueWhile, Demand } from './demand.ts';
import { firstMissed, type Goal, reaches } from './goal.ts';
import type { TrialGround, Trials } from './trials.ts';

export type DemandGround = TrialGround & {
  readonly trials: Trials;
  readonly goals: readonly Goal[];
  readonly weightOf: (control: number) => bigint;
  readonly continueWhile: ContinueWhile;
};

/**
 * Finds out why sets of controls miss the goals, as demands on all sets. Each demand is proved by one relaxed
 * evaluation with every candidate but its own: what misses the goals then misses them with less, too.
 */
export class DemandFinder {
  readonly #ground: DemandGround;
  readonly #sets: ControlSets;

  constructor(ground: DemandGround) {
    this.#ground = ground;
    this.#sets = new ControlSets(ground.base.graph);
  }

  /** Demands that a set which misses the goals without any side effect does not meet; none when it reaches them so. */
  unmetBy(controls: readonly number[]): readonly Demand[] {
    return this.#unmet(controls, []);
  }

  /**
   * A demand that a set which misses the goals through side effects does not meet: what those of its controls that
   * start them need besides.
   */
  conflictIn(controls: readonly number[]): Demand {
    const { trials, goals, candidates, continueWhile } = this.#ground;
    if (reaches(trials.relaxed(controls, controls), goals)) {
      // A tempered side effect is at work, about which relaxed evaluations say nothing: exclude this very set.
      return { given: controls, oneOf: candidates.filter((control) => !controls.includes(control)) };
    }
    let given = controls;
    for (const control of controls) {
      if (!continueWhile()) break;
      const fewer = given.filter((other) => other !== control);
      if (!reaches(trials.relaxed(controls, fewer), goals)) given = fewer;
    }
    const [demand = { given: controls, oneOf: [] }] = this.#unmet(controls, given);
    return demand;
  }

  /** Demands given some controls, no two with a member in common, until adding what they ask for would do. */
  #unmet(controls: readonly number[], given: readonly number[]): readonly Demand[] {
    const { trials, goals, continueWhile } = this.#ground;
    const found: Demand[] = [];
    let reached = controls;
    for (;;) {
      const levels = trials.relaxed(reached, given);
      const missed = firstMissed(levels, goals);
      if (missed === undefined) return found;
      const on = new Set(reached);
      const guess = breakersOf(levels, missed, this.#addable(on));
      const oneOf = this.#shrink(this.#isNeeded(guess, given) ? guess : this.#others(on), given);
      found.push({ given, oneOf });
      if (oneOf.length === 0 || given.length > 0 || !continueWhile()) return found;
      reached = [...reached, ...oneOf].sort((a, b) => a - b);
    }
  }

  #addable(on: ReadonlySet<number>): Addable {
    const { candidates, weightOf } = this.#ground;
    const addable = new Set(this.#others(on, candidates));
    return { sets: this.#sets, isAddable: (control) => addable.has(control), weightOf };
  }

  #others(on: ReadonlySet<number>, candidates: readonly number[] = this.#ground.candidates): readonly number[] {
    return candidates.filter((control) => !on.has(control));
  }

  /** Do the goals stay missed with every other candidate? */
  #isNeeded(oneOf: readonly number[], given: readonly number[]): boolean {
    const { trials, goals } = this.#ground;
    return !reaches(trials.relaxedWithout(oneOf, given), goals);
  }

  /** Leaves out what is not needed for the proof, the lightest first, so that what remains asks for much. */
  #shrink(oneOf: readonly number[], given: readonly number[]): readonly number[] {
    const { weightOf, continueWhile } = this.#ground;
    let needed = oneOf;
    for (const control of oneOf.toSorted((a, b) => (weightOf(a) < weightOf(b) ? -1 : 1))) {
      if (!continueWhile()) break;
      const fewer = needed.filter((other) => other !== control);
      if (this.#isNeeded(fewer, given)) needed = fewer;
    }
    return needed;
  }
}
