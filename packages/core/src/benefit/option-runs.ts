import { evaluateSystem, type Rules } from '../documents/evaluate-system.ts';
import { targetsOf } from '../documents/evaluated.ts';
import { Names } from '../documents/names.ts';
import { at } from '../engine/at.ts';
import type { Target } from '../engine/explain/advice.ts';
import type { KnowledgeTables } from '../engine/knowledge-tables.ts';
import type { Edits, Levels } from '../engine/levels.ts';
import { AVERAGE } from '../engine/member.ts';
import type { Consequence } from '../knowledge/quality.ts';
import { type Say, sayEnglish } from '../wording/say.ts';
import { benefitRegister, deliveredBenefit, type RegisteredBenefit } from './benefit-register.ts';
import { type OptionBurden, optionBurden, sideEffectsOf, triggeredThreats } from './care-burden.ts';
import { type Emergency, emergencyOf } from './emergency.ts';
import type { DecisionOption } from './option.ts';
import type { BenefitState, HarmState, OptionState } from './option-state.ts';
import { noAttackers, type Run, StandingRuns, type Trust } from './standing-runs.ts';

/** Levels of trust, impact or strength that are moved to see whether a verdict holds. */
export type Moved = {
  readonly trust?: Trust;
  /** Impact by id of the harm, strength by id of the benefit. */
  readonly impacts?: ReadonlyMap<string, number>;
  readonly strengths?: ReadonlyMap<string, number>;
};

const nothingMoved: Moved = {};

/** One option with its threat graph, ready for the runs of the ordinal mode. */
export class OptionRuns {
  readonly option: DecisionOption;
  readonly levels: Levels;
  readonly names: Names;
  /** Says results in English, in the words of the scales. */
  readonly say: Say;
  readonly emergency: Emergency;
  readonly benefits: readonly RegisteredBenefit[];
  readonly targets: readonly Target[];
  /** Controls that are there, by id: as averages of their populations. */
  readonly controls: ReadonlyMap<string, number>;
  readonly #runs: StandingRuns;
  /** Harms in the order of their ids. */
  readonly #harms: readonly KnownHarm[];
  readonly #triggered: readonly number[];
  readonly #benefitMatrix: readonly (readonly number[])[];
  #indexOf: Map<string, number> | undefined;

