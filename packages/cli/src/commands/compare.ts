import { resolve } from 'node:path';
import { type Assessment, compare as compareAssessments, Failure, type Knowledge } from '@nemecys/core';
import { assessFile, type Mode } from '../assess-file.ts';
import { type EvidenceOptions, evidenceOf } from '../evidence-option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { printComparison } from '../print-comparison.ts';
import { startProgress } from '../progress.ts';
import { readFile, type SizeLimit } from '../read-file.ts';
import { type Session, writeJson } from '../session.ts';

type Options = EvidenceOptions & {
  readonly variant?: readonly string[];
  readonly mode?: readonly Mode[];
  readonly knowledge?: string;
  readonly session: Session;
};

type Side = {
  readonly file: string;
  readonly variant?: string;
  readonly mode?: Mode;
  /** Left out of a side that stands for what was assumed before anything was seen. */
  readonly weighs?: 'nothing';
};

/** Says in words what got better and worse from one scenario, variant, mode or earlier result to another, or by evidence, and why. */
export async function compare(before: string, after: string | undefined, options: Options): Promise<ExitCode> {
  const { session } = options;
  const evidence = await evidenceOf(options, session);
  if (evidence === 'wrong') return exitCode.input;
  const sides = inModes(sidesOf(before, after, options), options.mode ?? []);
  const progress = startProgress(session);
  const assessments: (Assessment | undefined)[] = [];
  let knowledge: Knowledge | undefined;
  try {
    for (const { file, weighs, ...how } of sides) {
      const earlier = how.variant === undefined ? await assessmentIn(file, session.io.cwd) : undefined;
      if (earlier === undefined) knowledge ??= await loadKnowledge(options.knowledge, session);
      const weighed = weighs === 'nothing' ? undefined : evidence;
      const assessed =
        earlier ??
        (knowledge && (await assessFile(file, { ...how, evidence: weighed }, { knowledge, session, progress })));
      assessments.push(assessed);
    }
  } finally {
    progress.done();
  }
  if (evidence !== undefined && knowledge === undefined)
    throw new Failure('input', 'An earlier result stays as it was: name a scenario to weigh the evidence in.');
  const [old, now] = assessments;
  if (old === undefined || now === undefined) return exitCode.input;
  const comparison = compareAssessments(old, now);
  if (session.json) writeJson(session, comparison);
  else printComparison(comparison, session.out);
  return exitCode.done;
}

/** Two files; a file and a variant of it; two variants of a file; or one file where two modes are named. */
function sidesOf(
  before: string,
  after: string | undefined,
  { variant = [], mode = [], evidence }: Options,
): readonly Side[] {
  const [first, second, ...more] = variant;
  if (after !== undefined) {
    if (first === undefined) return [{ file: before }, { file: after }];
    throw new Failure('input', '--variant goes with one file only. To compare with a variant, name its file.');
  }
  if (first === undefined && mode.length > 1) return [{ file: before }, { file: before }];
  if (first === undefined && evidence !== undefined) {
    // Evidence is weighed in the mode of the present unless another is named, so what it is set against is too.
    return [
      { file: before, mode: 'current', weighs: 'nothing' },
      { file: before, mode: 'current' },
    ];
  }
  if (first === undefined)
    throw new Failure(
      'input',
      `Compare ${before} with what? Name a second file, a --variant, two modes, or --evidence.`,
    );
  if (second === undefined) return [{ file: before }, { file: before, variant: first }];
  if (more.length > 0) throw new Failure('input', 'Only two can be compared: say --variant once or twice.');
  return [
    { file: before, variant: first },
    { file: before, variant: second },
  ];
}

/** The sides in the modes that were named: one for both, or one for each. */
function inModes(sides: readonly Side[], [first, second, ...more]: readonly Mode[]): readonly Side[] {
  if (first === undefined) return sides;
  if (more.length > 0) throw new Failure('input', 'Only two can be compared: say --mode once or twice.');
  return sides.map((side, at) => ({ ...side, mode: at === 0 ? first : (second ?? first) }));
}

const limit: SizeLimit = { bytes: 200e6, advice: 'Is it an assessment.json of an earlier run?' };

/** The assessment in a file that an earlier run wrote; undefined for a file that is not one, such as a scenario. */
async function assessmentIn(file: string, cwd: string): Promise<Assessment | undefined> {
  if (!file.toLowerCase().endsWith('.json')) return undefined;
  const text = new TextDecoder().decode(readFile(resolve(cwd, file), file, limit));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // no JSON: the scenario reader says what is wrong, with line and column
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  const { earlierAssessment } = await import('../earlier-assessment.ts');
  return earlierAssessment(value, file);
}
