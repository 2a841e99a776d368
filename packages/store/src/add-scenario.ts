import { announce } from './announce.ts';
import { appendAudit } from './append-audit.ts';
import type { Doing } from './doing.ts';
import { madeBefore } from './made-before.ts';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';

/** A scenario that is new in its workspace. */
export type NewScenario = ScenarioKey & { readonly title: string; readonly text: string; readonly message: string };

/**
 * Adds a scenario with its first version; once, when the same person adds the same again. Throws a Failure (conflict) when
 * the workspace has another one of that id.
 */
export async function addScenario(db: Database, added: NewScenario, { by, at }: Doing): Promise<void> {
  const { workspace, scenario, title, text, message } = added;
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('scenario')
      .values({ workspace, id: scenario, title, head: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      const first = await transaction
        .selectFrom('version')
        .select(['text', 'message', 'author'])
        .where('workspace', '=', workspace)
        .where('scenario', '=', scenario)
        .where('number', '=', 1)
        .executeTakeFirst();
      const isTheSame = first?.text === text && first.message === message && first.author === by;
      madeBefore(isTheSame, `There is a scenario "${scenario}" already. Give this one another id.`);
      return;
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
