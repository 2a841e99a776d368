import type { Finding } from '../../finding.ts';
import type { ImpactWord, LikelihoodWord } from '../../scenario/scale-word.ts';

/** What somebody chose for the words of a hazard log, by the words in small letters; `none` leaves out what they say. */
export type HazardLogChoices = {
  /** A level of ours for each word of severity and of likelihood. */
  readonly severities: Readonly<Record<string, string>>;
  readonly likelihoods: Readonly<Record<string, string>>;
  /** A consequence for each harm, `over-delivery` or, where several have it, `over-delivery@patients`. */
  readonly harms: Readonly<Record<string, string>>;
  /** The id of a thing of the scenario for each component. */
  readonly things: Readonly<Record<string, string>>;
};

/** What words of the log stand for: chosen, known from the scenario, or open. */
export type WordDecision = {
  readonly for: keyof HazardLogChoices;
  readonly words: string;
  readonly lines: readonly number[];
  readonly means: string | undefined;
  readonly because: string;
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
  /** Nothing can be imported while it is open. */
  readonly isNeeded: boolean;
};

/** How bad a consequence is by the log: the highest severity of its rows. `before` is what the scenario says so far. */
export type LoggedImpact = {
  readonly of: string;
  readonly consequence: string;
  readonly level: string;
  readonly before: string | undefined;
  readonly because: string;
  readonly lines: readonly number[];
};

/** Ids of the log at a thing, and controls that it names there; only those that the scenario does not have. */
export type LoggedThing = {
  readonly section: string;
  readonly id: string;
  readonly hazards: readonly string[];
  readonly newHazards: readonly string[];
  readonly controls: readonly { readonly id: string; readonly because: string }[];
};

/** Something in the log for which the scenario has no place, or that was left out. */
export type LeftInLog = { readonly what: string; readonly because: string; readonly lines: readonly number[] };

/** What a hazard log would change in a scenario. Nothing of it holds while a finding is an error or a needed word is open. */
export type HazardLogProposal = {
  readonly rows: number;
  readonly words: readonly WordDecision[];
  /** Words that the scale of the scenario does not have yet, with what they mean. */
  readonly severities: Readonly<Record<string, ImpactWord>>;
  readonly likelihoods: Readonly<Record<string, LikelihoodWord>>;
  readonly impacts: readonly LoggedImpact[];
  readonly things: readonly LoggedThing[];
  /** Ids of hazards that things of the scenario name and that are not in the log. */
  readonly gone: readonly string[];
  readonly left: readonly LeftInLog[];
  readonly findings: readonly Finding[];
};

/** The words that must still be given a meaning before anything can be imported. */
export function openWords({ words }: HazardLogProposal): readonly WordDecision[] {
  return words.filter(({ isNeeded, means }) => isNeeded && means === undefined);
}
