import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type Knowledge, readScenario } from '@nemecys/core';
import { expect, test } from 'vitest';
import { assessExample, sideEffects, variants } from './assess-example.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const encoder = new TextEncoder();

/** Facts that hold for every example with an under-, an over-protected and a proportionate option. */
export function factsOfThreeOptions(example: string): void {
  test.each(variants)('%s is assessed without an error or warning', async (variant) => {
    const { findings, harms } = await assessExample(example, variant);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(harms.length).toBeGreaterThan(3);
  });

  test('too little security has more unacceptable patient harm than what fits, which has none that needs an attacker', async () => {
    const unacceptable = async (variant: 'under' | 'proportionate') =>
      (await assessExample(example, variant)).harms.filter((entry) => entry.kind === 'patient' && !entry.acceptable);
    const [under, fits] = [await unacceptable('under'), await unacceptable('proportionate')];
    expect(under.length).toBeGreaterThan(fits.length);
    expect(fits.filter(({ withoutAttacker }) => !withoutAttacker).map(({ id }) => id)).toEqual([]);
  });

  test('too much security has unacceptable patient harm without any attacker, which what fits has not', async () => {
    const [over, fits] = [await assessExample(example, 'over'), await assessExample(example, 'proportionate')];
    const acceptable = new Set(fits.harms.filter((entry) => entry.acceptable).map(({ id }) => id));
    const obstructed = over.harms.filter(
      (entry) => entry.kind === 'patient' && !entry.acceptable && entry.withoutAttacker && acceptable.has(entry.id),
    );
    expect(obstructed.length).toBeGreaterThan(0);
    expect(sideEffects(over).size).toBeGreaterThan(sideEffects(fits).size);
  });
}

/** The assessment of a variant that is written in the test, beside the files of a bundled example. */
export async function assessChange(example: string, text: string): Promise<Assessment> {
  const folder = join(root, 'examples', example);
  const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;
  const read = await readScenario('changed.yaml', (path) => ({
    bytes: path === 'changed.yaml' ? encoder.encode(text) : readFileSync(join(folder, path)),
  }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings, null, 1));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  const findings = [...read.findings, ...compiled.findings];
  return assess({ scenario: read.scenario, compiled, knowledge, version: '0', mode: 'future', findings });
}

/** The position on the likelihood scale of the likeliest threat of a code whose id has all the words; 0 where there is none. */
export function threatLikelihood({ threats, scales }: Assessment, code: string, ...words: readonly string[]): number {
  const found = threats.filter((threat) => threat.code === code && words.every((word) => threat.id.includes(word)));
  return Math.max(0, ...found.map(({ likelihood }) => scales.likelihood.findIndex(({ id }) => id === likelihood)));
}
