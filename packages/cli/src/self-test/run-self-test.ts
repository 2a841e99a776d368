import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '@nemecys/core';
import { version } from '../version.ts';
import { checkContentHash, checkFiles, wordsOf } from './check-integrity.ts';
import { compareExample, compareModel } from './compare-golden.ts';
import { dataHashes, softwareHashes, sourcesHash } from './file-hashes.ts';
import { GoldenCases } from './golden-cases.ts';
import { exampleResult, modelResult } from './golden-results.ts';
import type { SelfTestCase, SelfTestProtocol } from './self-test-protocol.ts';

/** What is tested: the installation in a folder, run as it was built or from its sources. */
export type SelfTestInput = {
  readonly folder: string;
  readonly run: 'built' | 'sources';
  readonly day: string;
  readonly place: SelfTestProtocol['place'];
  readonly onCase: (what: string) => void;
};

/** Tests an installation and says what passed; what cannot be done at all is a failed case, never thrown. */
export async function runSelfTest({ folder, run, day, place, onCase }: SelfTestInput): Promise<SelfTestProtocol> {
  const software = run === 'built' ? softwareHashes(folder) : [sourcesHash(folder)];
  const data = dataHashes(folder);
  const cases: SelfTestCase[] = [
    run === 'built' ? checkFiles(folder, [...software, ...data]) : notBuilt,
    ...['knowledge.json', 'requirements.json'].map((name) => checkContentHash(folder, name)),
    ...(await goldenCases(folder, onCase)),
  ];
  const passed = cases.every(({ result }) => result !== 'fail');
  const product = { name: 'nemecys', version } as const;
  return { format: 'nemecys-self-test/1', product, day, place, software, data, passed, cases };
}

const notBuilt: SelfTestCase = {
  id: 'files',
  what: 'every file is the one that was built',
  result: 'not-run',
  told: ['This runs from the sources of a checkout: there is no build to compare with.'],
};

async function goldenCases(folder: string, onCase: (what: string) => void): Promise<readonly SelfTestCase[]> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  let golden: GoldenCases;
  let knowledge: Knowledge;
  try {
    golden = GoldenCases.parse(read('packages/cli/self-test/golden-cases.json'));
    knowledge = read('packages/knowledge/dist/knowledge.json') as Knowledge;
  } catch (thrown) {
    return [{ id: 'golden', what: 'the known results can be read', result: 'fail', told: [wordsOf(thrown)] }];
  }
  const cases: SelfTestCase[] = [];
  for (const known of golden.examples) {
    const id = `example:${known.example}/${known.variant}`;
    onCase(id);
    const what = `${known.example}, ${known.variant}, ${known.mode}: ${Object.keys(known.harms).length} harms`;
    const told = await toldOf(async () => compareExample(known, await exampleResult(known, { folder, knowledge })));
    cases.push({ id, what, result: told.length === 0 ? 'pass' : 'fail', told });
  }
  for (const known of golden.models) {
    const id = `rules:${known.rules}`;
    onCase(id);
    const told = await toldOf(async () => compareModel(known, await modelResult(known.rules, folder)));
    const what = `a small model by the ${known.rules} rules: ${known.rows.length} rows`;
    cases.push({ id, what, result: told.length === 0 ? 'pass' : 'fail', told });
  }
  return cases;
}

/** What differed; of what was thrown the reason, as a fault in one case must not hide the others. */
async function toldOf(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await work();
  } catch (thrown) {
    return [`it could not be run: ${wordsOf(thrown)}`];
  }
}
