import type { HarmKind } from '../knowledge/origin.ts';
import type { OptionBurden } from './care-burden.ts';
import type { RunLevels } from './shares.ts';

/** Who decides: what money may do differs. */
export type DecisionRole = 'manufacturer' | 'integrator' | 'operator';

/** One harm under one option. */
export type HarmState = RunLevels & {
  readonly id: string;
  readonly label: string;
  readonly kind: HarmKind | 'technical';
  readonly impact: number;
  readonly risk: number;
  /** The highest accepted risk, and the highest likelihood that leaves the risk there; -1 where none does. */
  readonly criterion: number;
  readonly limit: number;
};

/** One benefit under one option: how likely it is eroded, in the runs, and what is left of it. */
export type BenefitState = RunLevels & {
  readonly id: string;
  readonly strength: number | null;
  readonly delivered: number | null;
};

/** All that a verdict on an option looks at. Harms and benefits are by id. */
export type OptionState = {
  readonly id: string;
  readonly harms: readonly HarmState[];
  readonly benefits: readonly BenefitState[];
  readonly burden: OptionBurden;
  /** Ids of the controls that are there. */
  readonly controls: ReadonlySet<string>;
  /** Likelihood of the harms by id, with a control failed; as they are where the option does not have it. */
  readonly withFailed: (control: string) => ReadonlyMap<string, number>;
  /** The highest likelihood of each harm with any one control failed. */
  readonly worstFailure: () => ReadonlyMap<string, number>;
};

/** Is no harm above its criterion, and, where the strength of any benefit is known, is one delivered? */
export function isInside(state: Pick<OptionState, 'harms' | 'benefits'>): boolean {
  return state.harms.every(({ level, limit }) => level <= limit) && !isBenefitGone(state);
}

/** Is nothing left of any benefit whose strength is known? */
export function isBenefitGone({ benefits }: Pick<OptionState, 'benefits'>): boolean {
  const known = benefits.filter(({ delivered }) => delivered !== null);
  return known.length > 0 && known.every(({ delivered }) => delivered === 0);
}
