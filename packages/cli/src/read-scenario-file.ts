import {
  type CompiledScenario,
  compileScenario,
  type Finding,
  type Knowledge,
  type ReadScenario,
  readScenario,
  type Scenario,
} from '@nemecys/core';
import { scenarioFiles } from './scenario-files.ts';
import type { Session } from './session.ts';

/** A scenario as far as it could be read and put into the words of the knowledge, and what is wrong with it. */
export type ScenarioFile = {
  readonly scenario: Scenario | undefined;
  readonly compiled: CompiledScenario | undefined;
  readonly places: ReadScenario['places'];
  readonly findings: readonly Finding[];
};

/** Reads a scenario, or the variant of it that is named. `compiled` is there exactly when no finding is an error. */
export async function readScenarioFile(
  file: string,
  variant: string | undefined,
  { knowledge, session }: { readonly knowledge: Knowledge; readonly session: Session },
): Promise<ScenarioFile> {
  const { entry, read } = scenarioFiles(file, variant, session.io.cwd);
  const { scenario, findings, places } = await readScenario(entry, read);
  if (scenario === undefined) return { scenario, compiled: undefined, places, findings };
  const compiled = compileScenario(scenario, knowledge, places);
  const all = [...findings, ...compiled.findings];
  const wrong = all.some(({ severity }) => severity === 'error');
  return { scenario, compiled: wrong ? undefined : compiled, places, findings: all };
}
