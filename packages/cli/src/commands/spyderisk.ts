import { Failure } from '@nemecys/core';
import {
  assessModel,
  compareStored,
  prepareKnowledge,
  quirkFindings,
  type ReadKnowledge,
  renderStoredComparison,
  writeCanonicalTsv,
} from '@nemecys/core/spyderisk';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { printFindings } from '../print-findings.ts';
import type { Session } from '../session.ts';
import { readKnowledgeBase } from '../spyderisk/read-knowledge-base.ts';
import { readSystemModel } from '../spyderisk/read-system-model.ts';
import { stopwatch } from '../spyderisk/stopwatch.ts';

type Options = {
  readonly knowledge: string;
  readonly system: string;
  readonly mode?: string;
  readonly diffStored?: boolean;
  readonly timings?: boolean;
  readonly session: Session;
};

/** Prints what Spyderisk would say of a system model, as canonical rows, or where the model had something else stored. */
export async function spyderisk({ session, ...options }: Options): Promise<ExitCode> {
  const { io } = session;
  const mode = modeOf(options.mode);
  const watch = stopwatch(io.now);
  const read: ReadKnowledge = await readKnowledgeBase(options.knowledge, io);
  const { model, findings } = await readSystemModel(options.system, read.knowledge, io);
  watch.lap('load');
  const tables = prepareKnowledge(read.knowledge);
  watch.lap('compile');
  const assessment = assessModel(tables, model, { ...(mode === undefined ? {} : { mode }), onStage: watch.lap });
  if (!session.quiet) {
    const ofQuirks = options.diffStored ? [] : quirkFindings({ model, file: options.system, assessment });
    printFindings([...read.findings, ...findings, ...ofQuirks], session.err);
  }
  const stored = options.diffStored ? compareStored(model, assessment) : undefined;
  if (stored === undefined) io.stdout.write(writeCanonicalTsv(assessment));
  else io.stdout.write(renderStoredComparison(stored));
  if (options.timings) {
    const { assets, consequences, threats, attributes, strategies } = assessment.graph;
    const counts = {
      assets: assets.count,
      misbehaviourSets: consequences.count,
      threats: threats.count,
      twas: attributes.count,
      csgs: strategies.count,
    };
    io.stderr.write(`${JSON.stringify({ ...watch.laps(), counts })}\n`);
  }
  return stored !== undefined && stored.differences.length > 0 ? exitCode.levelReached : exitCode.done;
}

function modeOf(word: string | undefined): 'current' | 'future' | undefined {
  const mode = word?.toLowerCase();
  if (mode === undefined || mode === 'current' || mode === 'future') return mode;
  throw new Failure('input', `"${word}" is no mode. Modes: FUTURE, CURRENT.`);
}
