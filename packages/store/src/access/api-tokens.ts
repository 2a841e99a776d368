import { Failure, type Scope } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';
import { type Person, withRoles } from '../sessions.ts';

/** A token that somebody makes for a program, kept by its hash: for one workspace, some scopes and a time. */
export type NewApiToken = {
  readonly id: string;
  readonly tokenHash: string;
  readonly workspace: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
};

/** A token as its person sees it: never the token itself. */
export type ListedApiToken = Omit<NewApiToken, 'tokenHash'> & {
  readonly createdAt: string;
  readonly revokedAt: string | null;
};

/** Keeps a token of somebody. Throws a Failure (not-permitted) where they are no member of the workspace. */
export async function makeApiToken(db: Database, token: NewApiToken, { by, at }: PersonDoing): Promise<void> {
  const { id, tokenHash, workspace, name, scopes, expiresAt } = token;
  await db.transaction().execute(async (transaction) => {
    const membership = await transaction
      .selectFrom('membership')
      .select('role')
      .where('workspace', '=', workspace)
      .where('person', '=', by)
      .executeTakeFirst();
    if (membership === undefined) throw new Failure('not-permitted', 'You are no member of this workspace.');
    await transaction
      .insertInto('api_token')
      .values({
        ...{ id, token_hash: tokenHash, person: by, workspace, name, scopes: JSON.stringify(scopes) },
        ...{ created_at: at, expires_at: expiresAt, revoked_at: null },
      })
      .execute();
    const details = { token: id, name, scopes: scopes.join(' '), expiresAt };
    await appendAudit(transaction, { actor: by, action: 'make-token', workspace, details }, at);
  });
}

/** The tokens of somebody, newest first. */
export async function listApiTokens(db: Database, person: string): Promise<readonly ListedApiToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'workspace', 'name', 'scopes', 'created_at', 'expires_at', 'revoked_at'])
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, workspace, name, scopes, created_at, expires_at, revoked_at }) => ({
    ...{ id, workspace, name, scopes, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() },
    revokedAt: revoked_at?.toISOString() ?? null,
  }));
}

/** Makes a token of somebody count no more, at once. Throws a Failure (not-found) where they have none of that id. */
export async function revokeApiToken(db: Database, id: string, { by, at }: PersonDoing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const revoked = await transaction
      .updateTable('api_token')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('person', '=', by)
      .where('revoked_at', 'is', null)
      .returning('workspace')
      .executeTakeFirst();
    if (revoked === undefined) throw new Failure('not-found', 'You have no token of this id that still counts.');
    const { workspace } = revoked;
    await appendAudit(transaction, { actor: by, action: 'revoke-token', workspace, details: { token: id } }, at);
  });
}

/** In whose name a token asks, with the one role and the scopes that it gives; nobody once it has expired or was revoked. */
export async function personOfApiToken(db: Database, tokenHash: string, at: string): Promise<Person | undefined> {
  const found = await db
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person')
    .select(['person.id', 'person.name', 'person.email', 'api_token.workspace', 'api_token.scopes'])
    .where('api_token.token_hash', '=', tokenHash)
    .where('api_token.expires_at', '>', new Date(at))
    .where('api_token.revoked_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { workspace, scopes, ...somebody } = found;
  const { roles, ...person } = await withRoles(db, somebody);
  return { ...person, roles: new Map([...roles].filter(([id]) => id === workspace)), scopes };
}
