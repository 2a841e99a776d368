import { at, byteAt, intAt } from '../at.ts';
import type { Levels } from '../levels.ts';
import { compareRiskVectors } from '../risk-matrix.ts';
import type { ControlSets } from './control-sets.ts';
import { SideEffects, type StartedThreat } from './side-effects.ts';
import { strategiesAgainst } from './threat-chain.ts';
import type { WhatIf } from './what-if.ts';

/** A consequence to be brought down, and the highest risk that is accepted for it. */
export type Target = { readonly consequence: number; readonly criterion: number };

/** What a strategy alone would do. Vectors count targets at each risk level, lowest first. */
export type StrategyOutcome = {
  readonly strategy: number;
  /** Controls that it needs and that are not there. */
  readonly controls: readonly number[];
  /** By position of the target. */
  readonly likelihoods: ArrayLike<number>;
  readonly risks: ArrayLike<number>;
  readonly vector: readonly number[];
  readonly cost: number;
  readonly performance: number;
  readonly starts: readonly StartedThreat[];
};

/** An outcome before its side effects were looked for, which only those that are shown are worth. */
type Effect = Omit<StrategyOutcome, 'starts'>;

// More than a reader compares; what follows has no better effect.
const longest = 10;
const fewest = 3;

// Instead of the number of an effect.
const unknown = -2;
const none = -1;

/**
 * Finds single strategies against targets. Every set of missing controls is evaluated once, however many strategies and
 * targets share it. `base` is the evaluation that the advice starts from.
 */
export class Advisor {
  readonly #base: Levels;
  readonly #whatIf: WhatIf;
  readonly #targets: readonly Target[];
  readonly #sets: ControlSets;
  readonly #sideEffects: SideEffects;
  /** Effects by number; the number by the missing controls, and by strategy, where it is none whose controls are all there. */
  readonly #effects: Effect[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byStrategy: Int32Array;
  readonly #shown = new Map<Effect, StrategyOutcome>();
  /** By threat: what can hold it down, looked up once. */
  readonly #strategies: (readonly number[] | undefined)[];

  constructor(
    base: Levels,
    whatIf: WhatIf,
    { targets, sets }: { readonly targets: readonly Target[]; readonly sets: ControlSets },
  ) {
    this.#base = base;
    this.#whatIf = whatIf;
    this.#targets = targets;
    this.#sets = sets;
    this.#byStrategy = new Int32Array(base.graph.strategies.count).fill(unknown);
    this.#strategies = new Array<undefined>(base.graph.threats.count).fill(undefined);
    this.#sideEffects = new SideEffects(
      base,
      targets.map(({ consequence }) => consequence),
    );
  }

  /**
   * Strategies against the target at a position, best first: by risk vector over all targets, then cost, then
   * performance. Only strategies against `threats`, those that the present level comes through, are tried, none whose controls are
   * all there. When none lowers it alone, a few against the way with the fewest causes are given, as a
   * start, none of which makes things worse.
   */
  against(position: number, threats: readonly number[], way: readonly number[]): readonly StrategyOutcome[] {
    const outcomes = this.#candidates(threats);
    const before = at(this.#base.consequence, at(this.#targets, position).consequence);
    const lowering = outcomes.filter((outcome) => at(outcome.likelihoods, position) < before);
    if (lowering.length > 0) return this.#show(lowering.toSorted(compareOutcomes).slice(0, longest));
    const onWay = new Set(this.#candidates(way));
    const now = vectorOf(
      this.#targets.map(({ consequence }) => at(this.#base.risk, consequence)),
      this.#base.graph.tables.knowledge.scales.risk.length,
    );
    const harmless = outcomes.filter((outcome) => onWay.has(outcome) && compareRiskVectors(outcome.vector, now) <= 0);
    return this.#show(harmless.toSorted(compareOutcomes).slice(0, fewest));
  }

  #show(outcomes: readonly Effect[]): readonly StrategyOutcome[] {
    return outcomes.map((outcome) => {
      const known = this.#shown.get(outcome);
      if (known !== undefined) return known;
      const shown = { ...outcome, starts: this.#sideEffects.startedIn(this.#with(outcome.controls)) };
      this.#shown.set(outcome, shown);
      return shown;
    });
  }

  #with(controls: readonly number[]): Levels {
    return this.#whatIf({ controls: controls.map((control) => ({ control, on: true })) });
  }

  /** What the strategies against some threats would do, each effect once, in the order of the strategies. */
  #candidates(threats: readonly number[]): readonly Effect[] {
    const { strategies } = this.#base.graph;
    const isCandidate = new Uint8Array(strategies.count);
    for (const threat of threats) for (const strategy of this.#against(threat)) isCandidate[strategy] = 1;
    const isFound = new Uint8Array(strategies.count);
    const found: Effect[] = [];
    for (let strategy = 0; strategy < strategies.count; strategy += 1) {
      if (isCandidate[strategy] === 0) continue;
      const number = this.#numberOf(strategy);
      if (number === none || isFound[number] === 1) continue;
      isFound[number] = 1;
      found.push(at(this.#effects, number));
    }
    return found;
  }

  #against(threat: number): readonly number[] {
    const known = this.#strategies[threat] ?? strategiesAgainst(this.#base, threat);
    this.#strategies[threat] = known;
    return known;
  }

  /** The number of what a strategy would do. */
  #numberOf(strategy: number): number {
    const known = intAt(this.#byStrategy, strategy);
    if (known !== unknown) return known;
    const controls = this.#sets.missingIn(this.#base, strategy);
    const number = controls.length === 0 ? none : this.#numberWith(controls, strategy);
    this.#byStrategy[strategy] = number;
    return number;
  }

  #numberWith(controls: readonly number[], strategy: number): number {
    const key = controls.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#effects.length;
    this.#effects.push(this.#evaluate(this.#sets.shownFor(strategy), controls));
    this.#numbers.set(key, number);
    return number;
  }

  #ofTargets(levels: Uint8Array): Uint8Array {
    const found = new Uint8Array(this.#targets.length);
    for (let i = 0; i < found.length; i += 1) found[i] = byteAt(levels, at(this.#targets, i).consequence);
    return found;
  }

  #evaluate(strategy: number, controls: readonly number[]): Effect {
    const { graph } = this.#base;
    const levels = this.#with(controls);
    const concepts = controls.map((control) =>
      at(graph.tables.knowledge.controls, at(graph.controls.concept, control)),
    );
    const risks = this.#ofTargets(levels.risk);
    return {
      strategy,
      controls,
      likelihoods: this.#ofTargets(levels.consequence),
      risks,
      vector: vectorOf(risks, graph.tables.knowledge.scales.risk.length),
      cost: Math.max(...concepts.map((control) => control.cost)),
      performance: Math.max(...concepts.map((control) => control.performance)),
    };
  }
}

/** How many of some risks stand at each level. */
export function vectorOf(risks: ArrayLike<number>, steps: number): readonly number[] {
  const counts = new Int32Array(steps);
  for (let i = 0; i < risks.length; i += 1) {
    const risk = risks[i] as number;
    counts[risk] = intAt(counts, risk) + 1;
  }
  return Array.from(counts);
}

function compareOutcomes(a: Effect, b: Effect): number {
  return (
    compareRiskVectors(a.vector, b.vector) ||
    a.cost - b.cost ||
    a.performance - b.performance ||
    a.controls.length - b.controls.length ||
    a.strategy - b.strategy
  );
}
