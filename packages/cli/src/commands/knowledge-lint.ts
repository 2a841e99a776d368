import { type ExitCode, exitCode } from '../exit-code.ts';
import { compileFolder } from '../knowledge-package/compile-folder.ts';
import { findingTotals, printFindings } from '../print-findings.ts';
import { type Session, writeJson } from '../session.ts';

/** Says everything that is wrong or doubtful in a package of knowledge, with file and line. */
export function lintPackage(folder: string, session: Session): ExitCode {
  const { findings } = compileFolder(folder, session.io.cwd);
  const { out, quiet, json } = session;
  if (json) writeJson(session, { format: 'nemecys-findings/1', findings });
  else {
    printFindings(quiet ? findings.filter(({ severity }) => severity !== 'info') : findings, out);
    if (!quiet) {
      if (findings.length > 0) out.line();
      out.line(findings.length === 0 ? `${folder}: nothing to complain of.` : `${findingTotals(findings)}.`);
    }
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCode.input : exitCode.done;
}
