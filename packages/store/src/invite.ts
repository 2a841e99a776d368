import type { Role } from '@nemecys/core';
import { appendAudit, waitForOthers } from './append-audit.ts';
import type { Doing } from './doing.ts';
import type { Database } from './open-store.ts';

/** An invitation, kept by the hash of its token. */
export type NewInvitation = {
  readonly tokenHash: string;
  readonly workspace: string;
  readonly role: Role;
  readonly expiresAt: string;
};

/** Keeps an invitation into a workspace. */
export async function invite(db: Database, invitation: NewInvitation, doing: Doing): Promise<void> {
  await db.transaction().execute((transaction) => keep(transaction, invitation, doing));
}

/** Keeps the invitation of the first person, and withdraws those made before for the same: one at a time counts. */
export async function inviteFirst(db: Database, invitation: NewInvitation, at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Two servers that start at the same time would each withdraw what the other has not kept yet.
    await waitForOthers(transaction);
    await transaction.deleteFrom('invitation').where('used_at', 'is', null).execute();
    await keep(transaction, invitation, { by: null, at });
  });
}

async function keep(transaction: Database, invitation: NewInvitation, { by, at }: Doing): Promise<void> {
  const { tokenHash, workspace, role, expiresAt } = invitation;
  await transaction
    .insertInto('invitation')
    .values({ token_hash: tokenHash, workspace, role, expires_at: expiresAt, used_at: null })
    .execute();
  await appendAudit(transaction, { actor: by, action: 'invite-people', workspace, details: { role } }, at);
}
