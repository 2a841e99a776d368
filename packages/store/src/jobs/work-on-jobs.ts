import { sql } from 'kysely';
import type { Database } from '../open-store.ts';
import { type JobQueue, jobAttempts } from './job-queue.ts';
import type { JobFile } from './read-jobs.ts';
import { type WantedFile, wantedFile } from './wanted-file.ts';

/** What makes the file of a job; it stops when the signal says so. */
export type MakeFile = (wanted: WantedFile, stopped: AbortSignal) => Promise<JobFile>;

type Working = {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly now: () => number;
  readonly makeFile: MakeFile;
};

/** How often whoever works asks whether the job was cancelled, in milliseconds. */
const glance = 500;

/** Works on the jobs of the queue, one after the other. A job that ends well is done once, however many work. */
export async function workOnJobs({ db, queue, now, makeFile }: Working): Promise<void> {
  await queue.workOn(async (id) => {
    const job = await take(db, id);
    if (job === undefined) return;
    const moment = () => new Date(now()).toISOString();
    const cancelled = new AbortController();
    const watch = setInterval(() => void isRunning(db, id).then((running) => running || cancelled.abort()), glance);
    try {
      const file = await makeFile(await wantedFile(db, job), cancelled.signal);
      await finish(db, { id, file, at: moment() });
    } catch (thrown) {
      if (cancelled.signal.aborted) return;
      const fault = thrown instanceof Error ? thrown.message : String(thrown);
      if (job.attempts < jobAttempts) {
        await db
          .updateTable('job')
          .set({ state: 'waiting', fault })
          .where('id', '=', id)
          .where('state', '=', 'running')
          .execute();
        throw thrown;
      }
      await db
        .updateTable('job')
        .set({ state: 'failed', fault, ended_at: moment() })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute();
    } finally {
      clearInterval(watch);
    }
  });
}

/** The job as it is begun; none when it was cancelled or done meanwhile. One left running is taken over from who is gone. */
async function take(db: Database, id: string) {
  return db
    .updateTable('job')
    .set({ state: 'running', attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['workspace', 'scenario', 'version', 'attempts'])
    .returning(['kind', 'format', 'role', 'document', 'register', 'day'])
    .executeTakeFirst();
}

async function isRunning(db: Database, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('job')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
    .catch(() => undefined);
  // A database that does not answer for a moment has cancelled nothing.
  return found === undefined || found.state === 'running';
}

type Finished = { readonly id: string; readonly file: JobFile; readonly at: string };

/** Keeps what was made, unless the job was cancelled or somebody else was done first. */
async function finish(db: Database, { id, file: { name, mediaType, content }, at }: Finished): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const done = await transaction
      .updateTable('job')
      .set({ state: 'done', fault: null, ended_at: at })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (done === undefined) return;
    await transaction
      .insertInto('job_file')
      .values({ job: id, name, media_type: mediaType, content: Buffer.from(content) })
      .execute();
  });
}
