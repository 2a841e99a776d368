import type { FlawGain, FlawReach } from '../knowledge/indicator.ts';
import type { TrustWord } from '../scenario/scale-word.ts';

/** What a finding about a flaw says in terms that no scoring system owns: how easily, from where, by whom, to gain what. */
export type Flaw = {
  /** The trust that is left, as a word of the scale: the easier the flaw is to use, the lower. */
  readonly level: TrustWord;
  readonly reach: FlawReach;
  /** Whether an attacker must have more than the rights of an ordinary user before. */
  readonly login: 'needed' | 'not-needed';
  /** Whether somebody else must do something, such as open a file. */
  readonly interaction: 'needed' | 'not-needed';
  readonly gains: readonly FlawGain[];
  /** What is gained over the assets that the flawed one is connected to. */
  readonly connectedGains: readonly FlawGain[];
};

const lower: Readonly<Record<TrustWord, TrustWord>> = {
  safe: 'very-high',
  'very-high': 'high',
  high: 'medium',
  medium: 'low',
  low: 'very-low',
  'very-low': 'very-low',
};

/** The flaw one step easier to use, as when attackers are known to use it. */
export function oneStepEasier(flaw: Flaw): Flaw {
  return { ...flaw, level: lower[flaw.level] };
}
