import { type Kysely, sql } from 'kysely';

/** Who somebody is at an OpenID provider, and sign-ins there that have begun. Who only signs in there has no password here. */
export const oidc = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  'alter table person alter column password_hash drop not null',
  `create table oidc_identity (
    issuer text not null, subject text not null, person text not null references person,
    connected_at timestamptz not null, primary key (issuer, subject))`,
  `create table oidc_flow (
    state_hash text primary key, nonce text not null, verifier text not null, invitation_hash text,
    person text references person on delete cascade, expires_at timestamptz not null)`,
];
