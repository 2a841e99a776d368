import { appendAudit } from './append-audit.ts';
import type { Database } from './open-store.ts';

/** A workspace, by the id that addresses name it by. */
export type NewWorkspace = { readonly id: string; readonly name: string };

/** Makes a workspace when there is none of that id. Returns whether it was made. */
export async function ensureWorkspace(db: Database, { id, name }: NewWorkspace, at: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('workspace')
      .values({ id, name })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) return false;
    await appendAudit(transaction, { actor: null, action: 'add-workspace', workspace: id, details: { name } }, at);
    return true;
  });
}
