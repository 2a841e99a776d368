import { expect, test } from 'vitest';
import { Failure } from '../../failure.ts';
import { filesOf, least, line, readTexts } from './files.fixture.ts';
import { maxScenarioBytes } from './limits.ts';
import { readScenario } from './read-scenario.ts';

const base = `${least}assets:
  - { id: hub, type: home-hub, label: Hub, maker: A, controls: { x: absent, y: planned } }
  - { id: wifi, type: home-network }
  - { id: internet, type: internet }
data: [{ id: scores, type: result-data, for: [diagnosis, treatment] }]
flows: [{ id: up, from: hub, over: [wifi, internet], data: [scores] }]
relations: [hub connects-to wifi, hub holds scores]
impacts: [{ of: hub, consequence: c, level: high }]
`;

async function lines(texts: Readonly<Record<string, string>>): Promise<string[]> {
  return (await readTexts(texts)).findings.map(line);
}

test('included sections stand as if they had been written in the file', async () => {
  const { scenario, findings, files } = await readTexts({
    'a/s.yaml': `${least}include: [net/lan.yaml]\nassets: [{id: hub, type: home-hub}]\nrelations: [hub connects-to lan]\n`,
    'a/net/lan.yaml': 'include: [../people.yaml]\nassets: [{id: lan, type: home-network}]\n',
    'a/people.yaml': 'nemecys: 1\npeople: [{id: nurse, type: nurse}]\n',
  });
  expect(findings).toEqual([]);
  expect(files).toEqual(['a/s.yaml', 'a/net/lan.yaml', 'a/people.yaml']);
  expect(scenario?.assets.map(({ id }) => id)).toEqual(['lan', 'hub']);
  expect(scenario?.people.map(({ id }) => id)).toEqual(['nurse']);
});

test('an id in two included files is a finding that names both places', async () => {
  const texts = {
    's.yaml': `${least}include: [a.yaml]\nassets: [{id: hub, type: x}]\n`,
    'a.yaml': 'assets: [{id: hub, type: x}]\n',
  };
  expect(await lines(texts)).toEqual(['s.yaml:5:11 duplicate-id: The id "hub" is taken already (a.yaml, line 1).']);
});

test('an included file cannot have an id of its own, extend or remove', async () => {
  const texts = { 's.yaml': `${least}include: [a.yaml]\n`, 'a.yaml': 'id: x\nextends: b.yaml\nremove: [c]\n' };
  expect(await lines(texts)).toEqual([
    'a.yaml:1:1 not-in-included: An included file cannot have "id".',
    'a.yaml:2:1 not-in-included: An included file cannot have "extends".',
    'a.yaml:3:1 not-in-included: An included file cannot have "remove".',
  ]);
});

test('a variant merges by id, field by field, replaces lists and adds what is new', async () => {
  const { scenario, findings } = await readTexts({
    'v.yaml': `nemecys: 1
id: variant
extends: s.yaml
assets:
  - { id: hub, maker: , label: New hub, controls: { y: in-place, z: { state: planned, by: us } } }
  - { id: extra, type: phone }
flows: [{ id: up, over: [internet] }]
relations: [hub connects-to wifi, extra connects-to wifi]
impacts: [{ of: hub, consequence: c, level: low }, { of: hub, consequence: d, level: low }]
`,
    's.yaml': base,
  });
  expect(findings).toEqual([]);
  expect(scenario?.id).toBe('variant');
  expect(scenario?.purpose).toBe('Show the least that a scenario has');
  expect(scenario?.assets.map(({ id }) => id)).toEqual(['hub', 'wifi', 'internet', 'extra']);
  expect(scenario?.assets[0]).toMatchObject({
    type: 'home-hub',
    label: 'New hub',
    maker: 'A',
    controls: { x: { state: 'absent' }, y: { state: 'in-place' }, z: { state: 'planned', by: 'us' } },
  });
  expect(scenario?.flows[0]).toMatchObject({ from: 'hub', over: ['internet'], data: ['scores'] });
  expect(scenario?.relations).toHaveLength(3);
  expect(scenario?.impacts.map(({ level }) => level)).toEqual(['low', 'low']);
});

