import { didYouMean, Failure } from '@nemecys/core';
import { checkProofs, type ProofOutcome } from '@nemecys/core/knowledge-source';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { compileFolder } from '../knowledge-package/compile-folder.ts';
import { findingTotals, printFindings } from '../print-findings.ts';
import { type Session, writeJson } from '../session.ts';

type Options = { readonly all?: boolean; readonly session: Session };

/**
 * Runs the proofs of a package: of its own threats, checks and controls, of one of them, or with \`all\` of the base too.
 * Says which part failed and what came out instead.
 */
export function testPackage(folder: string, id: string | undefined, { all = false, session }: Options): ExitCode {
  const { source, provable, own, findings } = compileFolder(folder, session.io.cwd);
  if (source === null || provable === null) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    printFindings(errors, session.err);
    throw new Failure('input', `${folder} cannot be tested before this is mended: ${findingTotals(errors)}.`);
  }
  const wanted = (path: string, entry: string) => (id === undefined ? all || own.has(path) : entry === id);
  const outcomes = checkProofs(source, provable, wanted);
  if (outcomes.length === 0) {
    const known = [...source.threats, ...source.checks, ...source.controls].map(({ value }) => value.id);
    if (id !== undefined && !known.includes(id)) {
      const near = didYouMean(id, known);
      throw new Failure('input', `There is no threat, check or control "${id}"${near === '' ? '.' : `: ${near}`}`);
    }
  }
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0);
  if (session.json) writeJson(session, { format: 'nemecys-proofs/1', outcomes });
  else tell(outcomes, failed.length, session);
  return failed.length > 0 ? exitCode.input : exitCode.done;
}

const parts: Readonly<Record<ProofOutcome['part'], string>> = {
  fires: 'fires',
  not: 'does not fire when',
  lowered: 'is less likely when',
  strategy: 'as a strategy:',
  missing: 'has no proof',
};

function tell(outcomes: readonly ProofOutcome[], failed: number, { out, quiet }: Session): void {
  const { line, paint } = out;
  let entry = '';
  for (const { entry: id, path, part, because, likelihood, wrong } of outcomes) {
    if (quiet && wrong.length === 0) continue;
    if (id !== entry) line(`${paint.strong(id)} ${paint.faint(path)}`);
    entry = id;
    const mark = wrong.length === 0 ? paint.green('ok  ') : paint.red('FAIL');
    const level = likelihood === '' ? '' : paint.faint(` (${likelihood})`);
    line(`  ${mark} ${[parts[part], because].filter((text) => text !== '').join(' ')}${level}`);
    for (const text of wrong) line(`       ${text}`);
  }
  if (quiet) return;
  if (outcomes.length > 0) line();
  const counted = `${outcomes.length} ${outcomes.length === 1 ? 'part' : 'parts'}`;
  line(outcomes.length === 0 ? 'There is nothing to prove.' : `${counted} of proofs, ${failed} failed.`);
}
