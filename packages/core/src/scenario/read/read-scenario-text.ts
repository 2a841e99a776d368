import { Failure } from '../../failure.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';
import type { TextKeeper } from './text-keeper.ts';

const entry = 'scenario.yaml';

/**
 * Reads a scenario that is one text: whatever it includes or extends comes back as a finding. A keeper of texts saves work
 * while it is being written.
 */
export async function readScenarioText(text: string, keeper?: TextKeeper): Promise<ReadScenario> {
  const resolve = (path: string) => {
    if (path === entry) return { text };
    throw new Failure('not-found', `${path} cannot be read: a scenario of the workbench is one text.`);
  };
  return readScenario(entry, resolve, { keeper });
}