test('variants chain, and the nearest word counts', async () => {
  const { scenario } = await readTexts({
    'c.yaml': 'nemecys: 1\nextends: b.yaml\nassets: [{id: hub, model: C}]\n',
    'b.yaml': 'nemecys: 1\nextends: s.yaml\nassets: [{id: hub, model: B, version: 2.10}]\n',
    's.yaml': base,
  });
  expect(scenario?.assets[0]).toMatchObject({ maker: 'A', model: 'C', version: '2.10' });
});

test('a variant removes by id, by the sentence of a relation, and patients as well', async () => {
  const { scenario, findings } = await readTexts({
    'v.yaml': 'nemecys: 1\nextends: s.yaml\nremove: [up, wifi, hub connects to wifi, p, hub c]\n',
    's.yaml': `${base}context: { patients: [{ id: p }, { id: q }] }\n`,
  });
  expect(findings).toEqual([]);
  expect(scenario?.flows).toEqual([]);
  expect(scenario?.impacts).toEqual([]);
  expect(scenario?.relations.map(({ is }) => is)).toEqual(['holds']);
  expect(scenario?.context.patients.map(({ id }) => id)).toEqual(['q']);
});

test('each end of a relation to several things can be removed by itself', async () => {
  const { scenario, findings } = await readTexts({
    'v.yaml': 'nemecys: 1\nextends: s.yaml\nremove: ["hub connects to a, b", hub uses c]\n',
    's.yaml': `${least}assets: [{id: hub, type: x}, {id: a, type: x}, {id: b, type: x}, {id: c, type: x}]
relations: ["hub connects-to a, b, c", {from: hub, is: uses, to: [a, c], because: d}]
`,
  });
  expect(findings).toEqual([]);
  expect(scenario?.relations).toEqual([
    { from: 'hub', is: 'connects-to', to: ['c'] },
    { from: 'hub', is: 'uses', to: ['a'], because: 'd' },
  ]);
});

test('removing what is not there, or in a file that extends nothing, is a finding', async () => {
  const texts = { 'v.yaml': 'nemecys: 1\nextends: s.yaml\nremove: [wiffi]\n', 's.yaml': base };
  const { findings } = await readTexts(texts);
  expect(findings.map(line)).toEqual(['v.yaml:3:10 nothing-to-remove: There is no "wiffi" to remove.']);
  expect(findings[0]?.advice).toBe('Did you mean "wifi"?');
  expect(await lines({ 's.yaml': `${base}remove: [hub]\n` })).toEqual([
    expect.stringContaining('remove-without-extends'),
  ]);
});

test('what a removal leaves dangling is found where it stands', async () => {
  const texts = { 'v.yaml': 'nemecys: 1\nextends: s.yaml\nremove: [wifi]\n', 's.yaml': base };
  expect(await lines(texts)).toEqual([
    's.yaml:9:37 unknown-id: There is no "wifi".',
    's.yaml:10:13 unknown-id: There is no "wifi".',
  ]);
});

test('a rename keeps the fields and every name of the old id works', async () => {
  const { scenario, findings } = await readTexts({
    'v.yaml': 'nemecys: 1\nextends: s.yaml\nassets: [{id: base-unit, was: hub}]\nrelations: [hub uses wifi]\n',
    's.yaml': base,
  });
  expect(findings).toEqual([]);
  expect(scenario?.assets[0]).toMatchObject({ id: 'base-unit', was: 'hub', maker: 'A' });
  expect(scenario?.flows[0]?.from).toBe('base-unit');
  expect(scenario?.relations.map(({ from }) => from)).toEqual(['base-unit', 'base-unit', 'base-unit']);
  expect(scenario?.impacts[0]?.of).toBe('base-unit');
});

