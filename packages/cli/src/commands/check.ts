import { checkModel, type Finding } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { findingTotals, printFindings } from '../print-findings.ts';
import { startProgress } from '../progress.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { type Session, writeJson } from '../session.ts';
import { version } from '../version.ts';

type Options = { readonly variant?: string; readonly knowledge?: string; readonly format?: 'sarif' | 'markdown' };

/** Says everything that is wrong or doubtful in a scenario, the modelling checks of the knowledge included. */
export async function check(file: string, options: Options, session: Session): Promise<ExitCode> {
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const read = await readScenarioFile(file, options.variant, { knowledge, session });
    progress.step('Looking for what the model lacks');
    const findings = read.compiled === undefined ? read.findings : checkModel({ ...read, knowledge, version });
    progress.done();
    if (options.format === undefined) tell(file, findings, session);
    else await write(findings, options.format, session);
    return findings.some(({ severity }) => severity === 'error') ? exitCode.input : exitCode.done;
  } finally {
    progress.done();
  }
}

async function write(findings: readonly Finding[], format: 'sarif' | 'markdown', { io }: Session): Promise<void> {
  const { renderFindingsMarkdown, renderFindingsSarif } = await import('@nemecys/report');
  io.stdout.write(format === 'sarif' ? renderFindingsSarif(findings, version) : renderFindingsMarkdown(findings));
}

function tell(file: string, findings: readonly Finding[], session: Session): void {
  if (session.json) {
    writeJson(session, { format: 'nemecys-findings/1', findings });
    return;
  }
  const { out, quiet } = session;
  printFindings(quiet ? findings.filter(({ severity }) => severity !== 'info') : findings, out);
  if (quiet) return;
  if (findings.length > 0) out.line();
  out.line(findings.length === 0 ? `${file}: nothing to complain of.` : `${findingTotals(findings)}.`);
}
