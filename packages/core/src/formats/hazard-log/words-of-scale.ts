import { plainWords } from '../table/cell-text.ts';
import type { WordDecision } from './hazard-log-proposal.ts';

/** Words of a scale by what they mean, as a scenario has them. */
export type ScaleWords = Readonly<Record<string, string>>;

/** The levels that a scale gives to words, however they are spelled; several where its own spellings mean several. */
export function levelsInScale(scale: ScaleWords = {}, words: string): readonly string[] {
  return [...new Set(spellings(scale, words).map(([, level]) => level))];
}

/** Words with this level as the scale spells them; as they are where it has them not. */
export function spelledInScale(scale: ScaleWords = {}, words: string, level: string): string {
  return spellings(scale, words).find(([, means]) => means === level)?.[0] ?? words;
}

/** What was decided that the scale does not have yet, in any spelling. */
export function scaleOf<Level extends string>(
  decisions: readonly WordDecision[],
  what: 'severities' | 'likelihoods',
  { known, level }: { readonly known: ScaleWords; readonly level: { readonly options: readonly Level[] } },
): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    decisions.flatMap((one): readonly (readonly [string, Level])[] => {
      const means = level.options.find((word) => word === one.means);
      return one.for !== what || means === undefined || spellings(known, one.words).length > 0
        ? []
        : [[one.words, means]];
    }),
  );
}

function spellings(scale: ScaleWords, words: string): readonly (readonly [string, string])[] {
  return Object.entries(scale).filter(([word]) => plainWords(word) === plainWords(words));
}
