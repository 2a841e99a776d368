import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import { idIsTaken, madeBefore } from '../made-before.ts';
import type { Database } from '../open-store.ts';
import { readRegister } from '../register/read-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { versionText } from '../version-text.ts';
import type { JobQueue } from './job-queue.ts';
import { columnsOf, type Wanted } from './wanted.ts';

/** Something that somebody wants made of one version. */
export type WantedReport = ScenarioKey & { readonly id: string; readonly version: number; readonly wanted: Wanted };

/**
 * Asks for a report of a version, which a worker makes; once, when the same person asks for the same again. Throws a
 * Failure: not-found when there is no such version, conflict when the id is of another report.
 */
export async function requestReport(
  { db, queue }: { readonly db: Database; readonly queue: JobQueue },
  { id, workspace, scenario, version, wanted }: WantedReport,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await versionText(transaction, { workspace, scenario }, version);
    if (wanted.kind === 'document') await readRegister(transaction, { workspace, scenario }, wanted.register);
    const job = { workspace, scenario, version, requested_by: by, ...columnsOf(wanted) };
    const made = await transaction
      .insertInto('job')
      .values({ id, ...job, state: 'waiting', attempts: 0, requested_at: at, fault: null, ended_at: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const there = await transaction.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
      const told = Object.keys(job) as readonly (keyof typeof job)[];
      madeBefore(there !== undefined && told.every((column) => there[column] === job[column]), idIsTaken);
      return;
    }
    await queue.send(transaction, id);
    const details = { scenario, version, job: id, ...wanted };
    await appendAudit(transaction, { actor: by, action: 'request-report', workspace, details }, at);
  });
}
