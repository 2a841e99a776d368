import { type Assessment, Failure, type Knowledge, type KnowledgeNames, stepLevel, stepWord } from '@nemecys/core';
import { renderSummary } from '@nemecys/report';
import { assessFile, type Mode } from '../assess-file.ts';
import { type EvidenceOptions, evidenceOf } from '../evidence-option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { type Progress, startProgress } from '../progress.ts';
import { readNames } from '../read-names.ts';
import { renderReports } from '../render-reports.ts';
import { type ReportFormat, reportFormats, usualFormats } from '../report-format.ts';
import { riskLevel } from '../risk-level.ts';
import { type Session, writeJson } from '../session.ts';
import { isSystemModel } from '../spyderisk/is-system-model.ts';
import { writeFiles } from '../write-files.ts';

type Options = EvidenceOptions & {
  readonly variant?: string;
  readonly out?: string;
  readonly format?: string;
  readonly note?: readonly string[];
  readonly failOn?: string;
  readonly export?: string;
  readonly names?: string;
  readonly mode?: Mode;
  readonly knowledge?: string;
};

/** Assesses a scenario, prints the summary and writes the reports that were asked for. */
export async function assess(file: string, options: Options, session: Session): Promise<ExitCode> {
  const formats = formatsOf(options);
  refuseExport(file, options);
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const limit = options.failOn === undefined ? undefined : riskLevel(options.failOn, '--fail-on', knowledge);
    const names = namesOf(options, session);
    const evidence = await evidenceOf(options, session);
    if (evidence === 'wrong') return exitCode.input;
    const assessment = await assessFile(file, { ...options, evidence }, { knowledge, session, progress });
    if (assessment === undefined) return exitCode.input;
    const files = [
      ...(await writeReports(assessment, formats, { ...options, file, names, session, progress })),
      ...(await writeModel(file, options, { knowledge, session, progress })),
    ];
    progress.done();
    if (session.json) writeJson(session, assessment);
    else if (options.out === undefined && options.format !== undefined) {
      const { renderAssessmentMarkdown, renderAssessmentSarif } = await import('@nemecys/report');
      const sarif = options.format === 'sarif';
      session.io.stdout.write(sarif ? renderAssessmentSarif(assessment, file) : renderAssessmentMarkdown(assessment));
    } else if (!session.quiet) tell(assessment, { file, variant: options.variant, files }, session);
    return limit === undefined ? exitCode.done : compareWith(limit, assessment, session);
  } finally {
    progress.done();
  }
}

function formatsOf({ out, format }: Options): readonly ReportFormat[] {
  if (out === undefined) {
    if (format === undefined || format === 'sarif' || format === 'markdown') return [];
    throw new Failure('input', '--format says what to write, so say where as well: --out FOLDER.');
  }
  if (format === undefined) return usualFormats;
  const words = format.split(',').map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => !reportFormats.some((known) => known === word));
  if (unknown === undefined) return reportFormats.filter((known) => words.includes(known));
  throw new Failure('input', `"${unknown}" is no report format. Formats: ${reportFormats.join(', ')}.`);
}

/** Names of the ids that entries refer to, for the reports. */
function namesOf({ names, out }: Options, { io }: Session): KnowledgeNames | undefined {
  if (names === undefined) return undefined;
  if (out === undefined)
    throw new Failure('input', '--names is shown in reports: say where to write them, --out FOLDER.');
  return readNames(names, io.cwd);
}

type Writing = {
  readonly file: string;
  readonly out?: string;
  readonly note?: readonly string[];
  readonly names: KnowledgeNames | undefined;
  readonly session: Session;
  readonly progress: Progress;
};
type Written = { readonly what: string; readonly path: string };

async function writeReports(
  assessment: Assessment,
  formats: readonly ReportFormat[],
  { file, out: folder, note: notes = [], names, session, progress }: Writing,
): Promise<readonly Written[]> {
  if (folder === undefined) return [];
  const day = new Date(session.io.today()).toISOString().slice(0, 10);
  const files = await renderReports(assessment, formats, { file, progress, names, notes, day });
  const paths = writeFiles(folder, files, session.io);
  return files.map(({ what }, at) => ({ what, path: paths[at] ?? '' }));
}

/** Only a system model can be written as one: a scenario says things that Spyderisk has no words for. */
function refuseExport(file: string, { export: path, evidence }: Options): void {
  if (path === undefined) return;
  if (evidence !== undefined)
    throw new Failure('input', '--export writes a model as it is: leave out --evidence, or --export.');
  if (isSystemModel(file)) return;
  throw new Failure('input', `--export writes a system model of Spyderisk, and ${file} is none.`);
}

type Means = { readonly knowledge: Knowledge; readonly session: Session; readonly progress: Progress };

async function writeModel(
  file: string,
  { export: to, mode }: Options,
  { knowledge, session, progress }: Means,
): Promise<readonly Written[]> {
  if (to === undefined) return [];
  progress.step(`Writing ${to}`);
  const { exportSystemModel } = await import('../spyderisk/export-system-model.ts');
  return [{ what: 'Model', path: await exportSystemModel(file, { knowledge, mode, to }, session) }];
}

type Told = { readonly file: string; readonly variant: string | undefined; readonly files: readonly Written[] };

function tell(assessment: Assessment, { file, variant, files }: Told, { out }: Session): void {
  const [worst] = assessment.harms;
  const same = variant === undefined ? '' : ` --variant ${variant}`;
  const why = worst === undefined ? [] : [{ what: 'Why', path: `nemecys explain ${file} '${worst.id}'${same}` }];
  const colour = out.colour ? 'ansi' : 'none';
  const width = Math.min(out.columns, 110);
  out.line(renderSummary(assessment, { colour, width, files: [...files, ...why] }).trimEnd());
}

function compareWith(limit: number, { harms, scales }: Assessment, { err, quiet }: Session): ExitCode {
  const reached = harms.filter(({ risk }) => stepLevel(scales, 'risk', risk) >= limit);
  if (reached.length === 0) return exitCode.done;
  if (!quiet) {
    const level = stepWord(scales, 'risk', scales.risk[limit]?.id ?? '');
    err.line(`${reached.length} of ${harms.length} harms are at ${level} risk or above (--fail-on).`);
  }
  return exitCode.levelReached;
}
