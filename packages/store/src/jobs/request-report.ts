import { appendAudit } from '../append-audit.ts';
import type { Doing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { versionText } from '../version-text.ts';
import type { JobQueue } from './job-queue.ts';
import type { ReportFormat } from './report-format.ts';

/** A report that somebody wants of one version. */
export type WantedReport = ScenarioKey & {
  readonly id: string;
  readonly version: number;
  readonly format: ReportFormat;
};

/** Asks for a report of a version, which a worker makes. Throws a Failure (not-found) when there is no such version. */
export async function requestReport(
  { db, queue }: { readonly db: Database; readonly queue: JobQueue },
  { id, workspace, scenario, version, format }: WantedReport,
  { by, at }: Doing & { readonly by: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await versionText(transaction, { workspace, scenario }, version);
    await transaction
      .insertInto('job')
      .values({
        ...{ id, workspace, scenario, version, kind: 'report', report_format: format, state: 'waiting', attempts: 0 },
        ...{ requested_by: by, requested_at: at, fault: null, ended_at: null },
      })
      .execute();
    await queue.send(transaction, id);
    const details = { scenario, version, format, job: id };
    await appendAudit(transaction, { actor: by, action: 'request-report', workspace, details }, at);
  });
}
