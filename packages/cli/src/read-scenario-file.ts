import {
  type CompiledScenario,
  compileScenario,
  type Finding,
  type Knowledge,
  type Places,
  readScenario,
  type Scenario,
  takeFromLibrary,
} from '@nemecys/core';
import type { ModelAsScenario } from '@nemecys/core/spyderisk';
import { loadLibrary } from './load-library.ts';
import { scenarioFiles } from './scenario-files.ts';
import type { Session } from './session.ts';
import { isSystemModel } from './spyderisk/is-system-model.ts';

/** A scenario in the words of the knowledge, or, where it has errors, none; and everything found in it either way. */
export type ScenarioFile = { readonly findings: readonly Finding[] } & (
  | {
      readonly scenario: Scenario;
      readonly compiled: CompiledScenario;
      readonly places: Places;
      /** Of a system model of Spyderisk: its own names and rules. */
      readonly naming?: ModelAsScenario['naming'];
      readonly proposable?: ModelAsScenario['proposable'];
      readonly rules?: 'compatible';
    }
  | { readonly compiled: undefined }
);

/** Reads a scenario, the variant of it that is named, or a system model of Spyderisk in the form of a scenario. */
export async function readScenarioFile(
  file: string,
  variant: string | undefined,
  { knowledge, session }: { readonly knowledge: Knowledge; readonly session: Session },
): Promise<ScenarioFile> {
  if (isSystemModel(file)) {
    const { readModelAsScenario } = await import('./spyderisk/read-model-as-scenario.ts');
    return readModelAsScenario(file, variant, { knowledge, session });
  }
  const { entry, read } = scenarioFiles(file, variant, session.io.cwd);
  const { scenario: written, findings, places } = await readScenario(entry, read);
  if (written === undefined) return { compiled: undefined, findings };
  const { scenario, findings: missing } = takeFromLibrary(written, { library: loadLibrary, places });
  const compiled = compileScenario(scenario, knowledge, places);
  const all = [...findings, ...missing, ...compiled.findings];
  const wrong = all.some(({ severity }) => severity === 'error');
  return wrong ? { compiled: undefined, findings: all } : { scenario, compiled, places, findings: all };
}
