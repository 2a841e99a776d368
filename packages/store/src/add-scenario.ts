import { Failure } from '@nemecys/core';
import { announce } from './announce.ts';
import { appendAudit } from './append-audit.ts';
import type { Doing } from './doing.ts';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';

/** A scenario that is new in its workspace. */
export type NewScenario = ScenarioKey & { readonly title: string; readonly text: string; readonly message: string };

/** Adds a scenario with its first version. Throws a Failure (conflict) when the workspace has one of that id. */
export async function addScenario(db: Database, added: NewScenario, { by, at }: Doing): Promise<void> {
  const { workspace, scenario, title, text, message } = added;
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('scenario')
      .values({ workspace, id: scenario, title, head: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', `There is a scenario "${scenario}" already. Give this one another id.`);
    }
    await transaction
      .insertInto('version')
      .values({ workspace, scenario, number: 1, text, message, author: by, created_at: at })
      .execute();
    const details = { scenario, version: 1, message };
    await appendAudit(transaction, { actor: by, action: 'add-scenario', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'version', scenario, version: 1 }, { by });
  });
}
