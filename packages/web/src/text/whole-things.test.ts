import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScenario, type Knowledge, readScenarioText } from '@nemecys/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copiedFrom } from './copied.ts';
import { editText } from './edit-text.ts';
import { itemsOf, rootOf } from './items.ts';
import { fallsAway } from './removal.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(`${root}packages/knowledge/dist/knowledge.json`, 'utf8'));
const examples = readdirSync(`${root}examples/`).map((name) => [
  name,
  readFileSync(`${root}examples/${name}/scenario.yaml`, 'utf8'),
]);

const idsIn = (text: string) => {
  const map = rootOf(text);
  return map === undefined ? [] : itemsOf(map).map(({ id }) => id);
};
const commentsIn = (text: string) => text.split('\n').filter((line) => /^\s*#/u.test(line));
async function errorsOf(text: string): Promise<readonly string[]> {
  const { scenario, findings, places } = await readScenarioText(text);
  const all = [...findings, ...(scenario === undefined ? [] : compileScenario(scenario, knowledge, places).findings)];
  return all.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test.each(examples)(
  '%s: whatever is removed, nothing is left that names it, and other comments stay',
  async (_name, text = '') => {
    const ids = idsIn(text);
    for (const id of ids.filter((_, place) => place % Math.ceil(ids.length / 12) === 0)) {
      const after = editText(text, { kind: 'remove', ids: [id] }) ?? '';
      expect(await errorsOf(after), id).toEqual([]);
      expect(idsIn(after), id).not.toContain(id);
      const flows = fallsAway(text, [id]).flatMap((one) => (one.kind === 'flow' ? [one.id] : []));
      expect(idsIn(after).length, id).toBe(idsIn(text).length - 1 - flows.length);
      expect(commentsIn(text).filter((line) => /^#/u.test(line))).toEqual(
        commentsIn(after).filter((line) => /^#/u.test(line)),
      );
    }
    const all = editText(text, { kind: 'remove', ids: idsIn(text) }) ?? '';
    expect(idsIn(all)).toEqual([]);
    expect(await errorsOf(all)).toEqual([]);
  },
);

test.each(examples)(
  '%s: what is copied and pasted has ids of its own and the relations among it',
  async (_name, text = '') => {
    const ids = idsIn(text);
    const copied = copiedFrom(text, ids);
    const after = editText(text, { kind: 'paste', copied }) ?? '';
    expect(await errorsOf(after)).toEqual([]);
    const now = idsIn(after);
    expect(new Set(now).size).toBe(now.length);
    expect(now.length).toBe(2 * ids.length);
    const [before, twice] = [parse(text), parse(after)];
    expect(twice.relations?.length ?? 0).toBe((before.relations?.length ?? 0) + copied.relations.length);
    expect(editText('nemecys: 1\nid: empty\npurpose: x\n', { kind: 'paste', copied })).toContain('assets:');
    const alone = editText('nemecys: 1\nid: empty\npurpose: x\n', { kind: 'paste', copied }) ?? '';
    expect(await errorsOf(alone)).toEqual([]);
  },
);

test.each(examples)('%s: a field that is set and taken away again leaves the text as it was', (_name, text = '') => {
  for (const id of idsIn(text)) {
    const set = editText(text, { kind: 'set-fields', changes: [{ id, field: 'owner', value: 'The ward' }] }) ?? '';
    expect(parse(set)).not.toEqual(parse(text));
    const had = parse(text);
    const item = ['zones', 'people', 'assets', 'data'].flatMap((name) => had[name] ?? []).find((one) => one.id === id);
    if (item?.owner !== undefined) continue;
    expect(editText(set, { kind: 'set-fields', changes: [{ id, field: 'owner', value: undefined }] })).toBe(text);
  }
});

test('a thing that goes takes with it flows, ends of relations, references and what is stated of it', () => {
  const text = `nemecys: 1
id: a
purpose: x
assets:
  - { id: lan, type: hospital-lan }
  # the pump at bed 1
  - id: pump # ours
    type: infusion-pump
  - { id: server, type: server }
data: [{ id: rate, type: command-data }]
flows:
  - { id: order, from: server, to: pump, over: [lan], data: [rate] }
relations:
  - server connects to lan, pump, lan
  - { from: server, is: holds, to: [rate, pump], because: why }
  - pump treats patients
functions: [{ id: f, kind: deliver, by: [pump], at: [pump, server] }]
impacts: [{ of: pump, consequence: x, level: low }]
decision:
  mandatory: [hard-dose-limits@pump, patching@server]
`;
  expect(fallsAway(text, ['pump'])).toEqual([
    { kind: 'flow', id: 'order' },
    { kind: 'reference', id: 'f', field: 'by' },
    { kind: 'reference', id: 'f', field: 'at' },
    { kind: 'relation', text: 'pump treats patients' },
    { kind: 'statement', section: 'impacts', text: 'pump' },
    { kind: 'statement', section: 'decision', text: 'mandatory' },
  ]);
  expect(editText(text, { kind: 'remove', ids: ['pump'] })).toBe(`nemecys: 1
id: a
purpose: x
assets:
  - { id: lan, type: hospital-lan }
  # the pump at bed 1
  - { id: server, type: server }
data: [{ id: rate, type: command-data }]
flows: []
relations:
  - server connects to lan, lan
  - { from: server, is: holds, to: [rate], because: why }
functions: [{ id: f, kind: deliver, by: [], at: [server] }]
impacts: []
decision:
  mandatory: [patching@server]
`);
});

test('an answer and a relation are taken back', () => {
  const text = `assets:
  - { id: a, type: server, facts: { x: yes, y: { answer: no, because: why } } }
  - id: b
    facts:
      x: yes
relations: [a uses b]
`;
  const set = (fact: string, answer: string | undefined, id = 'a') =>
    parse(editText(text, { kind: 'set-answer', id, fact, answer }) ?? '').assets;
  expect(set('y', 'yes')[0].facts).toEqual({ x: 'yes', y: { answer: 'yes', because: 'why' } });
  expect(set('x', undefined)[0].facts).toEqual({ y: { answer: 'no', because: 'why' } });
  expect(set('x', undefined, 'b')[1]).toEqual({ id: 'b' });
  expect(parse(editText(text, { kind: 'unrelate', from: 'a', is: 'uses', to: 'b' }) ?? '').relations).toEqual([]);
});

test('one of several ends of a relation is taken back, wherever it stands, and what is said of it stays', () => {
  const unrelated = (text: string, to: string) => editText(text, { kind: 'unrelate', from: 'c', is: 'uses', to });
  const last = 'relations:\n  - a uses b\n  - c uses d, e # since May\n';
  expect(unrelated(last, 'e')).toBe('relations:\n  - a uses b\n  - c uses d # since May\n');
  expect(unrelated(last, 'd')).toBe('relations:\n  - a uses b\n  - c uses e # since May\n');
  const reasoned = 'relations:\n  - { from: c, is: uses, to: [d, e], because: why } # since May\n';
  expect(unrelated(reasoned, 'e')).toBe('relations:\n  - { from: c, is: uses, to: [d], because: why } # since May\n');
  expect(unrelated('relations: ["c uses d, e, f"]\n', 'e')).toBe('relations: ["c uses d, f"]\n');
  expect(unrelated('relations:\n  - a uses b\n  - >-\n    c uses\n    d, e\n', 'd')).toBe(
    'relations:\n  - a uses b\n  - >-\n    c uses\n    e\n',
  );
});

test.each([
  [
    'block',
    'assets:\n  - id: app\n    type: app\n    zone: home # here\n',
    'assets:\n  - id: app\n    type: app\n    on: hub\n',
  ],
  ['flow', 'assets: [{ id: app, type: app, zone: home }]\n', 'assets: [{ id: app, type: app, on: hub }]\n'],
])('a thing is moved from a place onto a device in %s style, where the place stands last', (_style, text, moved) => {
  const changes = [
    { id: 'app', field: 'zone', value: undefined },
    { id: 'app', field: 'on', value: 'hub' },
  ];
  expect(editText(text, { kind: 'set-fields', changes })).toBe(moved);
});

test('who is told of a notice is told of the copy where they are copied too or are there, and else nobody is', () => {
  const text = `people: [{ id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, notice: { who: nurse, hours: 2 } }]
data: [{ id: rate, type: command-data }]
functions: [{ id: f, kind: deliver, by: [pump], needs: [rate] }]
`;
  const empty = 'nemecys: 1\n';
  const paste = (into: string, ids: readonly string[]) =>
    parse(editText(into, { kind: 'paste', copied: copiedFrom(text, ids) }) ?? '');
  expect(paste(empty, ['pump', 'f'])).toMatchObject({
    assets: [{ id: 'pump', type: 'infusion-pump', notice: { hours: 2 } }],
    functions: [{ id: 'f', kind: 'deliver', by: ['pump'], needs: [] }],
  });
  expect(paste(empty, ['pump', 'f']).assets[0].notice).toEqual({ hours: 2 });
  expect(paste(text, ['pump']).assets[1].notice).toEqual({ who: 'nurse', hours: 2 });
  expect(paste(text, ['pump', 'nurse']).assets[1].notice).toEqual({ who: 'nurse-2', hours: 2 });
});
