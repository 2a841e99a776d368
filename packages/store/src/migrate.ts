import { Failure } from '@nemecys/core';
import { type Kysely, type Migration, Migrator } from 'kysely';
import { workbench } from './migrations/0001-workbench.ts';
import { jobs } from './migrations/0002-jobs.ts';
import { compliance } from './migrations/0003-compliance.ts';
import { signatures } from './migrations/0004-signatures.ts';
import { reportFormats } from './migrations/0005-report-formats.ts';
import { comments } from './migrations/0006-comments.ts';
import { access } from './migrations/0007-access.ts';
import { oidc } from './migrations/0008-oidc.ts';
import { passkeys } from './migrations/0009-passkeys.ts';
import { sharing } from './migrations/0010-sharing.ts';
import { decisions } from './migrations/0011-decisions.ts';
import { jobEvents } from './migrations/0012-job-events.ts';
import { answersByShare } from './migrations/0013-answers-by-share.ts';

/** Every step of the schema, in order. A step that was released is never changed; another is added after it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-workbench': workbench,
  '0002-jobs': jobs,
  '0003-compliance': compliance,
  '0004-signatures': signatures,
  '0005-report-formats': reportFormats,
  '0006-comments': comments,
  '0007-access': access,
  '0008-oidc': oidc,
  '0009-passkeys': passkeys,
  '0010-sharing': sharing,
  '0011-decisions': decisions,
  '0012-job-events': jobEvents,
  '0013-answers-by-share': answersByShare,
};

/** The name of the newest step. */
export const newestSchema = Object.keys(migrations).sort().at(-1) ?? '';

/** Brings a database to the newest schema. Throws a Failure when a step fails; its changes are then undone. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'its schema';
  throw new Failure('internal', `The database could not be brought up to date: ${failed} failed.`, { cause: error });
}
