import { Failure } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import type { JobState } from '../tables.ts';
import type { ReportFormat } from './report-format.ts';

/** A job, as those who look at its scenario see it. */
export type ListedJob = {
  readonly id: string;
  readonly kind: 'report';
  readonly format: ReportFormat;
  readonly version: number;
  readonly state: JobState;
  readonly fault: string | null;
  readonly by: string;
  readonly requestedAt: string;
};

/** A file that a job has made. */
export type JobFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

/** The jobs of a scenario, newest first. */
export async function listJobs(db: Database, { workspace, scenario }: ScenarioKey): Promise<readonly ListedJob[]> {
  const rows = await db
    .selectFrom('job')
    .innerJoin('person', 'person.id', 'job.requested_by')
    .select([
      'job.id',
      'job.kind',
      'job.report_format as format',
      'job.version',
      'job.state',
      'job.fault',
      'job.requested_at',
      'person.name as by',
    ])
    .where('workspace', '=', workspace)
    .where('scenario', '=', scenario)
    .orderBy('requested_at', 'desc')
    .orderBy('job.id')
    .limit(100)
    .execute();
  return rows.map(({ requested_at, ...job }) => ({ ...job, requestedAt: requested_at.toISOString() }));
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
