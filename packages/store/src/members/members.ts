import { Failure, type Role } from '@nemecys/core';
import { appendAudit, waitForOthers } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';

/** Somebody of a workspace, as its administrators see them. */
export type Member = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };

/** The members of a workspace, by name. */
export async function listMembers(db: Database, workspace: string): Promise<readonly Member[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select(['person.id', 'person.name', 'person.email', 'membership.role'])
    .where('membership.workspace', '=', workspace)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** Gives a member another role, at once. Throws a Failure: not-found for no member, conflict for the last administrator. */
export async function changeRole(
  db: Database,
  { workspace, person, role }: { readonly workspace: string; readonly person: string; readonly role: Role },
  { by, at }: PersonDoing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Two administrators who step down at the same moment would each see the other.
    await waitForOthers(transaction);
    const changed = await transaction
      .updateTable('membership')
      .set({ role })
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .returning('person')
      .executeTakeFirst();
    if (changed === undefined) throw new Failure('not-found', 'This person is no member of the workspace.');
    await refuseWithoutAdministrator(transaction, workspace);
    const details = { person, role };
    await appendAudit(transaction, { actor: by, action: 'change-role', workspace, details }, at);
  });
}

/** Throws a Failure (conflict) where a workspace would be left without anybody who can change its members. */
export async function refuseWithoutAdministrator(transaction: Database, workspace: string): Promise<void> {
  const left = await transaction
    .selectFrom('membership')
    .select('person')
    .where('workspace', '=', workspace)
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  throw new Failure('conflict', 'A workspace keeps one administrator at least. Make somebody else one first.');
}
