import { Failure } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { NewWorkspace } from '../ensure-workspace.ts';
import type { Database } from '../open-store.ts';

/** Adds an empty workspace, of which whoever adds it is the administrator. Throws a Failure (conflict) for a taken id. */
export async function addWorkspace(db: Database, { id, name }: NewWorkspace, { by, at }: PersonDoing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('workspace')
      .values({ id, name })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', `There is a workspace "${id}" already. Give this one another name.`);
    }
    await transaction.insertInto('membership').values({ workspace: id, person: by, role: 'administrator' }).execute();
    await appendAudit(transaction, { actor: by, action: 'add-workspace', workspace: id, details: { name } }, at);
  });
}
