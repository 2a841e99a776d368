import { type Kysely, sql } from 'kysely';

/** Tokens for programs, and sessions that their people can tell apart. Whoever has a session signs in once more. */
export const access = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  'delete from session',
  'alter table session add column id text not null unique',
  'alter table session add column started_at timestamptz not null',
  'alter table session add column browser text not null',
  `create table api_token (
    id text primary key, token_hash text not null unique, person text not null, workspace text not null,
    name text not null, scopes jsonb not null, created_at timestamptz not null, expires_at timestamptz not null,
    revoked_at timestamptz,
    foreign key (workspace, person) references membership (workspace, person) on delete cascade)`,
  'create index api_token_of_person on api_token (person)',
];
