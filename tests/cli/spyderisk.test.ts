import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  quadsOf,
  smallKnowledge,
  smallModel,
} from '../../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';
import { folderWith, nemecys, smallest } from './run-command.fixture.ts';

const model = smallModel('system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh');
const files = { 'kb.nq': smallKnowledge, 'model.nq': model };
const named = ['--knowledge', 'kb.nq', '--system', 'model.nq'];

test('spyderisk prints canonical rows and nothing else on the standard output', async () => {
  const { code, out, err } = await nemecys(['spyderisk', ...named, '--mode', 'FUTURE'], { cwd: folderWith(files) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').map((row) => row.split('\t')[0])).toEqual(['A', 'A', 'CSG', 'MS', 'MS', 'T', 'T', 'TW', '']);
  expect(out).toContain('MS\tsystem#MS-Failed-b2\tdomain#LikelihoodHigh\tdomain#RiskVeryHigh\t');
});

test('packed files, and a zip around the knowledge base in no way change the rows', async () => {
  const cwd = folderWith({ ...files, 'kb.nq.gz': gzipSync(smallKnowledge), 'model.nq.gz': gzipSync(model) });
  const plain = await nemecys(['spyderisk', ...named], { cwd });
  const packed = await nemecys(['spyderisk', '--knowledge', 'kb.nq.gz', '--system', 'model.nq.gz'], { cwd });
  expect(packed).toEqual(plain);
});

test('timings are one line of JSON on the error output', async () => {
  const { out, err } = await nemecys(['spyderisk', ...named, '--timings'], { cwd: folderWith(files) });
  expect(out).not.toContain('{');
  const timings = JSON.parse(err);
  expect(Object.keys(timings)).toEqual(['load', 'compile', 'construct', 'match', 'evaluate', 'counts']);
  expect(timings.counts).toEqual({ assets: 2, misbehaviourSets: 2, threats: 2, twas: 1, csgs: 1 });
});

test('what is faulty in a file is told with its line, and the rest is read', async () => {
  const cwd = folderWith({ ...files, 'model.nq': `${model}no quad here\n` });
  const { code, out, err } = await nemecys(['spyderisk', ...named], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('MS\tsystem#MS-Failed-b2\tdomain#LikelihoodHigh');
  expect(err).toMatch(/^model\.nq:\d+ warning quad-not-understood /u);
});

test.each([
  ['a mode nobody knows', [...named, '--mode', 'PAST'], 'FUTURE, CURRENT'],
  ['a knowledge base that is not there', ['--knowledge', 'no.nq', '--system', 'model.nq'], 'There is no file no.nq'],
  ['a model in the place of a knowledge base', ['--knowledge', 'model.nq', '--system', 'model.nq'], 'not a Spyderisk'],
  ['a knowledge base in the place of a model', ['--knowledge', 'kb.nq', '--system', 'kb.nq'], 'not a Spyderisk system'],
  ['a zip without tables', ['--knowledge', 'no-tables.zip', '--system', 'model.nq'], 'no-tables.zip'],
  ['a folder without tables', ['--knowledge', 'empty', '--system', 'model.nq'], 'empty'],
  ['a zip for a model', ['--knowledge', 'kb.nq', '--system', 'no-tables.zip'], 'a model is one file of N-Quads'],
])('%s is refused with what to do', async (_what, args, said) => {
  const cwd = folderWith({ ...files, 'no-tables.zip': zipSync({ 'x.txt': new Uint8Array(3) }) });
  const { code, out, err } = await nemecys(['spyderisk', ...args], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});

test('assess, explain, check and compare take a system model with its knowledge base', async () => {
  const better = smallModel(
    'system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh\nsystem#CS-Patching-a1 core#isProposed "true"',
  );
  const cwd = folderWith({ ...files, 'better.nq': better });
  const run = (...args: string[]) => nemecys([...args, '--knowledge', 'kb.nq'], { cwd });

  const assessed = JSON.parse((await run('assess', 'model.nq', '--json')).out);
  expect(assessed.rules).toBe('compatible');
  expect(assessed.provisional).toBe(true);
  expect(
    assessed.harms.map(({ id, likelihood, risk, withoutAttacker }: never) => [id, likelihood, risk, withoutAttacker]),
  ).toEqual([['system#MS-Failed-b2', 'LikelihoodHigh', 'RiskVeryHigh', null]]);
  expect(assessed.harms[0].advice[0]).toMatchObject({ label: 'Patching', likelihood: 'LikelihoodLow' });

  const explained = await run('explain', 'model.nq', 'MS-Failed');
  expect(explained).toMatchObject({ code: 0, out: expect.stringMatching(/Taken.*“Patched” is trusted trust low/su) });
  expect(await run('check', 'model.nq')).toMatchObject({ code: 0 });
  const compared = await run('compare', 'model.nq', 'better.nq');
  expect(compared.out).toMatch(/Better: 1 harm/u);
});

test('an exported model gives the same rows, and what is stored in it is the same as what is computed', async () => {
  const cwd = folderWith(files);
  const { code, out } = await nemecys(['assess', 'model.nq', '--knowledge', 'kb.nq', '--export', 'new/out.nq.gz'], {
    cwd,
  });
  expect(code).toBe(0);
  expect(out).toMatch(/Model +new\/out\.nq\.gz/u);
  const exported = ['--knowledge', 'kb.nq', '--system', 'new/out.nq.gz'];
  const [before, after] = [
    await nemecys(['spyderisk', ...named], { cwd }),
    await nemecys(['spyderisk', ...exported], { cwd }),
  ];
  expect(after.out).toBe(before.out);
  const compared = await nemecys(['spyderisk', ...exported, '--diff-stored'], { cwd });
  expect(compared).toMatchObject({ code: 0, out: expect.stringContaining('The results are the same as stored.') });
});

test('results that were stored before the author changed the model are shown to differ, with exit code 1', async () => {
  const cwd = folderWith(files);
  await nemecys(['assess', 'model.nq', '--knowledge', 'kb.nq', '--export', 'out.nq'], { cwd });
  const exported = readFileSync(join(cwd, 'out.nq'), 'utf8');
  writeFileSync(
    join(cwd, 'out.nq'),
    exported +
      quadsOf(
        'system#CS-Patching-a1 core#isProposed "true"',
        exported.match(/<([^>]*system\/[0-9a-f]+)> \./u)?.[1] ?? '',
      ),
  );
  const { code, out } = await nemecys(['spyderisk', '--knowledge', 'kb.nq', '--system', 'out.nq', '--diff-stored'], {
    cwd,
  });
  expect(code).toBe(1);
  expect(out).toMatch(/not the same.*MS-Failed-b2 likelihood/su);
});

test('a model that was never calculated has nothing to compare with, and says so', async () => {
  const { code, out } = await nemecys(['spyderisk', ...named, '--diff-stored'], { cwd: folderWith(files) });
  expect(code).toBe(0);
  expect(out).toContain('never-');
});

test('only a system model can be exported', async () => {
  const cwd = folderWith({ 'ward.yaml': smallest });
  const { code, err } = await nemecys(['assess', 'ward.yaml', '--export', 'out.nq'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('ward.yaml is none');
});

test('a system model without its knowledge base is refused with what it was made with', async () => {
  const cwd = folderWith(files);
  const { code, err } = await nemecys(['assess', 'model.nq'], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/--knowledge FILE/u);
});
