import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../open-store.ts';

/** Hands jobs to whoever works on them, in this process or another on the same database; each to one at a time. */
export type JobQueue = {
  /** Puts a job in, in the transaction that makes or renews it. */
  readonly send: (transaction: Database, id: string) => Promise<void>;
  /** Calls `work` with one job after the other until the queue is stopped. What it throws makes the job be tried again. */
  readonly workOn: (work: (id: string) => Promise<void>) => Promise<void>;
  /** Takes no more jobs, waits for the one at work, and lets go of the database. */
  readonly stop: () => Promise<void>;
};

const name = 'nemecys-jobs';

/** How often a job is tried in all: a worker may be killed, and the database be gone for a moment. */
export const jobAttempts = 3;

/** The number of the lock on the database under which the tables of the queue are made. */
const installLock = 7_236_101;

/** How long a worker may be silent about a job before another takes it over, in seconds. */
const patience = 180;

/** Opens the queue. `log` is told what goes wrong in it, from which it recovers by itself. */
export async function openJobQueue(db: Database, log: (fault: unknown) => void): Promise<JobQueue> {
  const { default: PgBoss } = await import('pg-boss');
  await install(db);
  const boss = new PgBoss({ db: through(db) });
  boss.on('error', log);
  await boss.start();
  return {
    send: async (transaction, id) => {
      await boss.send(name, { id }, { db: through(transaction) });
    },
    workOn: async (work) => {
      await boss.work<{ readonly id: string }>(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async (taken) => {
        for (const { data } of taken) await work(data.id);
      });
    },
    stop: () => boss.stop({ graceful: true, close: false, wait: true, timeout: 20_000 }),
  };
}

/**
 * Makes the tables of the queue, or brings them up to date. The library does so without a lock that lasts, and of two
 * servers that start at once on an empty database one would fail: so one does it, and the next finds it done.
 */
async function install(db: Database): Promise<void> {
  const { default: PgBoss } = await import('pg-boss');
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${installLock})`.execute(connection);
    try {
      const installer = new PgBoss({ db: through(connection), supervise: false, schedule: false });
      await installer.start();
      await installer.createQueue(name, {
        ...{ name, retryLimit: jobAttempts - 1, retryDelay: 2, expireInSeconds: patience },
      });
      await installer.stop({ graceful: false, close: false });
    } finally {
      await sql`select pg_advisory_unlock(${installLock})`.execute(connection);
    }
  });
}

/** The queue speaks to the database through our own pool, and inside our own transactions. */
function through(db: Database) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows: rows as object[] };
    },
  };
}
