import { Failure } from '@nemecys/core';
import { type Kysely, type Migration, Migrator } from 'kysely';
import { workbench } from './migrations/0001-workbench.ts';
import { jobs } from './migrations/0002-jobs.ts';
import { compliance } from './migrations/0003-compliance.ts';

/** Every step of the schema, in order. A step that was released is never changed; another is added after it. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-workbench': workbench,
  '0002-jobs': jobs,
  '0003-compliance': compliance,
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
