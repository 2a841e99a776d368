import { type Kysely, sql } from 'kysely';

/** What a job is to make as one value, so that new things to make need no step of the schema; and how far it is. */
export const jobEvents = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  'alter table job add column wanted jsonb, add column progress text',
  `update job set wanted = case kind
    when 'report' then jsonb_build_object('kind', kind, 'format', format)
    when 'decision' then jsonb_build_object('kind', kind, 'format', format, 'role', role)
    else jsonb_build_object('kind', kind, 'document', document, 'format', format, 'register', coalesce(register, 0),
      'day', day) end`,
  'alter table job alter column wanted set not null',
  // Takes the checks on these columns along.
  `alter table job drop column kind, drop column format, drop column role, drop column document, drop column register,
    drop column day`,
];
