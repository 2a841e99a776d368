import { type Decision, inEnglish, type OptionEntry, type Say, stepWord } from '@nemecys/core';

/** How reports name the classes of controls. */
export const classNames: Readonly<Record<OptionEntry['controls'][number]['class'], string>> = {
  required: 'Required',
  recommended: 'Recommended',
  judgement: 'Judgement',
  'back-stop': 'Back-stop',
  disproportionate: 'Disproportionate',
  harmful: 'Harmful',
  unknown: 'Unknown',
};

/** How reports name who makes a harm. */
export const makerNames = {
  attack: 'Attacks',
  security: 'Side effects of security',
  failure: 'Failures and use',
} as const;

/** The word of a likelihood that stands in a decision as a level. */
export function likelihoodWord({ scales }: Decision, level: number): string {
  return stepWord(scales, 'likelihood', scales.likelihood[level]?.id ?? '');
}

/** Counts by level of a risk vector in words, the highest level first; levels without any are left out. */
export function vectorText({ scales }: Decision, counts: readonly number[]): string {
  const words = counts.map((count, level) => ({ count, word: stepWord(scales, 'risk', scales.risk[level]?.id ?? '') }));
  const shown = words.filter(({ count }) => count > 0).reverse();
  return shown.length === 0
    ? 'none'
    : shown.map(({ count, word }) => `${count.toLocaleString('en-GB')} ${word}`).join(', ');
}

/** Counts of a burden by the words of a scale; `counts` begin at its highest level and end above its lowest. */
export function burdenText(
  { scales }: Decision,
  scale: 'cost' | 'performance' | 'likelihood',
  counts: readonly number[],
): string {
  const top = scales[scale].length - 1;
  const shown = counts.flatMap((count, place) =>
    count === 0
      ? []
      : [`${count.toLocaleString('en-GB')} ${stepWord(scales, scale, scales[scale][top - place]?.id ?? '')}`],
  );
  return shown.length === 0 ? 'none' : shown.join(', ');
}

type Shares = { readonly attack: number; readonly security: number; readonly failure: number };

/** The shares of a level in words. */
export function sharesText(shares: Shares, say: Say = inEnglish): string {
  return say('cell.shares', shares);
}

/** The title of every decision document; while a sign-off is missing it begins with the word. */
export function decisionTitle({ provisional, scenario }: Decision): string {
  return `${provisional ? 'Provisional: ' : ''}security benefit-risk decision, ${scenario.title}`;
}
