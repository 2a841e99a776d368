import { type Kysely, sql } from 'kysely';

/** Decisions as jobs; one column for the format of whatever a job makes. */
export const decisions = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  // The checks of both format columns have no names of their own that hold on every database.
  'alter table job rename to job_before',
  'drop index job_of_scenario',
  `create table job (
    id text primary key, workspace text not null, scenario text not null, version integer not null,
    kind text not null, format text not null, role text, document text, register integer, day text,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    attempts integer not null default 0 check (attempts >= 0), fault text,
    requested_by text not null references person, requested_at timestamptz not null, ended_at timestamptz,
    foreign key (workspace, scenario, version) references version (workspace, scenario, number),
    foreign key (workspace, scenario, register) references register_version (workspace, scenario, number),
    constraint job_is_one_thing check (case kind
      when 'report' then num_nonnulls(role, document, register, day) = 0
      when 'decision' then role is not null and num_nonnulls(document, register, day) = 0
      when 'document' then role is null and document is not null and day is not null
      else false end))`,
  `insert into job select id, workspace, scenario, version, kind, coalesce(report_format, format), null, document, register,
    day, state, attempts, fault, requested_by, requested_at, ended_at from job_before`,
  'alter table job_file drop constraint job_file_job_fkey',
  'alter table job_file add constraint job_file_job_fkey foreign key (job) references job',
  'drop table job_before',
  'create index job_of_scenario on job (workspace, scenario, requested_at)',
];
