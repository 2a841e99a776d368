import { assessmentSentences } from './assessment-sentences.ts';
import { comparisonSentences } from './comparison-sentences.ts';

/** Every sentence that results are said with, in English. */
export const englishSentences = {
  ...assessmentSentences,
  ...comparisonSentences,
} as const;

/** The sentences by their keys; other languages have the same. */
export type EnglishSentences = typeof englishSentences;
