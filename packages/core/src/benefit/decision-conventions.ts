import { conventionSentences } from '../wording/english/convention-sentences.ts';

type Kind = 'convention' | 'limit' | 'rerun' | 'number-limit';

/** The standing sentences of a kind, in their order. */
export function standingSentences(kind: Kind): readonly string[] {
  return Object.entries(conventionSentences).flatMap(([key, sentence]) =>
    key.startsWith(`${kind}.`) ? [sentence] : [],
  );
}

/** What the ordinal mode takes as agreed; every report says it. */
export const decisionConventions: readonly string[] = standingSentences('convention');

/** What the result cannot say; every report says it. */
export const decisionLimits: readonly string[] = standingSentences('limit');

/** What must make somebody decide anew. */
export const rerunTriggers: readonly string[] = standingSentences('rerun');
