import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type Knowledge, readScenario } from '@nemecys/core';
import { kindsIn } from '../../packages/core/src/documents/threat-kind.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;

/** The kind of a threat by our knowledge. */
export const kindOf = kindsIn(knowledge);

/** The assessment of a scenario, a path in the repository, as it is, before any of its variants. */
export async function assessScenario(path: string): Promise<Assessment> {
  return assessFrom(basename(path), (each) => readFileSync(join(root, dirname(path), each)));
}

/** The assessment of a scenario given as text. */
export async function assessText(text: string): Promise<Assessment> {
  return assessFrom('scenario.yaml', () => new TextEncoder().encode(text));
}

async function assessFrom(entry: string, bytesOf: (path: string) => Uint8Array): Promise<Assessment> {
  const { scenario, places, findings } = await readScenario(entry, (path) => ({
    bytes: bytesOf(path),
  }));
  if (scenario === undefined) throw new Error(JSON.stringify(findings, null, 1));
  const compiled = compileScenario(scenario, knowledge, places);
  return assess({ scenario, compiled, knowledge, version: '0', mode: 'future' });
}
