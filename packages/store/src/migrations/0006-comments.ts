import { type Kysely, sql } from 'kysely';

/** What people say about parts of a scenario. What was said stays; whether it is settled may change. */
export const comments = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table thread (
    id text primary key, workspace text not null, scenario text not null, version integer not null,
    subject_kind text not null check (subject_kind in ('scenario', 'version', 'element', 'harm', 'threat', 'verdict')),
    subject text not null, resolved_by text references person, resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null)),
    foreign key (workspace, scenario, version) references version (workspace, scenario, number))`,
  'create index thread_of_scenario on thread (workspace, scenario)',
  `create table comment (
    number integer generated always as identity primary key, thread text not null references thread,
    id text not null unique, author text not null references person, text text not null,
    created_at timestamptz not null)`,
  'create index comment_of_thread on comment (thread, number)',
  `create trigger comment_rows_stay before update or delete on comment
    for each row execute function refuse_change()`,
  `create trigger comment_stays before truncate on comment
    for each statement execute function refuse_change()`,
];