test('two things cannot have been the same one, nor a thing that is still there', async () => {
  const two = `${least}assets: [{id: a, type: x, was: old}, {id: b, type: x, was: old}, {id: c, type: x, was: a}]\n`;
  expect(await lines({ 's.yaml': two })).toEqual([
    's.yaml:4:55 rename: "b" says that it was "old", but so does "a".',
    's.yaml:4:83 rename: "c" says that it was "a", but there still is one.',
  ]);
});

test('files that lead in a circle are refused', async () => {
  const extending = { 'a.yaml': 'nemecys: 1\nextends: b.yaml\n', 'b.yaml': 'nemecys: 1\nextends: a.yaml\n' };
  expect(await lines(extending)).toEqual(['b.yaml:2:10 cycle: The files lead in a circle: a.yaml → b.yaml → a.yaml.']);
  const including = { 'a.yaml': `${least}include: [b.yaml]\n`, 'b.yaml': 'include: [./a.yaml]\n' };
  expect(await lines(including)).toEqual([expect.stringContaining('b.yaml:1:11 cycle')]);
  expect(await lines({ 'a.yaml': `${least}include: [a.yaml]\n` })).toEqual([expect.stringContaining('cycle')]);
});

test('paths that climb out of the folder are refused without being asked for', async () => {
  const asked: string[] = [];
  const read = filesOf({ 'x/s.yaml': `${least}include: [../secret.yaml, /etc/passwd, "c:/x", "https://x/y"]\n` });
  const { findings } = await readScenario('x/s.yaml', (path) => {
    asked.push(path);
    return read(path);
  });
  expect(findings.map(({ code }) => code)).toEqual(['path', 'path', 'path', 'path']);
  expect(asked).toEqual(['x/s.yaml']);
});

test('a missing file is a finding at the line that names it; the entry itself has no line', async () => {
  expect(await lines({ 's.yaml': `${least}include: [lab.yaml]\n` })).toEqual([
    's.yaml:4:11 not-found: There is no file lab.yaml.',
  ]);
  const { findings } = await readScenario('s.yaml', filesOf({}));
  expect(findings).toEqual([
    { code: 'not-found', severity: 'error', message: 'There is no file s.yaml.', where: { file: 's.yaml' } },
  ]);
});

test('bytes are decoded, large ones refused unread, and damaged ones reported with their line', async () => {
  const read = (bytes: Uint8Array) => readScenario('s.yaml', async () => ({ bytes }));
  expect((await read(new TextEncoder().encode(`\uFEFF${least}`))).findings).toEqual([]);
  expect((await read(new Uint8Array(maxScenarioBytes + 1))).findings[0]?.code).toBe('too-large');
  const damaged = new Uint8Array([...new TextEncoder().encode('a: b\nc: '), 0xff]);
  expect((await read(damaged)).findings.map(line)).toEqual(['s.yaml:2:- encoding: The file is not UTF-8.']);
});

test('a fault of ours is not taken for one of the user', async () => {
  const broken = new TypeError('ours');
  await expect(
    readScenario('s.yaml', () => {
      throw broken;
    }),
  ).rejects.toBe(broken);
  await expect(
    readScenario('s.yaml', () => {
      throw new Failure('internal', 'ours');
    }),
  ).rejects.toThrow('ours');
});

test('a scenario cannot be made of endlessly many files', async () => {
  const texts: Record<string, string> = { 's.yaml': `${least}include: [f0.yaml]\n` };
  for (let step = 0; step < 200; step++) texts[`f${step}.yaml`] = `include: [f${step + 1}.yaml]\n`;
  expect(await lines(texts)).toEqual([expect.stringContaining('too-many-files')]);
});

test('extends and include of the wrong kind are findings', async () => {
  expect(await lines({ 's.yaml': `${least}extends: [a.yaml]\n` })).toEqual([
    expect.stringContaining('s.yaml:4:10 wrong-value'),
  ]);
  expect(await lines({ 's.yaml': `${least}include: [{a: b}]\n` })).toEqual([
    expect.stringContaining('s.yaml:4:11 wrong-value'),
  ]);
});
