import { Failure, type Organisation } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { NewWorkspace } from '../ensure-workspace.ts';
import type { Database } from '../open-store.ts';

/** A workspace that somebody adds, with what its organisation is in scenarios, if they say so. */
export type AddedWorkspace = NewWorkspace & { readonly organisation?: Organisation | undefined };

/** Adds an empty workspace, of which whoever adds it is the administrator. Throws a Failure (conflict) for a taken id. */
export async function addWorkspace(
  db: Database,
  { id, name, organisation }: AddedWorkspace,
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('workspace')
      .values({ id, name, organisation_kind: organisation?.kind, organisation_name: organisation?.name })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', `There is a workspace "${id}" already. Give this one another name.`);
    }
    await transaction.insertInto('membership').values({ workspace: id, person: by, role: 'administrator' }).execute();
    const details = { name, ...(organisation && { kind: organisation.kind, organisation: organisation.name }) };
    await appendAudit(transaction, { actor: by, action: 'add-workspace', workspace: id, details }, at);
  });
}
