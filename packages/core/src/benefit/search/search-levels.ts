import { at } from '../../engine/at.ts';
import { vectorOf } from '../../engine/explain/advice.ts';
import type { Levels } from '../../engine/levels.ts';
import { type Burden, burdenOf, careWeightsOf } from '../../engine/treat/burden.ts';
import { candidateControls, type Proposable } from '../../engine/treat/candidate-controls.ts';
import type { Cap, ContinueWhile, Demand } from '../../engine/treat/demand.ts';
import { type Goal, goalOf } from '../../engine/treat/goal.ts';
import { type FoundSets, lightestSetsInRounds } from '../../engine/treat/lightest-sets.ts';
import { type TrialGround, Trials } from '../../engine/treat/trials.ts';
import type { OptionRuns } from '../option-runs.ts';
import type { SearchEnd } from './decision-search.ts';

/** What sets of controls are looked for in, and what they keep to. */
export type LevelSearchInput = {
  /** The scenario that controls are added to. */
  readonly runs: OptionRuns;
  readonly proposable?: Proposable | undefined;
  readonly demands: readonly Demand[];
  readonly caps: (candidates: readonly number[]) => readonly Cap[];
  /** Controls that constraints name: candidates whatever they bear on. */
  readonly named: readonly number[];
  /** For each of the searches that the front is made of, and for all of them. */
  readonly limitEach: () => ContinueWhile;
  readonly limitAll: ContinueWhile;
  /** Has whoever runs it had enough? */
  readonly isStopped: () => boolean;
};

/** A set of controls to add, what it comes to, and whether a lighter one that does as much is ruled out. */
export type LevelSet = {
  readonly controls: readonly number[];
  /** Harms at each level of risk, lowest first. */
  readonly harm: readonly number[];
  readonly burden: Burden;
  readonly accepted: boolean;
  readonly proof: 'minimal' | 'gap';
};

/** What a search in levels found. */
export type LevelSearch = {
  readonly candidates: readonly number[];
  /** Sets that keep all harms within the criteria or, where none can, that come nearest; lightest first. */
  readonly wanted: readonly LevelSet[];
  /** Cost that none of those stays below. */
  readonly bound: Burden;
  /** Do the sets reach the criteria, or only what is nearest to them? */
  readonly reach: 'criteria' | 'nearest';
  /** A set that would reach the criteria, were there no budget; null where there is none or a budget is not in the way. */
  readonly beyondBudget: LevelSet | null;
  /** All sets found, those wanted among them. */
  readonly sets: readonly LevelSet[];
  readonly end: SearchEnd;
  readonly steps: number;
};

/**
 * Looks for sets of controls by epsilon constraints: every harm is held to a level, and of the sets that do so the
 * cheapest is found, then the cheapest that asks for less care than that one, until none does. Each step is proved by
 * the demands of `lightestSets`. Gives a word on what it does before each round of work.
 */
export function* searchLevels(input: LevelSearchInput): Generator<string, LevelSearch> {
  return yield* new LevelsSearch(input).run();
}

class LevelsSearch {
  readonly #input: LevelSearchInput;
  readonly #ground: TrialGround;
  readonly #caps: readonly Cap[];
  readonly #floors: ReadonlyMap<number, number>;
  readonly #found: LevelSet[] = [];
  readonly #asked = new Set<string>();
  #steps = 0;
  #isProved = true;

  constructor(input: LevelSearchInput) {
    const { runs, named, proposable } = input;
    this.#input = input;
    const all = this.#criteria();
    const candidates = [...new Set([...candidateControls(runs.levels, all, { proposable }), ...named])];
    this.#ground = {
      base: runs.levels,
      whatIf: (edits) => runs.levelsUnder(edits),
      candidates: candidates.sort((a, b) => a - b),
    };
    this.#caps = input.caps(candidates);
    const least = new Trials(this.#ground).relaxedWithout([], []);
    this.#floors = new Map(all.map(({ consequence }) => [consequence, at(least.consequence, consequence)]));
  }

  *run(): Generator<string, LevelSearch> {
    const { levels } = this.#input.runs;
    const { scales } = levels.graph.tables.knowledge;
    const wanted = yield* this.#wanted();
    for (let risk = scales.risk.length - 1; risk >= 0; risk -= 1) {
      const held = this.#input.runs.targets.map((target) => goalOf(levels, { ...target, criterion: risk }));
      const goals = this.#reachable(held, 0);
      const key = goals.map(({ limit }) => limit).join(' ');
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      yield* this.#front(goals, this.#input.runs.say('stage.sets', { riskLabel: at(scales.risk, risk).id }));
    }
    return {
      candidates: this.#ground.candidates,
      ...wanted,
      sets: this.#found,
      end: this.#input.isStopped() ? 'stopped' : this.#isProved ? 'proved' : 'limit',
      steps: this.#steps,
    };
  }

