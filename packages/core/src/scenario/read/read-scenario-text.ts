import { Failure } from '../../failure.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

const entry = 'scenario.yaml';

/** Reads a scenario that is one text: whatever it includes or extends comes back as a finding. */
export async function readScenarioText(text: string): Promise<ReadScenario> {
  return readScenario(entry, (path) => {
    if (path === entry) return { text };
    throw new Failure('not-found', `${path} cannot be read: a scenario of the workbench is one text.`);
  });
}
