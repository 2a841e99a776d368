import { isDeepStrictEqual } from 'node:util';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import { idIsTaken, madeBefore } from '../made-before.ts';
import type { Database } from '../open-store.ts';
import { announceJob } from './announce-job.ts';
import type { JobQueue } from './job-queue.ts';
import { Wanted } from './wanted.ts';
import { checkWanted, type WantedOf } from './wanted-file.ts';

/** Something that somebody wants made of one version. */
export type WantedReport = WantedOf & { readonly id: string };

/**
 * Asks for something that a worker makes of a version; once, when the same person asks for the same again. Throws a
 * Failure: not-found when something that it needs is not there, conflict when the id is of another report.
 */
export async function requestReport(
  { db, queue }: { readonly db: Database; readonly queue: JobQueue },
  { id, wanted, ...of }: WantedReport,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await checkWanted(transaction, { ...of, wanted });
    const job = { ...of, requested_by: by };
    const made = await transaction
      .insertInto('job')
      .values({ ...job, id, wanted: JSON.stringify(wanted), state: 'waiting', attempts: 0, requested_at: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const there = await transaction.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
      const told = Object.keys(job) as readonly (keyof typeof job)[];
      const isSame = told.every((column) => there?.[column] === job[column]);
      madeBefore(isSame && isDeepStrictEqual(Wanted.parse(there?.wanted), wanted), idIsTaken);
      return;
    }
    await queue.send(transaction, id);
    await announceJob(transaction, id);
    const { scenario, version, workspace } = of;
    const details = { scenario, version, job: id, ...inWords(wanted) };
    await appendAudit(transaction, { actor: by, action: 'request-report', workspace, details }, at);
  });
}

/** What is wanted, as the audit trail says it: a value for each name. */
function inWords(wanted: Wanted): Readonly<Record<string, string | number>> {
  const said = Object.entries(wanted).map(([name, value]) => [
    name,
    typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(said);
}