  /** The sets that keep to the criteria; failing that, with each step further from them, until some are found. */
  *#wanted(): Generator<string, Pick<LevelSearch, 'wanted' | 'bound' | 'reach' | 'beyondBudget'>> {
    const goals = this.#criteria();
    const words = this.#input.runs.say('stage.lightest');
    const exact = goals.every(({ consequence, limit }) => (this.#floors.get(consequence) ?? 0) <= limit);
    const top = this.#input.runs.levels.graph.tables.top + 1;
    let beyondBudget: LevelSet | null = null;
    for (let more = 0; more <= top; more += 1) {
      const { sets, bound, isNone } = yield* this.#front(this.#reachable(goals, more), words);
      const reach = exact && more === 0 ? ('criteria' as const) : ('nearest' as const);
      if (sets.length > 0 || !isNone) return { wanted: sets, bound, reach, beyondBudget };
      if (more === 0 && exact && this.#caps.length > 0) beyondBudget = yield* this.#withoutBudget(goals);
    }
    return { wanted: [], bound: burdenOf(this.#ground.base.graph, []), reach: 'nearest', beyondBudget };
  }

  *#withoutBudget(goals: readonly Goal[]): Generator<string, LevelSet | null> {
    const found = yield* this.#lightest(goals, [], this.#input.runs.say('stage.budget'));
    const controls = found.proved[0] ?? found.unproved;
    return controls === null ? null : this.#setOf(controls, found.proved.length > 0 ? 'minimal' : 'gap');
  }

  /** The cheapest set, then the cheapest with less care burden, and so on, under goals that all hold. */
  *#front(
    goals: readonly Goal[],
    words: string,
  ): Generator<string, { readonly sets: readonly LevelSet[]; readonly bound: Burden; readonly isNone: boolean }> {
    const { base, candidates } = this.#ground;
    const care = careWeightsOf(base.graph, candidates);
    const careOf = (control: number): bigint => care.get(control) ?? 0n;
    const sets: LevelSet[] = [];
    let bound: readonly number[] = [];
    for (let most: bigint | null = null; most === null || most >= 0n; ) {
      const caps: readonly Cap[] = most === null ? this.#caps : [...this.#caps, { weightOf: careOf, most }];
      const found: FoundSets = yield* this.#lightest(goals, caps, words);
      const controls = found.proved[0] ?? found.unproved;
      if (sets.length === 0) bound = found.proved[0] ?? found.bound;
      if (found.end === 'stopped') this.#isProved = false;
      if (controls === null) {
        const isNone = sets.length === 0 && found.end === 'all';
        return { sets, bound: burdenOf(base.graph, bound), isNone };
      }
      sets.push(this.#keep(this.#setOf(controls, found.proved.length > 0 ? 'minimal' : 'gap')));
      most = controls.reduce((sum, control) => sum + careOf(control), 0n) - 1n;
    }
    return { sets, bound: burdenOf(base.graph, bound), isNone: false };
  }

  *#lightest(goals: readonly Goal[], caps: readonly Cap[], words: string): Generator<string, FoundSets> {
    const { demands, limitEach, limitAll, isStopped } = this.#input;
    const own = limitEach();
    const continueWhile = (): boolean => {
      this.#steps += 1;
      return !isStopped() && own() && limitAll();
    };
    const rounds = lightestSetsInRounds({ ...this.#ground, goals, count: 1, demands, caps, continueWhile });
    for (;;) {
      const round = rounds.next();
      if (round.done === true) return round.value;
      yield this.#found.length === 0
        ? words
        : this.#input.runs.say('stage.so-far', { stage: words, found: this.#found.length });
    }
  }

  #criteria(): readonly Goal[] {
    const { levels, targets } = this.#input.runs;
    return targets.map((target) => goalOf(levels, target));
  }

  /** Goals as far as any controls reach them, and by so many steps less. */
  #reachable(goals: readonly Goal[], more: number): readonly Goal[] {
    return goals.map(({ consequence, limit }) => ({
      consequence,
      limit: Math.max(limit, (this.#floors.get(consequence) ?? 0) + more),
    }));
  }

  #keep(set: LevelSet): LevelSet {
    const key = set.controls.join(' ');
    const known = this.#found.find(({ controls }) => controls.join(' ') === key);
    if (known !== undefined && known.proof === 'minimal') return known;
    if (known !== undefined) this.#found.splice(this.#found.indexOf(known), 1);
    this.#found.push(set);
    return set;
  }

  #setOf(controls: readonly number[], proof: LevelSet['proof']): LevelSet {
    const { runs } = this.#input;
    const levels: Levels = runs.levelsUnder({ controls: controls.map((control) => ({ control, on: true })) });
    const risks = runs.targets.map(({ consequence }) => at(levels.risk, consequence));
    return {
      ...{ controls, proof },
      harm: vectorOf(risks, levels.graph.tables.knowledge.scales.risk.length),
      burden: burdenOf(levels.graph, controls),
      accepted: runs.targets.every(({ criterion }, place) => at(risks, place) <= criterion),
    };
  }
}
