import { resolve } from 'node:path';
import {
  compileScenario,
  decodeText,
  Failure,
  type Finding,
  type Knowledge,
  readScenario,
  type Scenario,
} from '@nemecys/core';
import { readScenarioFile } from '../read-scenario-file.ts';
import { scenarioFiles } from '../scenario-files.ts';
import type { Session } from '../session.ts';
import { isSystemModel } from '../spyderisk/is-system-model.ts';

/** The scenario that something is imported into, and the text of its file. */
export type ImportTarget = {
  readonly scenario: Scenario;
  readonly text: string;
  /** Errors that the scenario would have with another text of its file. */
  readonly prove: (text: string) => Promise<readonly Finding[]>;
};

/** Reads the scenario to import into; only findings where it has errors. Throws a Failure. */
export async function readTarget(
  file: string,
  { knowledge, session }: { readonly knowledge: Knowledge; readonly session: Session },
): Promise<{ readonly target: ImportTarget | undefined; readonly findings: readonly Finding[] }> {
  if (isSystemModel(file))
    throw new Failure(
      'input',
      `${file} is a model of Spyderisk. Make a scenario of it first: nemecys convert ${file}.`,
    );
  const { compiled, findings, ...read } = await readScenarioFile(file, undefined, { knowledge, session });
  if (compiled === undefined || !('scenario' in read)) return { target: undefined, findings };
  const files = scenarioFiles(file, undefined, session.io.cwd);
  const decoded = decodeText(files.read(files.entry).bytes);
  if (!decoded.ok) throw new Failure('input', `${resolve(session.io.cwd, file)} ${decoded.problem}.`);
  const prove = async (text: string): Promise<readonly Finding[]> => {
    const after = await readScenario(files.entry, (path) => (path === files.entry ? { text } : files.read(path)));
    const { scenario, places } = after;
    const all = scenario === undefined ? after.findings : compileScenario(scenario, knowledge, places).findings;
    return all.filter(({ severity }) => severity === 'error');
  };
  return { target: { scenario: read.scenario, text: decoded.text, prove }, findings };
}
