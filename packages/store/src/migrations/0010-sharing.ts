import { type Kysely, sql } from 'kysely';

/** What an organisation a workspace is, and what was shared between them. Workspaces that are there say nothing of it yet. */
export const sharing = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const unchangeable = ['share_view', 'share_reading'];

const statements: readonly string[] = [
  `alter table workspace
    add column organisation_kind text check (organisation_kind in ('manufacturer', 'integrator', 'operator')),
    add column organisation_name text,
    add constraint workspace_organisation_check check ((organisation_kind is null) = (organisation_name is null))`,
  `create table share (
    id text primary key, workspace text not null, scenario text not null,
    given_to text not null check (given_to in ('manufacturer', 'integrator', 'operator')),
    offer_hash text not null unique, offer_expires_at timestamptz not null,
    made_by text not null references person, made_at timestamptz not null,
    receiver text references workspace, accepted_by text references person, accepted_at timestamptz,
    withdrawn_by text references person, withdrawn_at timestamptz,
    foreign key (workspace, scenario) references scenario (workspace, id),
    check (receiver <> workspace),
    check ((receiver is null) = (accepted_by is null) and (receiver is null) = (accepted_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)))`,
  'create index share_of_scenario on share (workspace, scenario)',
  'create index share_of_receiver on share (receiver)',
  `create table share_view (
    share text not null references share, number integer not null check (number >= 1),
    level text not null check (level in ('interfaces', 'risks', 'full')),
    baseline text not null, version integer not null, register integer not null check (register >= 0),
    document text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_by text not null references person, made_at timestamptz not null,
    primary key (share, number))`,
  `create table share_reading (
    share text not null, number integer not null, reader text not null references person, read_at timestamptz not null,
    primary key (share, number, reader),
    foreign key (share, number) references share_view (share, number))`,
  ...unchangeable.map(
    (table) => `create trigger ${table}_rows_stay before update or delete on ${table}
      for each row execute function refuse_change()`,
  ),
  ...unchangeable.map(
    (table) => `create trigger ${table}_stays before truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];
