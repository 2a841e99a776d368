import { expect, test } from 'vitest';
import { diffScenarios, isEmpty } from './diff.ts';
import { least, readTexts, small } from './read/files.fixture.ts';
import type { Scenario } from './scenario.ts';

async function scenario(text: string): Promise<Scenario> {
  const read = await readTexts({ 's.yaml': text });
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings));
  return read.scenario;
}

async function diff(before: string, after: string): Promise<string[]> {
  const { entries, fields } = diffScenarios(await scenario(`${least}${before}`), await scenario(`${least}${after}`));
  return [
    ...entries.map(({ kind, section, id, was, fields: inner }) =>
      [kind, section, ...(was === undefined ? [] : [was, '→']), id, ...inner.map(({ field }) => field)].join(' '),
    ),
    ...fields.map(({ field }) => `scenario ${field}`),
  ];
}

test('a scenario does not differ from itself, nor from one written in another order', async () => {
  expect(isEmpty(diffScenarios(await scenario(small), await scenario(small)))).toBe(true);
  const a =
    'assets: [{id: a, type: x}, {id: b, type: x, controls: {c: planned, d: absent}}]\nrelations: [a uses b, "a holds b, a"]\n';
  const b =
    'relations: [a holds a, a holds b, a uses b]\nassets: [{id: b, controls: {d: absent, c: {state: planned}}, type: x}, {type: x, id: a}]\n';
  expect(await diff(a, b)).toEqual([]);
});

test('what was added, removed and changed is named by id, with the fields that changed', async () => {
  const before = `assets: [{id: a, type: x, maker: A, controls: {c: planned}}, {id: gone, type: x}]
flows: [{id: f, over: [a]}]
impacts: [{of: a, consequence: c, level: low}]
`;
  const after = `assets: [{id: a, type: x, model: M, controls: {c: in-place}}, {id: new, type: x}]
flows: [{id: f, over: [a, new]}]
impacts: [{of: a, consequence: c, level: high}]
relations: [a uses new]
criteria: {patient: medium}
context: {setting: home, patients: [{id: p}]}
`;
  expect(await diff(before, after)).toEqual([
    'changed assets a controls.c.state maker model',
    'removed assets gone',
    'added assets new',
    'changed flows f over',
    'added patients p',
    'added relations a uses new',
    'changed impacts a c level',
    'scenario context.setting',
    'scenario criteria.patient',
  ]);
});

test('a changed field tells both values, null where there was none', async () => {
  const { entries } = diffScenarios(
    await scenario(`${least}assets: [{id: a, type: x}]\n`),
    await scenario(`${least}assets: [{id: a, type: y, maker: M}]\n`),
  );
  expect(entries[0]?.fields).toEqual([
    { field: 'maker', before: null, after: 'M' },
    { field: 'type', before: 'x', after: 'y' },
  ]);
});

test('a renamed entry is the same one', async () => {
  const before = 'assets: [{id: hub, type: x}]\nflows: [{id: f, from: hub}]\n';
  const after = 'assets: [{id: box, was: hub, type: x}]\nflows: [{id: f, from: hub}]\n';
  expect(await diff(before, after)).toEqual(['changed assets hub → box id', 'changed flows f from']);
});
