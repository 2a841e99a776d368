import { type Kysely, sql } from 'kysely';

/** Registers of records with the files that show something, and documents made from them. */
export const compliance = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const unchangeable = ['register_version', 'evidence_file'];

const statements: readonly string[] = [
  `create table register_version (
    workspace text not null, scenario text not null, number integer not null check (number >= 1),
    text text not null, message text not null, author text references person, created_at timestamptz not null,
    primary key (workspace, scenario, number),
    foreign key (workspace, scenario) references scenario (workspace, id))`,
  `create table evidence_file (
    workspace text not null, scenario text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null, size integer not null check (size >= 0), content bytea not null,
    author text not null references person, created_at timestamptz not null,
    primary key (workspace, scenario, sha256),
    foreign key (workspace, scenario) references scenario (workspace, id))`,
  ...unchangeable.map(
    (table) => `create trigger ${table}_rows_stay before update or delete on ${table}
      for each row execute function refuse_change()`,
  ),
  ...unchangeable.map(
    (table) => `create trigger ${table}_stays before truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
  'alter table job drop constraint job_kind_check',
  `alter table job add column document text, add column format text, add column register integer, add column day text,
    add constraint job_kind_check check (case kind
      when 'report' then document is null and format is null and register is null and day is null
      when 'document' then document is not null and format is not null and day is not null
      else false end),
    add constraint job_register_fkey foreign key (workspace, scenario, register)
      references register_version (workspace, scenario, number)`,
];
