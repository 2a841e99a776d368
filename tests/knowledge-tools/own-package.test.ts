import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, Finding, Knowledge } from '@nemecys/core';
import { expect, test } from 'vitest';
import { examples, nemecys } from '../cli/run-command.fixture.ts';
import { bedFiles, bedScenario, filesIn, head } from './package.fixture.ts';

const without = (name: string) => Object.fromEntries(Object.entries(bedFiles).filter(([file]) => file !== name));
const edited = (name: string, from: string, to: string) => {
  const text = bedFiles[name] ?? '';
  expect(text).toContain(from);
  return { ...bedFiles, [name]: text.replace(from, to) };
};

test('a sound package passes the linter and its proofs', async () => {
  const cwd = filesIn(bedFiles);
  expect(await nemecys(['knowledge', 'lint', 'own'], { cwd })).toMatchObject({
    code: 0,
    out: 'own: nothing to complain of.\n',
  });
  const { code, out } = await nemecys(['knowledge', 'test', 'own'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('ok   fires (medium)');
  expect(out).toContain('ok   does not fire when the motors are sound (negligible)');
  expect(out).toContain('ok   as a strategy: it holds down bed-moves (very-low)');
});

test('an assessment with a package says what it rests on, and the threats of the package are in it', async () => {
  const cwd = filesIn({ ...bedFiles, 'ward.yaml': bedScenario });
  const { code, out } = await nemecys(['assess', 'ward.yaml', '--knowledge', 'own', '--json'], { cwd });
  expect(code).toBe(0);
  const { knowledge, threats } = JSON.parse(out) as Assessment;
  expect(knowledge).toMatchObject({
    id: 'own',
    title: 'Connected medical devices, with Own',
    version: '0.1.0 + own 1.2.3',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  expect(threats.map(({ code }) => code)).toContain('bed-moves');
});

test('the folder and the file compiled from it give the same bytes', async () => {
  const cwd = filesIn({ ...bedFiles, 'ward.yaml': bedScenario });
  const { code } = await nemecys(['knowledge', 'compile', 'own', '--out', 'own.json'], { cwd });
  expect(code).toBe(0);
  const assessed = (knowledge: string) => nemecys(['assess', 'ward.yaml', '--knowledge', knowledge, '--json'], { cwd });
  const byFolder = await assessed('own');
  expect(byFolder.code).toBe(0);
  expect(await assessed('own.json')).toEqual(byFolder);
  const compiled = JSON.parse(readFileSync(join(cwd, 'own.json'), 'utf8')) as Knowledge;
  expect(compiled.packages).toMatchObject([
    { id: 'nemecys-medical', version: '0.1.0', adds: [], overrides: [] },
    {
      id: 'own',
      version: '1.2.3',
      writtenFor: '0.1.0',
      adds: ['classes/ward-bed', 'controls/bed-lock', 'threats/bed-moves'],
      overrides: [],
    },
  ]);
});

test('a package that only adds changes nothing in scenarios that do not use it', async () => {
  const cwd = filesIn(bedFiles);
  const scenario = join(examples, 'parkinson-home-monitoring/scenario.yaml');
  const withIt = await nemecys(['assess', scenario, '--json', '--knowledge', 'own'], { cwd });
  const alone = await nemecys(['assess', scenario, '--json'], { cwd });
  const result = ({ out }: typeof alone) => ({ ...JSON.parse(out), knowledge: null });
  expect(result(withIt)).toEqual(result(alone));
});

test('the content of a package decides its hash, and the order of its files does not', async () => {
  const hashOf = async (files: Readonly<Record<string, string>>) => {
    const cwd = filesIn(files);
    const { out } = await nemecys(['knowledge', '--knowledge', 'own', '--json'], { cwd });
    return JSON.parse(out).hash as string;
  };
  const first = await hashOf(bedFiles);
  expect(await hashOf(Object.fromEntries(Object.entries(bedFiles).reverse()))).toBe(first);
  expect(await hashOf(edited('own/classes/ward-bed.yaml', 'with motors', 'with four motors'))).not.toBe(first);
});

const pump = (overrides: string) => `id: infusion-pump
label: Infusion pump
about: A pump that we looked at.
kind-of: [drug-pump]
trust:
  ports-closed: low
${overrides}source: [our judgement]
grade: expert
author: the test
review: none
`;

test('an entry of the base is replaced only where the package says why', async () => {
  const file = 'own/classes/infusion-pump.yaml';
  const silent = await nemecys(['knowledge', 'lint', 'own'], {
    cwd: filesIn({ 'own/knowledge.yaml': head, [file]: pump('') }),
  });
  expect(silent).toMatchObject({ code: 2, out: expect.stringContaining(`${file}:1:5 error override-unstated`) });

  const cwd = filesIn({
    'own/knowledge.yaml': head,
    [file]: pump('overrides: {because: our model has an open port}\n'),
  });
  expect(await nemecys(['knowledge', 'lint', 'own'], { cwd })).toMatchObject({ code: 0 });
  const { out } = await nemecys(['knowledge', 'show', 'infusion-pump', '--knowledge', 'own'], { cwd });
  expect(out).toMatch(/A pump that we looked at.*ports-closed: Low/su);
  await nemecys(['knowledge', 'compile', 'own', '--out', 'own.json'], { cwd });
  const { packages, trustTemplates } = JSON.parse(readFileSync(join(cwd, 'own.json'), 'utf8')) as Knowledge;
  expect(packages?.[1]?.overrides).toEqual([{ entry: 'classes/infusion-pump', because: 'our model has an open port' }]);
  const level = trustTemplates.find((one) => one.class === 'infusion-pump' && one.attribute === 'ports-closed');
  expect(level).toMatchObject({ level: 1, provenance: { author: 'the test', grade: 'expert' } });
});

test.each([
  [
    'an override of nothing',
    'classes/ward-bed.yaml',
    'label:',
    'overrides: {because: no idea}\nlabel:',
    'override-nothing',
  ],
  ['a class that does not exist', 'classes/ward-bed.yaml', '[actuator]', '[actuater]', 'dangling-reference'],
  ['a threat that does not exist', 'controls/bed-lock.yaml', '[bed-moves]', '[bed-move]', 'threat-unknown'],
  ['a level that is none', 'controls/bed-lock.yaml', 'effect: very-high', 'effect: highest', 'knowledge-level'],
  ['a field that is none', 'classes/ward-bed.yaml', 'about:', 'abuot: x\nabout:', 'knowledge-form'],
  ['text that is no YAML', 'classes/ward-bed.yaml', 'label: Powered', 'label: "Powered', 'knowledge-yaml'],
  ['a source that is missing', 'controls/bed-lock.yaml', 'source: [our judgement]\n', '', 'provenance-missing'],
  ['a gap that was left', 'classes/ward-bed.yaml', 'A bed with motors.', '<what it is>', 'not-filled-in'],
])(
  'a package with %s is refused with file and line, and nothing is assessed by it',
  async (_, file, from, to, code) => {
    const cwd = filesIn({ ...edited(`own/${file}`, from, to), 'ward.yaml': bedScenario });
    const place = new RegExp(`^own/${file}:\\d+:\\d+ error ${code}`, 'mu');
    expect(await nemecys(['knowledge', 'lint', 'own'], { cwd })).toMatchObject({
      code: 2,
      out: expect.stringMatching(place),
    });
    expect(await nemecys(['assess', 'ward.yaml', '--knowledge', 'own'], { cwd })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(place),
    });
  },
);

test('a finding names the line of the word that is wrong', async () => {
  const cwd = filesIn(edited('own/threats/own/bed-moves.yaml', 'target lacks reliability', 'target lacks reliabilty'));
  const { out } = await nemecys(['knowledge', 'lint', 'own', '--json'], { cwd });
  const { findings } = JSON.parse(out) as { readonly findings: readonly Finding[] };
  const found = findings.find(({ code }) => code === 'dangling-reference');
  const lines = readFileSync(join(cwd, 'own/threats/own/bed-moves.yaml'), 'utf8').split('\n');
  expect(found?.where.file).toBe('own/threats/own/bed-moves.yaml');
  expect(lines[(found?.where.line ?? 0) - 1]).toContain('reliabilty');
});

test('scales, own versions of checks under the id of a threat, and files without a kind are refused', async () => {
  const cwd = filesIn({
    ...bedFiles,
    'own/scales/levels.yaml': 'likelihood: []\n',
    'own/notes.yaml': 'a: b\n',
    'own/checks/debug-port-used.yaml': 'id: debug-port-used\n',
  });
  const { code, out } = await nemecys(['knowledge', 'lint', 'own'], { cwd });
  expect(code).toBe(2);
  expect(out).toContain('own/scales/levels.yaml:1:1 error package-scales');
  expect(out).toContain('own/notes.yaml:1:1 error knowledge-file-unknown');
  expect(out).toContain('own/checks/debug-port-used.yaml:1:5 error override-unstated');
});

test('a package written for another version of the base is used with a warning', async () => {
  const cwd = filesIn({
    ...edited('own/knowledge.yaml', 'written-for: 0.1.0', 'written-for: 0.0.9'),
    'ward.yaml': bedScenario,
  });
  const { code, err } = await nemecys(['assess', 'ward.yaml', '--knowledge', 'own'], { cwd });
  expect(code).toBe(0);
  expect(err).toContain('own/knowledge.yaml:5:1 warning base-version');
});

test('a proof that does not hold says which part failed and what came out', async () => {
  const cwd = filesIn(edited('own/threats/own/bed-moves.yaml', 'bed: medium}', 'bed: very-high}'));
  const failed = await nemecys(['knowledge', 'test', 'own', 'bed-moves'], { cwd });
  expect(failed.code).toBe(2);
  expect(failed.out).toContain('FAIL fires (medium)');
  expect(failed.out).toContain('"loss-of-control@bed" should be at least very-high, but it is medium.');
  const path = join(cwd, 'own/threats/own/bed-moves.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('bed: very-high}', 'bed: medium}')
    .replace('@bed: safe', '@bed: very-low');
  writeFileSync(path, text);
  const noisy = await nemecys(['knowledge', 'test', 'own'], { cwd });
  expect(noisy.code).toBe(2);
  expect(noisy.out).toContain('FAIL does not fire when the motors are sound');
  expect(noisy.out).toContain('It should be silent, but its likelihood is medium with target bed.');
});

test('proofs run before a package is free of faults of content, but not before it hangs together', async () => {
  const unsourced = filesIn(edited('own/threats/own/bed-moves.yaml', 'source: [our judgement]\n', ''));
  expect(await nemecys(['knowledge', 'test', 'own'], { cwd: unsourced })).toMatchObject({ code: 0 });
  const dangling = filesIn(without('own/classes/ward-bed.yaml'));
  expect(await nemecys(['knowledge', 'test', 'own'], { cwd: dangling })).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be tested before this is mended'),
  });
  expect(await nemecys(['knowledge', 'test', 'own', 'bed-mooves'], { cwd: filesIn(bedFiles) })).toMatchObject({
    code: 2,
    err: expect.stringContaining('did you mean "bed-moves"?'),
  });
});