  /** `benefitMatrix` is that of the knowledge, whatever risk matrix of its own the organisation has. */
  constructor(
    option: DecisionOption,
    tables: KnowledgeTables,
    { benefitMatrix, ...rules }: Rules & { readonly benefitMatrix: readonly (readonly number[])[] },
  ) {
    const { graph, levels, whatIf } = evaluateSystem(tables, option.compiled.system, rules);
    this.option = option;
    this.levels = levels;
    this.names = new Names(graph);
    this.say = sayEnglish(graph.tables.knowledge.scales);
    this.targets = targetsOf(graph, levels, option.compiled);
    this.benefits = benefitRegister(option.scenario, graph);
    this.emergency = emergencyOf(option.scenario, levels);
    const there = new Map<string, number>();
    for (let c = 0; c < graph.controls.count; c += 1) {
      const isThere = at(levels.control, c) === 1 && at(graph.controls.member, c) === AVERAGE;
      if (isThere) there.set(this.names.quality('control', c), c);
    }
    this.controls = new Map([...there].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#runs = new StandingRuns(levels, whatIf, [...this.controls.values()]);
    this.#harms = this.targets.map((target) => this.#knownHarm(target)).sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#triggered = triggeredThreats(graph);
    this.#benefitMatrix = benefitMatrix;
  }

  /** The state that verdicts look at, with all four runs; failures of controls are tried when they are asked for. */
  state(moved: Moved = nothingMoved): OptionState {
    const bare = this.#readRun('bare', moved);
    const unprotected = this.#readRun('unprotected', moved);
    const burden = optionBurden(this.#runs.run('unattacked', moved.trust ?? []), this.#triggered);
    const unattacked = this.#readRun('unattacked', moved);
    const level = this.#readRun('level', moved);
    const runs = (found: (read: Reading) => number) => ({
      bare: found(bare),
      unprotected: found(unprotected),
      level: found(level),
      unattacked: found(unattacked),
    });
    const harms = this.#harms.map((harm, place) =>
      this.#harm(
        harm,
        runs((read) => at(read.harms, place)),
        moved,
      ),
    );
    const benefits = this.benefits.map((benefit, place) =>
      this.#benefit(
        benefit,
        runs((read) => at(read.erosion, place)),
        moved,
      ),
    );
    return {
      ...{ id: this.option.id, harms, benefits, burden },
      controls: new Set(this.controls.keys()),
      ...this.#failures(harms, moved),
    };
  }

  /** Do the runs with attackers, without them and without controls come to what a state of this option says of them? */
  looksLike({ harms, benefits, burden }: OptionState, moved: Moved): boolean {
    const isAs = (run: JudgedRun): boolean => {
      const read = this.#readRun(run, moved);
      return (
        harms.every((harm, place) => harm[run] === at(read.harms, place)) &&
        benefits.every((benefit, place) => benefit[run] === at(read.erosion, place))
      );
    };
    if (!isAs('level') || !isAs('unattacked') || !isAs('bare')) return false;
    const awake = sideEffectsOf(this.#runs.run('unattacked', moved.trust ?? []), this.#triggered);
    return (
      burden.sideEffects.every((count, place) => count === at(awake, place)) && this.#weighsAs(harms, benefits, moved)
    );
  }

  /** Likelihood of the harms by id, and of erosion by benefit, under other edits with attackers on. */
  under(edits: Edits): { readonly harms: ReadonlyMap<string, number>; readonly erosion: readonly number[] } {
    const levels = this.#runs.edited(edits, []);
    return { harms: this.#harmsIn(levels), erosion: this.#read(levels).erosion };
  }

  /** Likelihood of all harms with a control failed and one more, which may be the same; quick for many of the latter. */
  afterFailureOf(control: number): (further: number) => readonly number[] {
    const whatIf = this.#runs.withFailed(control);
    return (further) => this.#read(whatIf({ controls: [{ control: further, on: false }] })).harms;
  }

  /** The burden under other edits: what changes is which side effects are awake. */
  burden(edits: Edits): OptionBurden {
    return optionBurden(this.#runs.edited({ ...edits, silencedOrigins: noAttackers }, []), this.#triggered);
  }

  /** The id of a control at an asset; members of a population have that of the average. */
  controlId(control: number): string {
    return this.names.quality('control', control - at(this.levels.graph.controls.member, control));
  }

  /** Everything under other edits; the result is valid until the next question. */
  levelsUnder(edits: Edits): Levels {
    return this.#runs.edited(edits, []);
  }

  /** The index of a control that is or could be at an asset, by id; of the average of its population. */
  controlIndex(id: string): number | undefined {
    if (this.#indexOf === undefined) {
      const { graph } = this.levels;
      this.#indexOf = new Map();
      for (let c = 0; c < graph.controls.count; c += 1) {
        if (at(graph.controls.member, c) === AVERAGE) this.#indexOf.set(this.names.quality('control', c), c);
      }
    }
    return this.#indexOf.get(id);
  }

  /** Every consequence of an average member, by id. */
  allConsequences(): readonly { readonly id: string; readonly index: number; readonly kind: Consequence['harm'] }[] {
    const { graph } = this.levels;
    const found = [];
    for (let c = 0; c < graph.consequences.count; c += 1) {
      if (at(graph.consequences.member, c) !== AVERAGE) continue;
      const { harm } = at(graph.tables.knowledge.consequences, at(graph.consequences.concept, c));
      found.push({ id: this.names.quality('consequence', c), index: c, kind: harm });
    }
    return found;
  }

  harmLabel(target: Target): string {
    const place = this.names.assetLabel(this.names.assetOf('consequence', target.consequence));
    return `${this.concept(target).label} (${place})`;
  }

  harmId({ consequence }: Target): string {
    return this.names.quality('consequence', consequence);
  }

  concept({ consequence }: Target): Consequence {
    const { graph } = this.levels;
    return at(graph.tables.knowledge.consequences, at(graph.consequences.concept, consequence));
  }

  /** What is left of a benefit at a likelihood of erosion; null where its strength is not known. */
  delivered(strength: number | null, erosion: number): number | null {
    return strength === null ? null : deliveredBenefit(strength, erosion, this.#benefitMatrix);
  }

  #knownHarm(target: Target): KnownHarm {
    const { consequence, criterion } = target;
    const kind = this.concept(target).harm ?? 'technical';
    return { id: this.harmId(target), label: this.harmLabel(target), kind, consequence, criterion };
  }

  #harm(
    { consequence, ...told }: KnownHarm,
    runs: Pick<HarmState, 'bare' | 'unprotected' | 'level' | 'unattacked'>,
    moved: Moved,
  ): HarmState {
    const { scales } = this.levels.graph.tables.knowledge;
    const impact = moved.impacts?.get(told.id) ?? at(this.levels.impact, consequence);
    const row = scales.riskMatrix[impact] ?? [];
    return {
      ...runs,
      ...told,
      impact,
      risk: row[runs.level] ?? 0,
      limit: row.findLastIndex((risk) => risk <= told.criterion),
    };
  }

  #benefit(
    { id, strength }: RegisteredBenefit,
    runs: Pick<BenefitState, 'bare' | 'unprotected' | 'level' | 'unattacked'>,
    moved: Moved,
  ): BenefitState {
    const counted = moved.strengths?.get(id) ?? strength;
    return { ...runs, id, strength: counted, delivered: this.delivered(counted, runs.level) };
  }

  #failures(harms: readonly HarmState[], moved: Moved): Pick<OptionState, 'withFailed' | 'worstFailure'> {
    const asIs = new Map(harms.map(({ id, level }) => [id, level]));
    const known = new Map<string, ReadonlyMap<string, number>>();
    const withFailed = (id: string): ReadonlyMap<string, number> => {
      const control = this.controls.get(id);
      if (control === undefined) return asIs;
      const before = known.get(id);
      if (before !== undefined) return before;
      const found = this.#harmsIn(this.#runs.edited({ controls: [{ control, on: false }] }, moved.trust ?? []));
      known.set(id, found);
      return found;
    };
    let worst: ReadonlyMap<string, number> | undefined;
    return {
      withFailed,
      worstFailure: () => {
        if (worst !== undefined) return worst;
        const most = new Map(asIs);
        for (const control of this.controls.keys()) {
          for (const [harm, level] of withFailed(control)) most.set(harm, Math.max(level, most.get(harm) ?? 0));
        }
        worst = most;
        return most;
      },
    };
  }

  /** Does a state have the risks, limits and benefits that moved impacts and strengths leave? */
  #weighsAs(harms: OptionState['harms'], benefits: OptionState['benefits'], moved: Moved): boolean {
    if (moved.impacts === undefined && moved.strengths === undefined) return true;
    const sameHarms = this.#harms.every((harm, place) => {
      const before = at(harms, place);
      const after = this.#harm(harm, before, moved);
      return after.limit === before.limit && after.risk === before.risk;
    });
    return (
      sameHarms &&
      this.benefits.every((benefit, place) => {
        const before = at(benefits, place);
        return this.#benefit(benefit, before, moved).delivered === before.delivered;
      })
    );
  }

  /** The result of a what-if is valid until the next one, so what is needed of it is copied. */
  #readRun(run: Run, moved: Moved): Reading {
    return this.#read(this.#runs.run(run, moved.trust ?? []));
  }

  #read({ consequence }: Levels): Reading {
    return {
      harms: this.#harms.map((harm) => at(consequence, harm.consequence)),
      erosion: this.benefits.map(({ eroding }) => eroding.reduce((most, c) => Math.max(most, at(consequence, c)), 0)),
    };
  }

  #harmsIn({ consequence }: Levels): ReadonlyMap<string, number> {
    return new Map(this.#harms.map((harm) => [harm.id, at(consequence, harm.consequence)]));
  }
}

/** Runs that verdicts look at. */
type JudgedRun = Exclude<Run, 'unprotected'>;

type KnownHarm = Pick<HarmState, 'id' | 'label' | 'kind' | 'criterion'> & { readonly consequence: number };

type Reading = { readonly harms: readonly number[]; readonly erosion: readonly number[] };
