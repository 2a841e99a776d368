import { type Kysely, sql } from 'kysely';

/** Long work that somebody asked for, and the files that come out of it. The queue itself keeps its own tables. */
export const jobs = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table job (
    id text primary key, workspace text not null, scenario text not null, version integer not null,
    kind text not null check (kind in ('report')),
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    attempts integer not null default 0 check (attempts >= 0), fault text,
    requested_by text not null references person, requested_at timestamptz not null, ended_at timestamptz,
    foreign key (workspace, scenario, version) references version (workspace, scenario, number))`,
  'create index job_of_scenario on job (workspace, scenario, requested_at)',
  `create table job_file (
    job text not null references job, name text not null, media_type text not null, content bytea not null,
    primary key (job, name))`,
];
