import { type MakeFile, openJobQueue, openStore, type StorePlace, workOnJobs } from '@nemecys/store';

/** What a worker is started with. */
export type WorkInput = {
  readonly place: StorePlace;
  readonly now: () => number;
  readonly makeFile: MakeFile;
  readonly log: (thrown: unknown) => void;
};

/** A worker at work. */
export type Working = { readonly close: () => Promise<void> };

/** Works on the jobs of a database until it is closed: one at a time, beside any number of servers and other workers. */
export async function work({ place, now, makeFile, log }: WorkInput): Promise<Working> {
  const store = await openStore(place);
  const queue = await openJobQueue(store.db, log);
  await workOnJobs({ db: store.db, queue, now, makeFile });
  return {
    close: async () => {
      await queue.stop();
      await store.close();
    },
  };
}
