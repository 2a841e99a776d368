import { type Kysely, sql } from 'kysely';

/** Signatures under baselines, and the public keys they were made with. Neither is ever changed. */
export const signatures = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  'create table signing_key (id text primary key, public_key text not null, first_used_at timestamptz not null)',
  `create table signature (
    id text primary key, workspace text not null, scenario text not null, baseline text not null,
    version integer not null, meaning text not null check (meaning in ('authored', 'reviewed', 'approved')),
    signer text not null references person, signed_at timestamptz not null, key text not null references signing_key,
    header text not null, payload text not null, signature text not null,
    unique (workspace, scenario, baseline, signer, meaning),
    foreign key (workspace, scenario, baseline) references baseline (workspace, scenario, name),
    foreign key (workspace, scenario, version) references version (workspace, scenario, number))`,
  ...['signing_key', 'signature'].flatMap((table) => [
    `create trigger ${table}_rows_stay before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_stays before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
];
