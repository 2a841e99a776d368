import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type Knowledge, readScenario } from '@nemecys/core';
import type { examples, variants } from './assess-example.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;

/** A bundled example or variant, by its folder and file. */
type Place = { readonly example: (typeof examples)[number]; readonly variant: (typeof variants)[number] };

/** The assessment of a bundled example after a change, written as the sections of a variant. Looks at the future. */
export async function changeExample({ example, variant }: Place, change: string): Promise<Assessment> {
  const entry = `nemecys: 1\nid: ${example}-changed\ntitle: Changed example\nextends: ${variant}.yaml\n${change}`;
  const read = await readScenario('changed.yaml', (path) => ({
    bytes:
      path === 'changed.yaml' ? new TextEncoder().encode(entry) : readFileSync(join(root, 'examples', example, path)),
  }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings, null, 1));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  const findings = [...read.findings, ...compiled.findings];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return assess({ scenario: read.scenario, compiled, knowledge, version: '0', mode: 'future', findings });
}

/** The highest likelihood of a threat at places whose id holds a text, as a position on the scale; -1 without any. */
export function threatLevel({ threats, scales }: Assessment, code: string, place = ''): number {
  const found = threats.filter((threat) => threat.code === code && threat.id.includes(place));
  return Math.max(-1, ...found.map(({ likelihood }) => scales.likelihood.findIndex(({ id }) => id === likelihood)));
}
