import { Failure } from '@nemecys/core';
import { takeInvitation } from '../accept-invitation.ts';
import { appendAudit } from '../append-audit.ts';
import type { Database } from '../open-store.ts';

/** Lets somebody who has an account into another workspace by an invitation, which counts once. Throws a Failure otherwise. */
export async function joinWorkspace(
  db: Database,
  { tokenHash, person }: { readonly tokenHash: string; readonly person: string },
  at: string,
): Promise<{ readonly workspace: string }> {
  return db.transaction().execute(async (transaction) => {
    const used = await takeInvitation(transaction, tokenHash, at);
    const made = await transaction
      .insertInto('membership')
      .values({ ...used, person })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', 'You belong to this workspace already; its administrators can change your role.');
    }
    const { workspace, role } = used;
    await appendAudit(transaction, { actor: person, action: 'accept-invitation', workspace, details: { role } }, at);
    return { workspace };
  });
}
