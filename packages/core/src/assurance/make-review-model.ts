import type { Place } from '../finding.ts';
import { transferLedger } from './ledger/transfer-ledger.ts';
import { weighConditions } from './ledger/weigh-conditions.ts';
import { recordStanding } from './register/record.ts';
import type { RequirementActor } from './requirement.ts';
import type { ReviewedParts, ReviewModel } from './review-model.ts';
import { traceOf } from './trace/trace-of.ts';
import { systemViews } from './views/system-views.ts';

/** For whom is asked, and where a part of the scenario was written. */
export type ReviewSettings = {
  readonly actors: readonly RequirementActor[];
  readonly placeOf: (path: string) => Place;
};

/** Computes what reviewers look at: where records stand, the views, the ledger and the trace, each once. */
export function makeReviewModel(parts: ReviewedParts, { actors, placeOf }: ReviewSettings): ReviewModel {
  const standings = new Map(parts.register.records.map((record) => [record.id, recordStanding(record, parts.now)]));
  return {
    ...parts,
    standings,
    records: parts.register.records.filter(({ id }) => standings.get(id)?.kind === 'current'),
    views: systemViews(parts),
    transfers: transferLedger(parts),
    conditions: weighConditions(parts),
    trace: traceOf({ parts, standings, actors, placeOf }),
  };
}
