import { type ReadScenario, readScenario } from '@nemecys/core';
import { scenarioFiles } from './scenario-files.ts';
import type { Session } from './session.ts';

/** Reads a scenario, or the variant of it that is named, from files beside each other. */
export async function readScenarioFile(
  file: string,
  variant: string | undefined,
  { io }: Session,
): Promise<ReadScenario> {
  const { entry, read } = scenarioFiles(file, variant, io.cwd);
  return readScenario(entry, read);
}
