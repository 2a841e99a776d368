import { announce } from '../announce.ts';
import type { Database } from '../open-store.ts';

/** Tells whoever looks at the scenario of a job that it stands otherwise now. */
export async function announceJob(db: Database, id: string): Promise<void> {
  const job = await db
    .selectFrom('job')
    .select(['workspace', 'scenario', 'version', 'requested_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (job === undefined) return;
  const { requested_by: by, ...of } = job;
  await announce(db, { ...of, kind: 'report' }, { by });
}
