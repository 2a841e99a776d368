import { setTimeout } from 'node:timers/promises';
import { Failure } from '@nemecys/core';
import { sql } from 'kysely';
import type { Database } from '../open-store.ts';
import { announceJob } from './announce-job.ts';
import { type JobQueue, jobAttempts } from './job-queue.ts';
import type { JobFile } from './read-jobs.ts';
import { Wanted } from './wanted.ts';
import { type WantedFile, wantedFile } from './wanted-file.ts';

/** How whoever makes a file is told to stop, and tells what it does just now. */
export type Making = { readonly stopped: AbortSignal; readonly tell: (progress: string) => void };

/** What makes the file of a job. */
export type MakeFile = (wanted: WantedFile, making: Making) => Promise<JobFile>;

type Working = {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly now: () => number;
  readonly makeFile: MakeFile;
};

/** How often whoever works asks whether the job was cancelled, in milliseconds. */
const glance = 500;

/** The least time between two tellings of what is done, in milliseconds, and the longest that is kept of one. */
const pause = 300;
const longest = 200;

/** Works on the jobs of the queue, one after the other. A job that ends well is done once, however many work. */
export async function workOnJobs({ db, queue, now, makeFile }: Working): Promise<void> {
  await queue.workOn(async (id) => {
    const job = await take(db, id);
    if (job === undefined) return;
    const moment = () => new Date(now()).toISOString();
    const cancelled = new AbortController();
    const progress = tellProgress(db, id);
    const watch = setInterval(() => void isRunning(db, id).then((running) => running || cancelled.abort()), glance);
    try {
      const wanted = await wantedFile(db, { ...job, wanted: Wanted.parse(job.wanted) });
      const file = await makeFile(wanted, { stopped: cancelled.signal, tell: (said) => void progress.tell(said) });
      await progress.end();
      await finish(db, { id, file, at: moment() });
    } catch (thrown) {
      await progress.end();
      if (cancelled.signal.aborted) return;
      const fault = thrown instanceof Error ? thrown.message : String(thrown);
      // What was given is as wrong the next time.
      const isGivenWrong = thrown instanceof Failure && thrown.code === 'input';
      if (job.attempts < jobAttempts && !isGivenWrong) {
        await end(db, { id, as: { state: 'waiting', fault } });
        throw thrown;
      }
      await end(db, { id, as: { state: 'failed', fault, ended_at: moment() } });
    } finally {
      clearInterval(watch);
    }
  });
}

/** The job as it is begun; none when it was cancelled or done meanwhile. One left running is taken over from who is gone. */
async function take(db: Database, id: string) {
  const taken = await db
    .updateTable('job')
    .set({ state: 'running', attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['workspace', 'scenario', 'version', 'attempts', 'wanted'])
    .executeTakeFirst();
  if (taken !== undefined) await announceJob(db, id);
  return taken;
}

/** Keeps what is done just now, the last of what was said while the database was busy with the one before. */
function tellProgress(db: Database, id: string) {
  let last: string | undefined;
  let keeping: Promise<void> | undefined;
  const keep = async () => {
    while (last !== undefined) {
      const progress = last;
      last = undefined;
      await db
        .updateTable('job')
        .set({ progress })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute()
        .then(() => announceJob(db, id))
        // Nothing depends on it: a database that is gone for a moment is told the next time.
        .catch(() => undefined);
      await setTimeout(pause);
    }
    keeping = undefined;
  };
  return {
    tell: (said: string) => {
      last = said.slice(0, longest);
      keeping ??= keep();
    },
    end: async () => {
      last = undefined;
      await keeping;
    },
  };
}

type Ended = {
  readonly id: string;
  readonly as:
    | { readonly state: 'waiting'; readonly fault: string }
    | { readonly state: 'failed'; readonly fault: string; readonly ended_at: string };
};

/** Says how an attempt ended that made no file, unless the job was cancelled meanwhile. */
async function end(db: Database, { id, as }: Ended): Promise<void> {
  await db
    .updateTable('job')
    .set({ ...as, progress: null })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
  await announceJob(db, id);
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
      .set({ state: 'done', fault: null, progress: null, ended_at: at })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (done === undefined) return;
    await transaction
      .insertInto('job_file')
      .values({ job: id, name, media_type: mediaType, content: Buffer.from(content) })
      .execute();
    await announceJob(transaction, id);
  });
}
