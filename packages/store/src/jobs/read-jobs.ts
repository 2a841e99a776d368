import { Failure } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import { type Page, type Paged, paged } from '../page.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import type { JobState } from '../tables.ts';
import { Wanted } from './wanted.ts';

/** A job, as those who look at its scenario see it. */
export type ListedJob = {
  readonly id: string;
  readonly version: number;
  readonly wanted: Wanted;
  readonly state: JobState;
  /** What is done just now, as whoever works on it says in English. */
  readonly progress: string | null;
  readonly fault: string | null;
  readonly by: string;
  readonly requestedAt: string;
};

/** A file that a job has made. */
export type JobFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

/** The jobs of a scenario, newest first; a page goes on behind the id of a job. */
export async function listJobs(
  db: Database,
  { workspace, scenario }: ScenarioKey,
  page: Page,
): Promise<Paged<ListedJob>> {
  const rows = await db
    .selectFrom('job')
    .innerJoin('person', 'person.id', 'job.requested_by')
    .select(['job.id', 'job.version', 'job.wanted', 'job.state', 'job.progress', 'job.fault', 'job.requested_at'])
    .select('person.name as by')
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .$if(page.after !== undefined, (query) =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('job.requested_at', 'job.id'),
          '<',
          selectFrom('job as last')
            .select(['last.requested_at', 'last.id'])
            .where('last.id', '=', page.after ?? '')
            .where('last.workspace', '=', workspace)
            .where('last.scenario', '=', scenario)
            .$asTuple('requested_at', 'id'),
        ),
      ),
    )
    .orderBy('requested_at', 'desc')
    .orderBy('job.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const entries = rows.map(({ wanted, requested_at, ...told }) => ({
    ...{ ...told, wanted: Wanted.parse(wanted), requestedAt: requested_at.toISOString() },
  }));
  return paged(entries, page);
}

/** The file of a job of a workspace. Throws a Failure (not-found) when there is none, or not yet. */
export async function readJobFile(db: Database, workspace: string, id: string): Promise<JobFile> {
  const found = await db
    .selectFrom('job_file')
    .innerJoin('job', 'job.id', 'job_file.job')
    .select(['job_file.name', 'job_file.media_type', 'job_file.content'])
    .where('job.workspace', '=', workspace)
    .where('job.id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new Failure('not-found', 'There is no such report, or it is not ready yet.');
  return { name: found.name, mediaType: found.media_type, content: found.content };
}

/** How many jobs wait and how many are being worked on, everywhere. */
export async function countJobs(db: Database): Promise<Readonly<Record<'waiting' | 'running', number>>> {
  const rows = await db
    .selectFrom('job')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('state', 'in', ['waiting', 'running'])
    .groupBy('state')
    .execute();
  const of = (wanted: JobState) => Number(rows.find(({ state }) => state === wanted)?.count ?? 0);
  return { waiting: of('waiting'), running: of('running') };
}
