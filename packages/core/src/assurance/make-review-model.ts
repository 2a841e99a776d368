import type { Place } from '../finding.ts';
import { transferLedger } from './ledger/transfer-ledger.ts';
import { weighConditions } from './ledger/weigh-conditions.ts';
import { recordStanding } from './register/record.ts';
import type { ReviewedParts, ReviewModel } from './review-model.ts';
import { riskReachedBy } from './trace/threats-of-risks.ts';
import { traceOf } from './trace/trace-of.ts';
import { systemViews } from './views/system-views.ts';

/** Computes what reviewers look at: where records stand, the views, the ledger and the trace, each once; `placeOf` says where a part of the scenario was written. */
export function makeReviewModel(parts: ReviewedParts, placeOf: (path: string) => Place): ReviewModel {
  const standings = new Map(parts.register.records.map((record) => [record.id, recordStanding(record, parts.now)]));
  const leading = riskReachedBy(parts);
  return {
    ...parts,
    leading,
    standings,
    records: parts.register.records.filter(({ id }) => standings.get(id)?.kind === 'current'),
    views: systemViews(parts),
    transfers: transferLedger(parts),
    conditions: weighConditions(parts),
    trace: traceOf({ parts, standings, leading, placeOf }),
  };
}
