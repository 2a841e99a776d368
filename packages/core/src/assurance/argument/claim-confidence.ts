import { z } from 'zod';

/** How far a claim may be relied on, the weakest first. It is a word with a rule and never a number. */
export const ClaimConfidence = z.enum(['contradicted', 'unsupported', 'stale', 'planned', 'stated', 'verified']);
export type ClaimConfidence = z.infer<typeof ClaimConfidence>;

/** The rule behind each word, for readers. */
export const confidenceRules: Readonly<Record<ClaimConfidence, string>> = {
  contradicted:
    'The assessment, a test, a reviewer rule, a broken assumption or an unanswered doubt speaks against it, whatever speaks for it.',
  unsupported: 'Nothing is there that shows it, or nobody has stated what it depends on.',
  stale: 'What showed it is out of date: it has expired, its file is another, or what it speaks of has changed.',
  planned: 'Only planned controls stand for it.',
  stated: 'The model or the register says so and no current record shows it. A stated control is not a verified one.',
  verified: 'A current record that a named person approved shows it.',
};

/** How far the argument for a claim is carried: every branch ends in something that shows it, some do, or none does. */
export const ClaimCompleteness = z.enum(['undeveloped', 'partly', 'complete']);
export type ClaimCompleteness = z.infer<typeof ClaimCompleteness>;

/** The weakest of some words; undefined of none. */
export function weakest(words: readonly ClaimConfidence[]): ClaimConfidence | undefined {
  return ClaimConfidence.options.find((word) => words.includes(word));
}

/**
 * What several pieces of evidence for the same thing come to. One that is current is enough; where there is none, one that
 * went out of date says more than the statement that stood beside it.
 */
export function evidenceWord(
  pieces: readonly ClaimConfidence[],
  stated: ClaimConfidence | undefined,
): ClaimConfidence | undefined {
  if (pieces.includes('verified')) return 'verified';
  if (pieces.includes('stale')) return 'stale';
  return stated ?? pieces.toSorted((a, b) => rank(b) - rank(a))[0];
}

function rank(word: ClaimConfidence): number {
  return ClaimConfidence.options.indexOf(word);
}

/** How many of some words are of each kind, the weakest first, as in "2 unsupported, 5 stated". */
export function countWords(words: readonly ClaimConfidence[]): string {
  return ClaimConfidence.options
    .map((word) => [word, words.filter((one) => one === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
