import { createHash } from 'node:crypto';
import { assess, type Compliance, comply as complyWith, emptyRegister, Failure } from '@nemecys/core';
import { tellFindings } from '../assess-file.ts';
import { marketsOf, requirementActorsOf, scopeFactsOf } from '../comply-words.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { loadRequirements } from '../load-requirements.ts';
import { printCompliance } from '../print-compliance.ts';
import { startProgress } from '../progress.ts';
import { readRecords } from '../read-records.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { type Session, writeJson } from '../session.ts';
import { version } from '../version.ts';
import { writeFiles } from '../write-files.ts';

type Options = {
  readonly variant?: string;
  readonly market?: string;
  readonly actor?: string;
  readonly fact?: readonly string[];
  readonly records?: string;
  readonly at?: string;
  readonly out?: string;
  readonly knowledge?: string;
};

/** Says what applies to a scenario, how far it is shown and what is missing; writes the report that was asked for. */
export async function comply(file: string, options: Options, session: Session): Promise<ExitCode> {
  const wishes = {
    markets: marketsOf(options.market),
    actors: requirementActorsOf(options.actor),
    facts: scopeFactsOf(options.fact ?? []),
  };
  const day = dayOf(options.at, session);
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const catalogue = loadRequirements();
    const records = options.records === undefined ? {} : readRecords(options.records, session.io.cwd);
    progress.step(`Reading ${file}`);
    const read = await readScenarioFile(file, options.variant, { knowledge, session });
    if (read.compiled === undefined) {
      progress.done();
      tellFindings(read.findings, 'wrong', session);
      return exitCode.input;
    }
    const { scenario, places } = read;
    const assessment = assess({
      ...{ ...read, knowledge, version, variant: options.variant ?? null },
      onProgress: (stage) => progress.step(stage),
    });
    const given = { scenario, assessment, places, knowledge, catalogue, wishes, sha256, day };
    const compliance = complyWith({ register: emptyRegister, ...given, ...records });
    const files = options.out === undefined ? [] : await write(compliance, options.out, session);
    progress.done();
    if (session.json) writeJson(session, compliance);
    else if (!session.quiet) printCompliance(compliance, files, session.out);
    return exitCode.done;
  } finally {
    progress.done();
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function dayOf(at: string | undefined, { io }: Session): string {
  if (at === undefined) return new Date(io.today()).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(at) && !Number.isNaN(Date.parse(at))) return at;
  throw new Failure('input', `--at takes a day such as 2026-11-26, not "${at}".`);
}

async function write(compliance: Compliance, folder: string, { io }: Session): Promise<readonly string[]> {
  const report = await import('@nemecys/report');
  const files = [
    { name: 'compliance.html', content: await report.renderComplianceHtml(compliance) },
    { name: 'compliance.json', content: report.renderJson(compliance) },
    { name: 'compliance.md', content: report.renderComplianceMarkdown(compliance) },
    { name: 'compliance.sarif', content: report.renderComplianceSarif(compliance) },
    { name: 'requirements.csv', content: report.renderComplianceCsv(compliance) },
    { name: 'trace.csv', content: report.renderTraceCsv(compliance) },
    ...(await report.renderViewFiles(compliance)),
  ];
  return writeFiles(folder, files, io);
}
