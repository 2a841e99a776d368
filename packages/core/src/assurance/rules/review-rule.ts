import type { Artefact } from '../artefact.ts';
import type { ReviewModel, Shortfall } from '../review-model.ts';

/** A check that reviewers make. It never throws, and what it cannot see is a shortfall, never a pass. */
export type ReviewRule = {
  readonly id: string;
  /** `blocking` and `error` have to be resolved; a `warning` is shown. */
  readonly severity: 'blocking' | 'error' | 'warning';
  readonly asks: string;
  /** What is not complete while it finds something. */
  readonly artefacts: readonly Artefact[];
  /** Ids of requirements. */
  readonly requirements: readonly string[];
  readonly check: (model: ReviewModel) => readonly Shortfall[];
};