test('new writes over nothing and says what is missing', async () => {
  const cwd = filesIn(bedFiles);
  const before = readFileSync(join(cwd, 'own/classes/ward-bed.yaml'), 'utf8');
  const again = await nemecys(['knowledge', 'new', 'class', 'ward-bed', '--in', 'own'], { cwd });
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('in the way') });
  expect(readFileSync(join(cwd, 'own/classes/ward-bed.yaml'), 'utf8')).toBe(before);
  expect(await nemecys(['knowledge', 'new', 'own'], { cwd })).toMatchObject({ code: 2 });
  expect(await nemecys(['knowledge', 'new', 'class', 'x', '--in', 'none'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('no package of knowledge'),
  });
  expect(await nemecys(['knowledge', 'new', 'class', '../x', '--in', 'own'], { cwd })).toMatchObject({ code: 2 });
  expect(await nemecys(['knowledge', 'new', 'widget', 'x', '--in', 'own'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('Templates: class, threat, control'),
  });
});

test('the words search, list and show stay as they were beside the new parts', async () => {
  expect(await nemecys(['knowledge', 'list', 'class', 'pump'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('infusion-pump'),
  });
  expect(await nemecys(['knowledge', 'infusion', 'pump', '--json'])).toMatchObject({ code: 0 });
  expect(await nemecys(['knowledge', '--json', 'show', 'infusion-pump'])).toMatchObject({ code: 0 });
});

test('templates pass once their gaps are filled', async () => {
  const cwd = filesIn({ 'own/knowledge.yaml': head });
  const words: readonly (readonly [string, string])[] = [
    ['<class>', 'cart'],
    ['<attribute>', 'reliability'],
    ['<consequence>', 'malfunction'],
    ['<threat>', 'cart-fails'],
    ['<source>', 'our judgement'],
  ];
  for (const [kind, id, folder] of [
    ['class', 'cart', 'classes'],
    ['threat', 'cart-fails', 'threats/own'],
    ['control', 'cart-spare', 'controls'],
  ] as const) {
    expect(await nemecys(['knowledge', 'new', kind, id, '--in', 'own'], { cwd })).toMatchObject({ code: 0 });
    const path = join(cwd, 'own', folder, `${id}.yaml`);
    const template = readFileSync(path, 'utf8').replace('kind-of: [<class>]', 'kind-of: [device]');
    const filled = words.reduce((text, [gap, word]) => text.replaceAll(gap, word), template);
    writeFileSync(path, filled.replace(/<[^<>]+>/gu, `said of ${id}`));
  }
  expect(await nemecys(['knowledge', 'lint', 'own'], { cwd })).toMatchObject({
    code: 0,
    out: 'own: nothing to complain of.\n',
  });
  expect(await nemecys(['knowledge', 'test', 'own'], { cwd })).toMatchObject({ code: 0 });
});
