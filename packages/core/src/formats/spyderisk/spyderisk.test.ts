import { describe, expect, test } from 'vitest';
import { prepareKnowledge } from '../../engine/knowledge-tables.ts';
import { Knowledge } from '../../knowledge/knowledge.ts';
import { assessModel } from './assess-model.ts';
import { writeCanonicalTsv } from './canonical-tsv.ts';
import { readNquadsKnowledge } from './knowledge/read-nquads-knowledge.ts';
import { readModel } from './model/read-model.ts';
import { smallKnowledge, smallModel } from './small-knowledge.fixture.ts';

const origin = { file: 'small.nq', hash: '' };

async function rows(model: string): Promise<string[]> {
  const { knowledge } = await readNquadsKnowledge([smallKnowledge], origin);
  const read = await readModel([model], 'model.nq', knowledge);
  return writeCanonicalTsv(assessModel(prepareKnowledge(knowledge), read.model)).split('\n');
}

describe('a small knowledge base of our own', () => {
  test('is read without a finding, to valid knowledge with its twins folded', async () => {
    const { knowledge, findings } = await readNquadsKnowledge([smallKnowledge], origin);
    expect(findings).toEqual([]);
    expect(Knowledge.safeParse(knowledge).success).toBe(true);
    expect(knowledge.controls.map(({ id, variants }) => [id, variants])).toEqual([
      ['Patching', { min: 'Patching_Min', max: 'Patching_Max' }],
    ]);
  });

  test('gives these rows for a model in its words', async () => {
    expect(await rows(smallModel('system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh'))).toEqual([
      'A\tsystem#h\tdomain#Host\tdomain#PopOne',
      'A\tsystem#s\tdomain#Service\tdomain#PopOne',
      'CSG\tsystem#CSG-Patching_M_8a184d0b\tfalse\tdomain#TrustVeryLow',
      'MS\tsystem#MS-Failed-b2\tdomain#LikelihoodHigh\tdomain#RiskVeryHigh\t[system#S.F.SH.1-MP-SH_a1_b2]\tfalse',
      'MS\tsystem#MS-Taken-a1\tdomain#LikelihoodHigh\tdomain#RiskVeryLow\t[system#H.T.H.1-MP-H_a1]\tfalse',
      'T\tsystem#H.T.H.1-MP-H_a1\tdomain#LikelihoodHigh\tdomain#RiskVeryHigh\ttrue\tfalse\t[system#TWAS-Patched-a1]\t[system#MS-Taken-a1]',
      'T\tsystem#S.F.SH.1-MP-SH_a1_b2\tdomain#LikelihoodHigh\tdomain#RiskVeryHigh\tfalse\tfalse\t[system#MS-Taken-a1]\t[system#MS-Failed-b2]',
      'TW\tsystem#TWAS-Patched-a1\tdomain#TrustLow\tdomain#TrustLow\ttrue',
      '',
    ]);
  });

  test('shows what a proposed control stops', async () => {
    const found = await rows(smallModel('system#CS-Patching_Max-a1 core#isProposed "true"'));
    expect(found.filter((row) => /^(CSG|MS)/.test(row)).map((row) => row.split('\t').slice(0, 3))).toEqual([
      ['CSG', 'system#CSG-Patching_M_8a184d0b', 'true'],
      ['MS', 'system#MS-Failed-b2', 'domain#LikelihoodLow'],
      ['MS', 'system#MS-Taken-a1', 'domain#LikelihoodLow'],
    ]);
  });

  test('gives the same rows for a model whose graph was renamed', async () => {
    expect(await rows(smallModel('system#h rdfs#label "H"', 'urn:any'))).toEqual(
      await rows(smallModel('system#h rdfs#label "H"')),
    );
  });
});

test('statements may be cut into pieces anywhere', async () => {
  const pieces = smallKnowledge.match(/[\s\S]{1,777}/gu) ?? [];
  const whole = await readNquadsKnowledge([smallKnowledge], origin);
  expect(await readNquadsKnowledge(pieces, origin)).toEqual(whole);
});
