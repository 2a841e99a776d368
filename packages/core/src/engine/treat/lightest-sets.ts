import { type BurdenOrder, weightsOf } from './burden.ts';
import { type Cap, type ContinueWhile, type Demand, isWithin } from './demand.ts';
import { DemandFinder } from './find-demands.ts';
import { type Goal, reaches } from './goal.ts';
import { greedyChoice, meets } from './lightest-choice.ts';
import { LightestFirst } from './lightest-first.ts';
import { type TrialGround, Trials } from './trials.ts';

/** What to search for. */
export type SetSearch = TrialGround & {
  readonly goals: readonly Goal[];
  /** How many sets at most. */
  readonly count: number;
  /** What sets must meet besides reaching the goals. */
  readonly demands?: readonly Demand[] | undefined;
  /** What no set may exceed. */
  readonly caps?: readonly Cap[] | undefined;
  readonly order?: BurdenOrder | undefined;
  readonly continueWhile: ContinueWhile;
};

/** What a search has come to, and how far it got. */
export type FoundSets = {
  /** Minimal sets that reach the goals, lightest first; no set that is not listed is lighter than the last of them. */
  readonly proved: readonly (readonly number[])[];
  /** A set that reaches the goals, none of whose controls can be left out, though lighter ones may exist. */
  readonly unproved: readonly number[] | null;
  /** Sets lighter than some of the proved ones that would reach the goals, did their side effects not undo it. */
  readonly undone: readonly (readonly number[])[];
  /** `all`: every minimal set is listed. `enough`: as many as were asked for. `stopped`: time or steps were used up. */
  readonly end: 'all' | 'enough' | 'stopped';
  /** Where stopped: no other set that reaches the goals is lighter than these controls. */
  readonly bound: readonly number[];
};

/**
 * Finds the lightest minimal sets of controls that reach goals, with proof. A master problem holds demands that every
 * such set meets; its lightest solution is a lower bound, and is tried. When it misses the goals, the reason becomes a
 * further demand; when it reaches them, nothing lighter does, and it is taken, with all sets that contain it.
 */
export function lightestSets(search: SetSearch): FoundSets {
  const rounds = lightestSetsInRounds(search);
  for (;;) {
    const round = rounds.next();
    if (round.done === true) return round.value;
  }
}

/** The same round by round, so that whoever waits can do something else in between. */
export function lightestSetsInRounds(search: SetSearch): Generator<void, FoundSets> {
  return new Finding(search).rounds();
}

// Rounds in which a first set is looked for without proof.
const quickRounds = 40;

class Finding {
  readonly #search: SetSearch;
  readonly #trials: Trials;
  readonly #finder: DemandFinder;
  readonly #weightOf: (control: number) => bigint;
  readonly #demands: Demand[];
  readonly #undone: (readonly number[])[] = [];

  constructor(search: SetSearch) {
    this.#search = search;
    this.#trials = new Trials(search);
    this.#demands = [...(search.demands ?? [])];
    const weights = weightsOf(search.base.graph, search.candidates, search.order);
    this.#weightOf = (control) => weights.get(control) ?? 0n;
    this.#finder = new DemandFinder({ ...search, trials: this.#trials, weightOf: this.#weightOf });
  }

  *rounds(): Generator<void, FoundSets> {
    const { count, continueWhile, caps } = this.#search;
    const unproved = this.#quickSet();
    const sets = new LightestFirst(this.#demands, { weightOf: this.#weightOf, caps });
    const proved: (readonly number[])[] = [];
    let bound: readonly number[] = [];
    const result = (end: FoundSets['end']): FoundSets => ({
      proved,
      unproved: proved.length === 0 ? unproved : null,
      undone: this.#undone,
      end,
      bound,
    });
    while (proved.length < count) {
      yield;
      if (!continueWhile()) return result('stopped');
      const choice = sets.next(continueWhile);
      if (choice.kind === 'stopped') return result('stopped');
      if (choice.kind === 'none') return result('all');
      bound = choice.controls;
      const lesson = this.#tryOut(choice.controls);
      if (lesson === 'reaches') {
        proved.push(choice.controls);
        sets.take(choice.controls);
      } else if (lesson === 'undone') {
        this.#undone.push(choice.controls);
        this.#demands.push(this.#finder.conflictIn(choice.controls));
      }
    }
    return result('enough');
  }

  /** Tries a set; when it misses the goals even without side effects, the reasons become demands. */
  #tryOut(controls: readonly number[]): 'reaches' | 'misses' | 'undone' {
    const unmet = this.#finder.unmetBy(controls);
    this.#demands.push(...unmet);
    if (unmet.length > 0) return 'misses';
    return reaches(this.#trials.full(controls), this.#search.goals) ? 'reaches' : 'undone';
  }

  /** Some set that reaches the goals, none of whose controls can be left out alone; null when none is found soon. */
  #quickSet(): readonly number[] | null {
    // Kept apart, so that the sets that side effects undo come up again in the order of their weight.
    const conflicts: Demand[] = [];
    const { caps = [] } = this.#search;
    for (let round = 0; round < quickRounds; round += 1) {
      if (!this.#search.continueWhile()) return null;
      const controls = greedyChoice([...this.#demands, ...conflicts], this.#weightOf);
      if (controls === null) return null;
      const lesson = this.#tryOut(controls);
      if (lesson === 'reaches') {
        const found = this.#withoutSpare(controls);
        return caps.every((cap) => isWithin(found, cap)) ? found : null;
      }
      if (lesson === 'undone') conflicts.push(this.#finder.conflictIn(controls));
    }
    return null;
  }

  #withoutSpare(controls: readonly number[]): readonly number[] {
    const { demands = [], goals } = this.#search;
    let kept = controls;
    for (let before = -1; before !== kept.length; ) {
      before = kept.length;
      for (const control of kept.toSorted((a, b) => (this.#weightOf(a) > this.#weightOf(b) ? -1 : 1))) {
        const fewer = kept.filter((other) => other !== control);
        if (meets(fewer, demands) && reaches(this.#trials.full(fewer), goals)) kept = fewer;
      }
    }
    return kept;
  }
}
