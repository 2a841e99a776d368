import { Failure } from '@nemecys/core';
import { type ExitCode, exitCode, messageOf } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { makeFile } from '../workbench/make-file.ts';
import { storePlace } from '../workbench/store-place.ts';
import { startTracing } from '../workbench/tracing.ts';

/** Works on the jobs of a workbench on PostgreSQL, on this machine, until somebody stops it. */
export async function worker(session: Session): Promise<ExitCode> {
  const { io, out, err, quiet } = session;
  const place = storePlace(undefined, io);
  if (place.kind === 'folder') {
    const advice =
      'Set DATABASE_URL to the PostgreSQL of the workbench; on a data folder the server does the work itself.';
    throw new Failure('input', `A worker needs a database that others can open as well. ${advice}`);
  }
  const tracing = await startTracing(io);
  const { work } = await import('@nemecys/server');
  const log = (thrown: unknown) => err.line(`${err.paint.red('nemecys:')} ${messageOf(thrown, io.env.DEBUG)}`);
  const working = await work({ place, now: io.today, makeFile, tracer: tracing.tracer, log });
  if (!quiet) out.line('Working on jobs. Ctrl-C stops it after the one at work.');
  await io.stopped();
  await working.close();
  await tracing.stop();
  return exitCode.done;
}
