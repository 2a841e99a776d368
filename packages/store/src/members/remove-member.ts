import { Failure } from '@nemecys/core';
import { appendAudit, waitForOthers } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import { refuseWithoutAdministrator } from './members.ts';

/**
 * Takes a workspace from a member at once, with the tokens they made for it; what they did there stays, under their name.
 * Invitations that nobody has used end with it: they may have kept the link of one. Throws a Failure: not-found for no member, conflict for the last administrator.
 */
export async function removeMember(
  db: Database,
  { workspace, person }: { readonly workspace: string; readonly person: string },
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Two administrators who remove each other at the same moment would leave none.
    await waitForOthers(transaction);
    // Tokens for the workspace hang on the membership and go with it.
    const removed = await transaction
      .deleteFrom('membership')
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .returning('role')
      .executeTakeFirst();
    if (removed === undefined) throw new Failure('not-found', 'This person is no member of the workspace.');
    await refuseWithoutAdministrator(transaction, workspace);
    const ended = await transaction
      .deleteFrom('invitation')
      .where('workspace', '=', workspace)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const details = { person, role: removed.role, endedInvitations: Number(ended.numDeletedRows) };
    await appendAudit(transaction, { actor: by, action: 'remove-member', workspace, details }, at);
  });
}
