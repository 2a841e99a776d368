import type { Assessment } from '../documents/assessment.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Applicability } from './applicability.ts';
import type { KindTest } from './kind-test.ts';
import type { TransferEntry } from './ledger/transfer.ts';
import type { ConditionStanding } from './ledger/weigh-conditions.ts';
import type { EvidenceRecord, RecordMoment, RecordStanding } from './register/record.ts';
import type { RecordRegister } from './register/record-register.ts';
import type { RequirementCatalogue } from './requirement-catalogue.ts';
import type { ScopeAnswers } from './scope-fact.ts';
import type { Trace } from './trace/trace.ts';
import type { SystemViews } from './views/system-view.ts';

/** What a review starts from: the model, what was found in it, what is known of its scope, and the register. */
export type ReviewedParts = {
  readonly scenario: Scenario;
  readonly assessment: Pick<Assessment, 'assets' | 'harms' | 'threats' | 'controls' | 'scales' | 'whys' | 'diagram'>;
  readonly scope: ScopeAnswers;
  readonly isA: KindTest;
  readonly register: RecordRegister;
  readonly catalogue: Pick<RequirementCatalogue, 'documents' | 'recognised' | 'duties' | 'phases'>;
  /** Of every requirement of the catalogue, by its id. */
  readonly applies: ReadonlyMap<string, Applicability>;
  readonly now: RecordMoment;
};

/** All that a reviewer looks at: the parts, and what is computed from them once for all rules. */
export type ReviewModel = ReviewedParts & {
  /** Of every record, by its id. */
  readonly standings: ReadonlyMap<string, RecordStanding>;
  /** Those that are approved and not stale. */
  readonly records: readonly EvidenceRecord[];
  /** The highest risk that each threat and consequence leads to, by its id. */
  readonly leading: ReadonlyMap<string, string>;
  readonly views: SystemViews;
  readonly transfers: readonly TransferEntry[];
  readonly conditions: readonly ConditionStanding[];
  readonly trace: Trace;
};

/** Something a rule misses: on what, and what to do. */
export type Shortfall = {
  readonly object: string;
  /** Of the place in the scenario; `id` where it is the model as a whole. */
  readonly path: string;
  readonly message: string;
  readonly advice: string;
};
