import { Failure, Organisation, type OrganisationKind } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';

/** What each workspace is in scenarios, by its id; those that have not said so are left out. */
export async function organisationsOf(
  db: Database,
  workspaces: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (workspaces.length === 0) return new Map();
  const rows = await db
    .selectFrom('workspace')
    .select(['id', 'organisation_kind', 'organisation_name'])
    .where('id', 'in', workspaces)
    .where('organisation_kind', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [row.id, Organisation.parse({ kind: row.organisation_kind, name: row.organisation_name })]),
  );
}

/** Says what a workspace is in scenarios, and what it is called there. What was shared before stays as it is. */
export async function nameOrganisation(
  db: Database,
  { workspace, organisation }: { readonly workspace: string; readonly organisation: Organisation },
  { by, at }: PersonDoing,
): Promise<void> {
  const { kind, name } = organisation;
  await db.transaction().execute(async (transaction) => {
    const changed = await transaction
      .updateTable('workspace')
      .set({ organisation_kind: kind, organisation_name: name })
      .where('id', '=', workspace)
      .returning('id')
      .executeTakeFirst();
    if (changed === undefined) throw new Failure('not-found', `There is no workspace "${workspace}".`);
    const details = { kind, organisation: name };
    await appendAudit(transaction, { actor: by, action: 'name-organisation', workspace, details }, at);
  });
}

/** What others read a workspace is called: its organisation, or the workspace where nobody has named one. */
export async function callingOf(db: Database, workspace: string): Promise<string> {
  const found = await db
    .selectFrom('workspace')
    .select(['name', 'organisation_name'])
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow();
  return found.organisation_name ?? found.name;
}

/** Throws a Failure (conflict) where a workspace says that it is another kind of organisation than something is for. */
export async function refuseOtherKind(db: Database, workspace: string, givenTo: OrganisationKind): Promise<void> {
  const kind = (await organisationsOf(db, [workspace])).get(workspace)?.kind;
  if (kind === undefined || kind === givenTo) return;
  const told = `It was shared with the ${givenTo}, and this workspace is the ${kind}.`;
  throw new Failure('conflict', `${told} Do it in another workspace, or ask for one that is for you.`);
}
