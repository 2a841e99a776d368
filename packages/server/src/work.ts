import { type MakeFile, openJobQueue, openStore, type StorePlace, workOnJobs } from '@nemecys/store';
import type { Tracer } from '@opentelemetry/api';
import { tracedMaking } from './traced-making.ts';

/** What a worker is started with. */
export type WorkInput = {
  readonly place: StorePlace;
  readonly now: () => number;
  readonly makeFile: MakeFile;
  /** Makes spans of jobs, where traces are sent. */
  readonly tracer: Tracer | undefined;
  readonly log: (thrown: unknown) => void;
};

/** A worker at work. */
export type Working = { readonly close: () => Promise<void> };

/** Works on the jobs of a database until it is closed: one at a time, beside any number of servers and other workers. */
export async function work({ place, now, makeFile, tracer, log }: WorkInput): Promise<Working> {
  const store = await openStore(place);
  const queue = await openJobQueue(store.db, log);
  await workOnJobs({ db: store.db, queue, now, makeFile: tracedMaking(makeFile, tracer) });
  return {
    close: async () => {
      await queue.stop();
      await store.close();
    },
  };
}
