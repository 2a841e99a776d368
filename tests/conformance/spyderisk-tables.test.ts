import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../packages/cli/src/spyderisk/text-chunks.ts';
import { readCsvKnowledge } from '../../packages/core/src/formats/spyderisk/csv/read-csv-knowledge.ts';
import { readNquadsKnowledge } from '../../packages/core/src/formats/spyderisk/knowledge/read-nquads-knowledge.ts';
import { unzip } from '../../packages/core/src/formats/zip/unzip.ts';
import { corpus, corpusKnowledge, corpusText } from './corpus.fixture.ts';

async function tablesIn(zip: string): Promise<ReadonlyMap<string, string>> {
  const files = unzip(readFileSync(join(corpus, 'domains-csv', zip)), zip);
  const tables = new Map<string, string>();
  for (const [name, bytes] of files) tables.set(basename(name), await textOf(bytes, name));
  return tables;
}

describe.skipIf(!existsSync(join(corpus, 'domains-csv')))('knowledge bases as tables', () => {
  test('give the same knowledge as their N-Quads', async () => {
    const origin = { file: 'network', hash: 'same', version: '6a6-1-2' };
    const tables = readCsvKnowledge(await tablesIn('domain-network-6a6-1-2.zip'), origin);
    const quads = await readNquadsKnowledge([corpusText('domains/domain-network-6a6-1-2.nq.gz')], origin);
    expect(tables.knowledge).toEqual(quads.knowledge);
  });

  test('load with a dangling reference, which is a finding with its place', async () => {
    const zip = 'domain-network-216-132-patient-harms-66a837c.zip';
    const { knowledge, findings } = readCsvKnowledge(await tablesIn(zip), { file: zip, hash: '' });
    const dangling = findings.filter(({ code }) => code === 'dangling-reference');
    expect(dangling).toMatchObject([
      { code: 'dangling-reference', where: { file: `${zip}/ConstructionPattern.csv`, line: 540 } },
    ]);
    expect(dangling[0]?.message).toMatch(/CP-HuiThaS-S\+r.*MP-HuiThaS-S/);
    expect(knowledge.threats).toHaveLength(682);
    expect(knowledge.constructions).toHaveLength(737);
  });

  test('with dependencies give the priorities of their N-Quads', async () => {
    const zip = 'domain-network-216-132-patient-harms-66a837c.zip';
    const tables = readCsvKnowledge(await tablesIn(zip), { file: zip, hash: '' });
    const quads = await corpusKnowledge('domains/domain-network-dev-3d0998e.nq.gz');
    const priorities = new Map(tables.knowledge.constructions.map(({ id, priority }) => [id, priority]));
    // The two releases part at level 121, where one has a dependency that the other lacks.
    const early = quads.knowledge.constructions.filter(({ priority }) => priority < 121);
    expect(early.length).toBeGreaterThan(150);
    expect(early.map(({ id }) => [id, priorities.get(id)])).toEqual(early.map(({ id, priority }) => [id, priority]));
    // What nobody gave a place is told, and comes last: it may need what others add.
    expect(tables.findings.filter(({ code }) => code === 'construction-without-order')).toHaveLength(7);
  });
});
