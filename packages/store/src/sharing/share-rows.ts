import { Failure, SharedView } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';

/** A share of a scenario, as whoever gives it names it. */
export type GivenKey = ScenarioKey & { readonly share: string };

/** A share, as whoever received it names it. */
export type ReceivedKey = { readonly workspace: string; readonly share: string };

const gone = 'There is no such share here. It may have been withdrawn.';

/** The share that a workspace gives. Throws a Failure: not-found, conflict once withdrawn. */
export async function findGiven(db: Database, key: GivenKey) {
  return openShare(await givenShare(db, key).executeTakeFirst());
}

/** The same, held until the transaction ends. */
export async function holdGiven(transaction: Database, key: GivenKey) {
  return openShare(await givenShare(transaction, key).forUpdate().executeTakeFirst());
}

function givenShare(db: Database, { workspace, scenario, share }: GivenKey) {
  return db
    .selectFrom('share')
    .selectAll()
    .where('id', '=', share)
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario);
}

function openShare<Row extends { readonly withdrawn_at: Date | null }>(found: Row | undefined): Row {
  if (found === undefined) throw new Failure('not-found', 'There is no such share of this scenario.');
  if (found.withdrawn_at !== null) throw new Failure('conflict', 'This share was withdrawn. Make a new one.');
  return found;
}

/** A share that a workspace has received, held until the transaction ends. Throws a Failure (not-found), also once withdrawn. */
export async function holdReceived(transaction: Database, { workspace, share }: ReceivedKey) {
  const found = await transaction
    .selectFrom('share')
    .selectAll()
    .where('id', '=', share)
    .where('receiver', '=', workspace)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', gone);
  return found;
}

/** The newest view of a share, with its document. */
export async function newestView(db: Database, share: string) {
  const row = await db
    .selectFrom('share_view')
    .selectAll()
    .where('share', '=', share)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { ...row, view: SharedView.parse(JSON.parse(row.document)) };
}
