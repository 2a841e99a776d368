import { readFile } from 'node:fs/promises';
import { Failure } from '@nemecys/core';
import type { ServeInput } from '@nemecys/server';
import { type ExitCode, exitCode, messageOf } from '../exit-code.ts';
import { knowledgeFile } from '../knowledge-file.ts';
import { requirementsFile } from '../load-requirements.ts';
import type { Session } from '../session.ts';
import { bundledExamples, pagesFolder } from '../workbench/installation.ts';
import { makeFile } from '../workbench/make-file.ts';
import { viewMaker } from '../workbench/make-view.ts';
import { oidcSettings } from '../workbench/oidc-settings.ts';
import { signingKey } from '../workbench/signing-key.ts';
import { storePlace } from '../workbench/store-place.ts';
import { startTracing } from '../workbench/tracing.ts';

type Options = {
  readonly data?: string;
  readonly host: string;
  readonly port: string;
  readonly origin?: string;
  /** False where only other workers make reports. */
  readonly work: boolean;
  readonly metrics?: boolean;
  readonly log?: string;
};

/** Serves the workbench until somebody stops it. */
export async function serve(
  { data, host, port, origin, work, metrics = false, log }: Options,
  session: Session,
): Promise<ExitCode> {
  const { io, out, err, quiet } = session;
  const place = storePlace(data, io);
  const oidc = oidcSettings(io);
  const pages = pagesFolder();
  const tracing = await startTracing(io);
  const begun = io.now();
  const { serve: start } = await import('@nemecys/server');
  const served = await start({
    ...{ place, host, pages, now: io.today, examples: bundledExamples() },
    port: portOf(port),
    origin: originOf(origin),
    makeFile: work ? makeFile : undefined,
    makeView: viewMaker(),
    signingKey: await signingKey(place, io),
    oidc,
    knowledge: () => readFile(knowledgeFile()),
    requirements: () => readFile(requirementsFile()),
    ...logs(log, session),
    countAnswers: metrics,
    tracer: tracing.tracer,
    onProgress: (stage) => {
      if (!quiet) err.line(`${stage} …`);
    },
  });
  if (!quiet) err.line(`Ready after ${((io.now() - begun) / 1_000).toFixed(1)} s. Ctrl-C stops it.`);
  out.line(`The workbench is at ${out.paint.cyan(served.origin)}`);
  if (served.firstLink !== undefined) {
    out.line(
      `Nobody has an account yet. Make the first one, an administrator, here: ${out.paint.cyan(served.firstLink)}`,
    );
  }
  await io.stopped();
  await served.close();
  await tracing.stop();
  return exitCode.done;
}

/** What is written of answers and faults: faults for people, or both as lines of JSON, each with its moment. */
function logs(form: string | undefined, { io, err }: Session): Pick<ServeInput, 'log' | 'logAnswer'> {
  if (form === undefined) {
    const log = (thrown: unknown) => err.line(`${err.paint.red('nemecys:')} ${messageOf(thrown, io.env.DEBUG)}`);
    return { log, logAnswer: undefined };
  }
  if (form !== 'json') throw new Failure('input', `"${form}" is no form of a log: --log takes json.`);
  const write = (line: object) => err.line(JSON.stringify({ at: new Date(io.today()).toISOString(), ...line }));
  return {
    log: (thrown) => write({ event: 'fault', message: messageOf(thrown, io.env.DEBUG) }),
    logAnswer: (answer) => write({ event: 'answer', ...answer }),
  };
}

function portOf(word: string): number {
  const port = Number(word);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Failure('input', `"${word}" is no port: --port takes a number up to 65535, or 0 for a free one.`);
}

function originOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (/^https?:\/\/[^/?#\s]+$/u.test(word)) return word;
  throw new Failure('input', `"${word}" is no origin: --origin takes an address such as https://workbench.example.`);
}
