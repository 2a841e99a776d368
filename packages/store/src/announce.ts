import { sql } from 'kysely';
import { z } from 'zod';
import type { Doing } from './doing.ts';
import type { Database } from './open-store.ts';

/** Under what name PostgreSQL tells of changes. */
export const changesChannel = 'nemecys_changes';

/**
 * What was saved, named, signed, shared or said of a version of a scenario or its register: what those who look at it need
 * to know; or that a report of it stands otherwise. Whoever receives a share is told its id in the place of the scenario,
 * and the number of its view.
 */
export const Change = z
  .object({
    workspace: z.string(),
    kind: z.enum(['version', 'baseline', 'signature', 'comment', 'register', 'share', 'report']),
    scenario: z.string(),
    version: z.int(),
    /** The name of who did it. */
    by: z.string(),
  })
  .readonly();
export type Change = z.infer<typeof Change>;

/** Tells every server on this database of a change, once the transaction is committed, and never if it is not. */
export async function announce(
  transaction: Database,
  { workspace, kind, scenario, version }: Omit<Change, 'by'>,
  { by }: Pick<Doing, 'by'>,
): Promise<void> {
  const name = sql`coalesce((select name from person where id = ${by}), 'nemecys')`;
  await sql`select pg_notify(${changesChannel}, json_build_object('workspace', ${workspace}::text, 'kind', ${kind}::text,
    'scenario', ${scenario}::text, 'version', ${version}::int, 'by', ${name})::text)`.execute(transaction);
}
