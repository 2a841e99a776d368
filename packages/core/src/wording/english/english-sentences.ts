import { assessmentSentences } from './assessment-sentences.ts';
import { comparisonSentences } from './comparison-sentences.ts';
import { conventionSentences } from './convention-sentences.ts';
import { decisionSentences } from './decision-sentences.ts';
import { findingSentences } from './finding-sentences.ts';
import { numberSentences } from './number-sentences.ts';
import { optionSentences } from './option-sentences.ts';
import { searchSentences } from './search-sentences.ts';
import { tableSentences } from './table-sentences.ts';

/** The sentences that results hold, in English. Where two could say the same, the one that says more comes first. */
export const resultSentences = {
  ...assessmentSentences,
  ...comparisonSentences,
  ...optionSentences,
  ...decisionSentences,
  ...conventionSentences,
  ...searchSentences,
  ...numberSentences,
  ...findingSentences,
} as const;

/** Every sentence that results are said with, those of tables and drawings of them included. */
export const englishSentences = { ...resultSentences, ...tableSentences } as const;

/** The sentences by their keys; other languages have the same. */
export type EnglishSentences = typeof englishSentences;
