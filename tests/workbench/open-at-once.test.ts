import { expect, test } from 'vitest';
import { openJobQueue } from '../../packages/store/src/jobs/job-queue.ts';
import { openStore } from '../../packages/store/src/open-store.ts';
import { describeWithPostgresql } from '../real-postgresql.fixture.ts';

describeWithPostgresql('processes that start at once on an empty PostgreSQL', (started) => {
  test('each opens the store and its queue, whichever made the tables, in ten databases', {
    timeout: 120_000,
  }, async () => {
    for (let database = 0; database < 10; database += 1) {
      const url = await started().newDatabase();
      const opened = await Promise.allSettled(
        Array.from({ length: 5 }, async () => {
          const store = await openStore({ kind: 'postgresql', url });
          return { store, queue: await openJobQueue(store.db, () => undefined) };
        }),
      );
      expect(opened.map((one) => (one.status === 'rejected' ? String(one.reason) : 'open'))).toEqual(
        Array(5).fill('open'),
      );
      for (const one of opened) {
        if (one.status === 'rejected') continue;
        await one.value.queue.stop();
        await one.value.store.close();
      }
    }
  });
});
