import { at } from '../engine/at.ts';
import type { Target } from '../engine/explain/advice.ts';
import type { WhatIf } from '../engine/explain/what-if.ts';
import type { Proposable } from '../engine/treat/candidate-controls.ts';
import type { ContinueWhile } from '../engine/treat/demand.ts';
import { findTreatments, type Shortfall, type Treatments } from '../engine/treat/find-treatments.ts';
import { type Goal, goalOf } from '../engine/treat/goal.ts';
import type { Treatment } from '../engine/treat/treatment.ts';
import { Failure } from '../failure.ts';
import type { AssessInput } from './assess.ts';
import { type Evaluated, levelId } from './evaluated.ts';
import { stepLevel } from './level-words.ts';
import { namedHarm } from './treatment-harm.ts';
import type { TreatmentPlan, TreatmentSet, TreatmentShortfall } from './treatment-plan.ts';
import { planSentences } from './treatment-sentences.ts';
import { burdenEntry, setEntry } from './treatment-set.ts';

/** Which harms are to be brought down, how far, and how long to look. */
export type TreatmentRequest = {
  /** Ids of harms; unless given, all whose risk is not accepted. */
  readonly harms?: readonly string[] | undefined;
  /** Highest accepted risk of these harms, by id of the level; unless given, what the scenario accepts. */
  readonly accept?: string | undefined;
  /** One plan for each harm (the default), or one that brings all of them down. */
  readonly how?: 'one-by-one' | 'together' | undefined;
  /** Leave out sets by which another harm becomes worse than accepted, or than it is where that is more already. */
  readonly others?: 'may-worsen' | 'spared' | undefined;
  /** Which strategies may be proposed; all unless stated. */
  readonly proposable?: Proposable | undefined;
  /** How many sets of each plan at most. */
  readonly count: number;
  /** Called at the start of each plan; what it gives says whether to go on. */
  readonly limit: () => ContinueWhile;
};

/** Makes the plans that a request asks for. */
export class TreatmentPlanner {
  readonly #evaluated: Evaluated;
  readonly #whatIf: WhatIf;
  readonly #request: TreatmentRequest;

  constructor({ targets, ...evaluated }: Evaluated, whatIf: WhatIf, request: TreatmentRequest) {
    const accepted = new Map<number, number>();
    const { names, graph } = evaluated;
    const ids = new Map(targets.map(({ consequence }) => [names.quality('consequence', consequence), consequence]));
    for (const id of request.harms ?? []) {
      if (!ids.has(id)) throw new Failure('input', `The scenario has no harm "${id}".`);
    }
    if (request.accept !== undefined) {
      const { scales } = graph.tables.knowledge;
      const level = stepLevel(scales, 'risk', request.accept);
      if (level < 0) throw new Failure('input', `"${request.accept}" is no level of risk.`);
      for (const id of request.harms ?? ids.keys()) accepted.set(ids.get(id) ?? -1, level);
    }
    const wanted = targets.map(({ consequence, criterion }) => ({
      consequence,
      criterion: accepted.get(consequence) ?? criterion,
    }));
    this.#evaluated = { ...evaluated, targets: wanted };
    this.#whatIf = whatIf;
    this.#request = request;
  }

  plans(onProgress: AssessInput['onProgress']): readonly TreatmentPlan[] {
    const { names, targets } = this.#evaluated;
    const { harms, how = 'one-by-one' } = this.#request;
    const asked = targets
      .filter((target) =>
        harms === undefined
          ? !this.#isReached(target)
          : harms.includes(names.quality('consequence', target.consequence)),
      )
      .toSorted((a, b) =>
        names.quality('consequence', a.consequence) < names.quality('consequence', b.consequence) ? -1 : 1,
      );
    if (asked.length === 0) return [];
    const groups = how === 'together' ? [asked] : asked.map((target) => [target]);
    return groups.map((group, i) => {
      const [first] = group;
      const name =
        first === undefined || group.length > 1 ? 'all harms' : names.quality('consequence', first.consequence);
      onProgress?.(`Looking for controls against ${name}`, i / groups.length);
      return this.#plan(group);
    });
  }

  #isReached(target: Target): boolean {
    const { levels } = this.#evaluated;
    return at(levels.consequence, target.consequence) <= goalOf(levels, target).limit;
  }

  #plan(group: readonly Target[]): TreatmentPlan {
    const { levels, targets, graph } = this.#evaluated;
    const { count, limit, others = 'may-worsen', proposable } = this.#request;
    const spared = others === 'spared' ? targets.filter((target) => !group.includes(target)) : [];
    const goals: readonly Goal[] = [
      ...group.map((target) => goalOf(levels, target)),
      ...spared.map((target) => {
        const goal = goalOf(levels, target);
        return { ...goal, limit: Math.max(goal.limit, at(levels.consequence, target.consequence)) };
      }),
    ];
    const wish = { targets, goals, count, proposable, continueWhile: limit() };
    const found = findTreatments({ base: levels, whatIf: this.#whatIf, ...wish });
    const harms = group.map((target) => namedHarm(this.#evaluated, target));
    const treated = harms.map(({ id }) => id);
    const set = (treatment: Treatment): TreatmentSet => setEntry(this.#evaluated, treated, treatment);
    const plan = {
      harms,
      spared: spared.map((target) => this.#evaluated.names.quality('consequence', target.consequence)).sort(),
      sets: found.sets.map(set),
      proof: this.#proof(found.proof, { set, treated, goals }),
      listing: found.listing,
      undone: found.undone.map(set),
    };
    return { ...plan, sentences: planSentences(plan, graph.tables.knowledge.scales) };
  }

  #proof(proof: Treatments['proof'], maker: EntryMaker): TreatmentPlan['proof'] {
    switch (proof.kind) {
      case 'minimal':
        return proof;
      case 'gap':
        return { kind: 'gap', lowerBound: burdenEntry(this.#evaluated, proof.lowerBound) };
      case 'unreachable':
        return { kind: 'unreachable', shortfall: this.#shortfall(proof.shortfall, maker) };
    }
  }

  #shortfall(shortfall: Shortfall, { set, treated, goals }: EntryMaker): TreatmentShortfall {
    const { names } = this.#evaluated;
    const { because, floors, nearest } = shortfall;
    return {
      because,
      floors: goals
        .map(({ consequence }, i) => ({
          id: names.quality('consequence', consequence),
          likelihood: levelId(this.#evaluated, 'likelihood', at(floors, i)),
        }))
        .filter(({ id }) => treated.includes(id)),
      externalCauses: this.#causes(shortfall.externalCauses),
      causesOfOneWay: this.#causes(shortfall.causesOfOneWay),
      nearest: nearest === null ? null : set(nearest.treatment),
      nearestProof: nearest?.proof ?? null,
    };
  }

  #causes(attributes: readonly number[]): TreatmentShortfall['externalCauses'] {
    const { names } = this.#evaluated;
    return attributes
      .map((attribute) => ({
        id: names.quality('attribute', attribute),
        label: names.qualityLabel('attribute', attribute),
        assetLabel: names.assetLabel(names.assetOf('attribute', attribute)),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

type EntryMaker = {
  readonly set: (treatment: Treatment) => TreatmentSet;
  readonly treated: readonly string[];
  readonly goals: readonly Goal[];
};
