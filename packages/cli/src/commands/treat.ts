import { type ContinueWhile, Failure, type OpenTreatment, openTreatment, type TreatmentDocument } from '@nemecys/core';
import { type Mode, tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { meantId } from '../meant-id.ts';
import { printTreatment } from '../print-treatment.ts';
import { startProgress } from '../progress.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { riskLevel } from '../risk-level.ts';
import { type Session, writeJson } from '../session.ts';
import { version } from '../version.ts';

type Options = {
  readonly accept?: string;
  readonly together?: boolean;
  readonly spareOthers?: boolean;
  readonly seconds?: string;
  readonly sets?: string;
  readonly variant?: string;
  readonly mode?: Mode;
  readonly knowledge?: string;
  readonly session: Session;
};

/** Prints the lightest sets of controls that bring harms within what is accepted, and what is proved of them. */
export async function treat(file: string, id: string | undefined, options: Options): Promise<ExitCode> {
  const { session, variant, mode } = options;
  const seconds = number(options.seconds ?? '10', '--seconds', { least: 0.1, most: 86_400 });
  const count = number(options.sets ?? '3', '--sets', { least: 1, most: 1000, whole: true });
  const progress = startProgress(session);
  let document: TreatmentDocument;
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const level = options.accept === undefined ? undefined : riskLevel(options.accept, '--accept', knowledge);
    progress.step(`Reading ${file}`);
    const read = await readScenarioFile(file, variant, { knowledge, session });
    progress.done();
    tellFindings(read.findings, read.compiled === undefined ? 'wrong' : 'usable', session);
    if (read.compiled === undefined) return exitCode.input;
    const onProgress = (stage: string): void => progress.step(stage);
    const open = openTreatment({ ...read, knowledge, version, mode, variant: variant ?? null, onProgress });
    document = open.treat({
      harms: id === undefined ? undefined : [meantHarm(id, open)],
      accept: level === undefined ? undefined : knowledge.scales.risk[level]?.id,
      how: options.together === true ? 'together' : 'one-by-one',
      others: options.spareOthers === true ? 'spared' : 'may-worsen',
      count,
      limit: () => forSeconds(seconds, session),
    });
  } finally {
    progress.done();
  }
  if (session.json) writeJson(session, document);
  else printTreatment(document, session.out);
  return exitCode.done;
}

function meantHarm(typed: string, { harms }: OpenTreatment): string {
  const ids = harms.map((harm) => harm.id);
  return meantId(typed, ids, {
    unknown: `The scenario has no harm "${typed}"`,
    ending: 'Without an id, all harms above what is accepted are treated.',
  });
}

function forSeconds(seconds: number, { io }: Session): ContinueWhile {
  const end = io.now() + seconds * 1000;
  return () => io.now() < end;
}

type Range = { readonly least: number; readonly most: number; readonly whole?: boolean };

function number(word: string, option: string, { least, most, whole = false }: Range): number {
  const value = /^\d+(?:\.\d+)?$/u.test(word.trim()) ? Number(word) : Number.NaN;
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'a number';
  throw new Failure('input', `"${word}" will not do for ${option}: say ${kind} from ${least} to ${most}.`);
}
