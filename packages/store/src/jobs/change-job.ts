import { Failure } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { Doing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import { announceJob } from './announce-job.ts';
import type { JobQueue } from './job-queue.ts';

/** A job of a workspace. */
export type JobKey = { readonly workspace: string; readonly id: string };

/** Cancels a job that has not ended; whoever works on it stops. Throws a Failure (conflict) when it has ended. */
export async function cancelJob(db: Database, { workspace, id }: JobKey, { by, at }: Doing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const cancelled = await transaction
      .updateTable('job')
      .set({ state: 'cancelled', progress: null, ended_at: at })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .returning('id')
      .executeTakeFirst();
    if (cancelled === undefined) throw new Failure('conflict', 'This job has ended, or there is none of this id.');
    await announceJob(transaction, id);
    await appendAudit(transaction, { actor: by, action: 'cancel-job', workspace, details: { job: id } }, at);
  });
}

/** Puts a job that failed or was cancelled into the queue again. Throws a Failure (conflict) for any other. */
export async function retryJob(
  { db, queue }: { readonly db: Database; readonly queue: JobQueue },
  { workspace, id }: JobKey,
  { by, at }: Doing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const renewed = await transaction
      .updateTable('job')
      .set({ state: 'waiting', attempts: 0, fault: null, ended_at: null })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('state', 'in', ['failed', 'cancelled'])
      .returning('id')
      .executeTakeFirst();
    if (renewed === undefined) throw new Failure('conflict', 'Only a job that failed or was cancelled is tried again.');
    await queue.send(transaction, id);
    await announceJob(transaction, id);
    await appendAudit(transaction, { actor: by, action: 'retry-job', workspace, details: { job: id } }, at);
  });
}
