import type { Assessment } from '../documents/assessment.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { KindTest } from './kind-test.ts';
import type { EvidenceRecord } from './record.ts';
import type { ScopeAnswers } from './scope-fact.ts';

/** All that a reviewer looks at: the model, what was found in it, what is known of its scope, and current records. */
export type ReviewModel = {
  readonly scenario: Scenario;
  readonly assessment: Pick<Assessment, 'harms' | 'threats' | 'controls' | 'scales'>;
  readonly scope: ScopeAnswers;
  readonly isA: KindTest;
  /** Those that are approved and not stale. */
  readonly records: readonly EvidenceRecord[];
};

/** Something a rule misses: on what, and what to do. */
export type Shortfall = {
  readonly object: string;
  /** Of the place in the scenario; `id` where it is the model as a whole. */
  readonly path: string;
  readonly message: string;
  readonly advice: string;
};
