import { type Kysely, sql } from 'kysely';

/** The first tables of the workbench. Versions, baselines and the audit trail refuse every change once written. */
export const workbench = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const unchangeable = ['version', 'baseline', 'audit'];

const statements: readonly string[] = [
  'create table workspace (id text primary key, name text not null)',
  `create table person (
    id text primary key, email text not null unique check (email = lower(email)), name text not null,
    password_hash text not null, created_at timestamptz not null)`,
  `create table membership (
    workspace text not null references workspace, person text not null references person,
    role text not null check (role in ('viewer', 'editor', 'approver', 'administrator')),
    primary key (workspace, person))`,
  `create table session (
    token_hash text primary key, person text not null references person on delete cascade,
    expires_at timestamptz not null)`,
  `create table invitation (
    token_hash text primary key, workspace text not null references workspace,
    role text not null check (role in ('viewer', 'editor', 'approver', 'administrator')),
    expires_at timestamptz not null, used_at timestamptz)`,
  `create table scenario (
    workspace text not null references workspace, id text not null, title text not null,
    head integer not null check (head >= 1), primary key (workspace, id))`,
  `create table version (
    workspace text not null, scenario text not null, number integer not null check (number >= 1),
    text text not null, message text not null, author text references person, created_at timestamptz not null,
    primary key (workspace, scenario, number),
    foreign key (workspace, scenario) references scenario (workspace, id))`,
  `create table baseline (
    workspace text not null, scenario text not null, name text not null, version integer not null,
    author text not null references person, created_at timestamptz not null,
    primary key (workspace, scenario, name),
    foreign key (workspace, scenario, version) references version (workspace, scenario, number))`,
  `create table audit (
    number integer generated always as identity primary key, at text not null, actor text, action text not null,
    workspace text, details jsonb not null, before_hash text not null unique, hash text not null unique)`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'NM001'; end $$`,
  ...unchangeable.map(
    (table) => `create trigger ${table}_rows_stay before update or delete on ${table}
      for each row execute function refuse_change()`,
  ),
  ...unchangeable.map(
    (table) => `create trigger ${table}_stays before truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];
