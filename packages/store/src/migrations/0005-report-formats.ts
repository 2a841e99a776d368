import { type Kysely, sql } from 'kysely';

/** The format that a report was asked for in; those asked for before there was a choice are HTML. */
export const reportFormats = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `alter table job add column report_format text
    check (report_format in ('html', 'pdf', 'docx', 'xlsx', 'csv', 'json'))`,
  "update job set report_format = 'html' where kind = 'report'",
  "alter table job add check ((kind = 'report') = (report_format is not null))",
];
