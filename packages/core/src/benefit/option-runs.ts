import { evaluateSystem, type Rules } from '../documents/evaluate-system.ts';
import { targetsOf } from '../documents/evaluated.ts';
import { Names } from '../documents/names.ts';
import { at } from '../engine/at.ts';
import type { Target } from '../engine/explain/advice.ts';
import type { WhatIf } from '../engine/explain/what-if.ts';
import type { KnowledgeTables } from '../engine/knowledge-tables.ts';
import type { Edits, Levels } from '../engine/levels.ts';
import { AVERAGE } from '../engine/member.ts';
import type { Consequence } from '../knowledge/quality.ts';
import { benefitRegister, deliveredBenefit, type RegisteredBenefit } from './benefit-register.ts';
import { type OptionBurden, optionBurden } from './care-burden.ts';
import { type Emergency, emergencyOf } from './emergency.ts';
import type { DecisionOption } from './option.ts';
import type { BenefitState, HarmState, OptionState } from './option-state.ts';

/** Levels of trust, impact or strength that are moved to see whether a verdict holds. */
export type Moved = {
  readonly trust?: NonNullable<Edits['trust']>;
  /** Impact by id of the harm, strength by id of the benefit. */
  readonly impacts?: ReadonlyMap<string, number>;
  readonly strengths?: ReadonlyMap<string, number>;
};

const nothingMoved: Moved = {};
const noAttackers = ['attacker'] as const;

/** One option with its threat graph, ready for the runs of the ordinal mode. */
export class OptionRuns {
  readonly option: DecisionOption;
  readonly levels: Levels;
  readonly names: Names;
  readonly emergency: Emergency;
  readonly benefits: readonly RegisteredBenefit[];
  readonly targets: readonly Target[];
  /** Controls that are there, by id: as averages of their populations. */
  readonly controls: ReadonlyMap<string, number>;
  readonly #whatIf: WhatIf;
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
    this.targets = targetsOf(graph, levels, option.compiled);
    this.benefits = benefitRegister(option.scenario, graph);
    this.emergency = emergencyOf(option.scenario, levels);
    const there = new Map<string, number>();
    for (let c = 0; c < graph.controls.count; c += 1) {
      const isThere = at(levels.control, c) === 1 && at(graph.controls.member, c) === AVERAGE;
      if (isThere) there.set(this.names.quality('control', c), c);
    }
    this.controls = new Map([...there].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#whatIf = whatIf;
    this.#benefitMatrix = benefitMatrix;
  }

  /** The state that verdicts look at, with all four runs; failures of controls are tried when they are asked for. */
  state(moved: Moved = nothingMoved): OptionState {
    const off = [...this.controls.values()].map((control) => ({ control, on: false }));
    const bare = this.#read({ controls: off, silencedOrigins: noAttackers }, moved);
    const unprotected = this.#read({ controls: off }, moved);
    const unattacked = this.#read({ silencedOrigins: noAttackers }, moved);
    const level = this.#read({}, moved);
    const runs = (found: (read: Reading) => number) => ({
      bare: found(bare),
      unprotected: found(unprotected),
      level: found(level),
      unattacked: found(unattacked),
    });
    const harms = this.targets
      .map((target, place) =>
        this.#harm(
          target,
          runs((read) => at(read.harms, place)),
          moved,
        ),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const benefits = this.benefits.map((benefit, place) =>
      this.#benefit(
        benefit,
        runs((read) => at(read.erosion, place)),
        moved,
      ),
    );
    return {
      id: this.option.id,
      harms,
      benefits,
      burden: this.burden({}, moved),
      controls: new Set(this.controls.keys()),
      ...this.#failures(harms, moved),
    };
  }

  /** Likelihood of the harms by id, and of erosion by benefit, under other edits with attackers on. */
  under(edits: Edits): { readonly harms: ReadonlyMap<string, number>; readonly erosion: readonly number[] } {
    const { harms, erosion } = this.#read(edits, nothingMoved);
    return { harms: new Map(this.targets.map((target, place) => [this.harmId(target), at(harms, place)])), erosion };
  }

  /** The burden under other edits: what changes is which side effects are awake. */
  burden(edits: Edits, moved: Moved = nothingMoved): OptionBurden {
    return optionBurden(this.#whatIf(this.#with({ ...edits, silencedOrigins: noAttackers }, moved)));
  }

  /** The id of a control at an asset; members of a population have that of the average. */
  controlId(control: number): string {
    return this.names.quality('control', control - at(this.levels.graph.controls.member, control));
  }

  /** Everything under other edits; the result is valid until the next question. */
  levelsUnder(edits: Edits): Levels {
    return this.#whatIf(edits);
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

  #harm(
    target: Target,
    runs: Pick<HarmState, 'bare' | 'unprotected' | 'level' | 'unattacked'>,
    moved: Moved,
  ): HarmState {
    const id = this.harmId(target);
    const { scales } = this.levels.graph.tables.knowledge;
    const impact = moved.impacts?.get(id) ?? at(this.levels.impact, target.consequence);
    const row = scales.riskMatrix[impact] ?? [];
    const { harm } = this.concept(target);
    return {
      ...runs,
      id,
      label: this.harmLabel(target),
      kind: harm ?? 'technical',
      impact,
      risk: row[runs.level] ?? 0,
      criterion: target.criterion,
      limit: row.findLastIndex((risk) => risk <= target.criterion),
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
      const read = this.#read({ controls: [{ control, on: false }] }, moved);
      const found = new Map(this.targets.map((target, place) => [this.harmId(target), at(read.harms, place)]));
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

  /** The result of a what-if is valid until the next one, so what is needed of it is copied. */
  #read(edits: Edits, moved: Moved): Reading {
    const { consequence } = this.#whatIf(this.#with(edits, moved));
    return {
      harms: this.targets.map((target) => at(consequence, target.consequence)),
      erosion: this.benefits.map(({ eroding }) => Math.max(0, ...eroding.map((c) => at(consequence, c)))),
    };
  }

  /** Where an origin is silenced, what guards against it holds fully, however its level is moved. */
  #with(edits: Edits, { trust = [] }: Moved): Edits {
    const { silencedOrigins = [] } = edits;
    const { graph } = this.levels;
    const speaks = trust.filter(({ attribute }) => {
      const { origin } = at(graph.tables.knowledge.attributes, at(graph.attributes.concept, attribute));
      return origin === undefined || !silencedOrigins.some((silenced) => silenced === origin);
    });
    return { ...edits, trust: [...(edits.trust ?? []), ...speaks] };
  }
}

type Reading = { readonly harms: readonly number[]; readonly erosion: readonly number[] };
