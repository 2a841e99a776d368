import { type Kysely, sql } from 'kysely';

/** The public halves of people's passkeys, and challenges that are still to be answered, each once. */
export const passkeys = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table passkey (
    id text primary key, credential text not null unique, person text not null references person,
    name text not null, public_key text not null, counter bigint not null, created_at timestamptz not null)`,
  'create index passkey_of_person on passkey (person)',
  `create table passkey_challenge (
    challenge_hash text primary key, person text references person on delete cascade, expires_at timestamptz not null)`,
];
