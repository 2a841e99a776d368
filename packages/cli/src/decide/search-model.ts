import type { Budget } from '@nemecys/core';
import { tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { type Session, writeJson } from '../session.ts';
import type { DecideMeans } from './decision-options.ts';
import { driveSearch } from './drive-search.ts';
import { printSearch, type SearchNames } from './print-search.ts';

/** How a system model is searched. */
export type ModelSearch = {
  readonly budget: Budget | undefined;
  readonly seconds: number | undefined;
  readonly mode: 'current' | 'future' | undefined;
};

/**
 * Searches a system model of Spyderisk for sets of controls and prints the front: its knowledge does not say who makes a
 * harm, so its options are not judged.
 */
export async function searchModel(
  file: string,
  { budget, seconds, mode }: ModelSearch,
  { knowledge, session, progress }: DecideMeans,
): Promise<ExitCode> {
  progress.step(`Reading ${file}`);
  const read = await readScenarioFile(file, undefined, { knowledge, session });
  tellFindings(read.findings, read.compiled === undefined ? 'wrong' : 'usable', session);
  if (read.compiled === undefined) return exitCode.input;
  const found = await driveSearch(
    { ...read, knowledge, mode: mode ?? read.compiled.mode, budget, count: 0 },
    { session, progress, seconds },
  );
  progress.done();
  if (found.kind === 'infeasible') {
    tellFindings(found.findings, 'wrong', session);
    return exitCode.input;
  }
  if (session.json) writeJson(session, found.search);
  else if (!session.quiet) tell(session, found.search, knowledge.scales);
  return exitCode.done;
}

function tell({ out }: Session, search: Parameters<typeof printSearch>[0], scales: SearchNames['scales']): void {
  out.line(
    'The knowledge of this model does not say who makes a harm, so its options are not judged, only searched for.',
  );
  printSearch(search, { scales, options: [] }, (text, margin = 0) => out.line(`${' '.repeat(margin)}${text}`));
}
