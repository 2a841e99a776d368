import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editText } from './edit-text.ts';

const folder = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const examples = readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}/scenario.yaml`, 'utf8')]);

type Thing = { readonly id: string; readonly controls?: Readonly<Record<string, unknown>> };
const things = (text: string): readonly Thing[] => {
  const { people = [], assets = [], data = [], zones = [], flows = [], functions = [] } = parse(text);
  return [...zones, ...people, ...assets, ...data, ...flows, ...functions];
};
/** How many characters of the first are not in the second, when all that differs is in one place. */
const charactersLost = (before: string, after: string) => {
  let [start, end] = [0, 0];
  const length = Math.min(before.length, after.length);
  while (start < length && before[start] === after[start]) start += 1;
  while (end < length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
};

test.each(examples)('%s: a new asset is one more line, and nothing else changes', (_name, text = '') => {
  const edit = { kind: 'add', section: 'assets', id: 'new-hub', type: 'home-hub', label: 'Hub: "new"' } as const;
  const after = editText(text, edit) ?? '';
  const [before, now] = [parse(text), parse(after)];
  expect(now).toEqual({
    ...before,
    assets: [...before.assets, { id: 'new-hub', type: 'home-hub', label: 'Hub: "new"' }],
  });
  expect(charactersLost(text, after)).toBe(0);
});

test.each(examples)('%s: a relation is one more line, and nothing else changes', (_name, text = '') => {
  const after = editText(text, { kind: 'relate', from: 'a', is: 'connects-to', to: 'b' }) ?? '';
  const before = parse(text);
  expect(parse(after)).toEqual({ ...before, relations: [...(before.relations ?? []), 'a connects-to b'] });
  expect(charactersLost(text, after)).toBe(0);
});

test.each(examples)('%s: a control of every thing changes that thing alone', (_name, text = '') => {
  for (const { id, controls = {} } of things(text)) {
    for (const control of ['new-control', ...Object.keys(controls)]) {
      const after = editText(text, { kind: 'set-control', id, control, state: 'planned' }) ?? '';
      const expected = things(text).map((thing) => {
        if (thing.id !== id) return thing;
        const stated = thing.controls?.[control];
        const state = typeof stated === 'object' ? { ...stated, state: 'planned' } : 'planned';
        return { ...thing, controls: { ...thing.controls, [control]: state } };
      });
      expect(things(after), `${control} at ${id}`).toEqual(expected);
      expect(charactersLost(text, after), `${control} at ${id}`).toBeLessThanOrEqual('in-place'.length);
    }
  }
});

test('a section that is empty or not there yet is begun; comments stay', () => {
  const text = '# why\nnemecys: 1\nassets: [] # none yet\n';
  const once = editText(text, { kind: 'add', section: 'assets', id: 'a', type: 'server', label: 'A' }) ?? '';
  const twice = editText(once, { kind: 'add', section: 'people', id: 'p', type: 'nurse', label: 'P' }) ?? '';
  expect(parse(twice)).toEqual({
    nemecys: 1,
    assets: [{ id: 'a', type: 'server', label: 'A' }],
    people: [{ id: 'p', type: 'nurse', label: 'P' }],
  });
  expect(twice).toContain('# why');
  expect(twice).toContain('# none yet');
});

test('a text that is no scenario, or a thing that is not in it, takes no edit', () => {
  const control = { kind: 'set-control', id: 'a', control: 'pin', state: 'planned' } as const;
  expect(editText('- a', control)).toBeUndefined();
  expect(editText('a: [', control)).toBeUndefined();
  expect(editText('nemecys: 1', control)).toBeUndefined();
});

test.each(examples)(
  '%s: services that there are not are listed in the context, one after the other',
  (_name, text = '') => {
    const services = ['name-service', 'time-service'] as const;
    const after = services.reduce((now, service) => editText(now, { kind: 'without', service }) ?? '', text);
    const before = parse(text);
    const without = [...(before.context?.without ?? []), ...services];
    expect(parse(after)).toEqual({ ...before, context: { ...before.context, without } });
  },
);

test('a list that stands as far left as its key gives way to one in brackets', () => {
  const text = 'flows:\n  - id: order\n    over:\n    - lan\n    data: [d]\n';
  expect(editText(text, { kind: 'set-fields', changes: [{ id: 'order', field: 'over', value: ['lan'] }] })).toBe(
    'flows:\n  - id: order\n    over: [lan]\n    data: [d]\n',
  );
});

test('in a text without a last line break what is pasted stands in its own sections', () => {
  const copied = {
    items: [{ section: 'data' as const, fields: { id: 'd', type: 'audit-log' } }],
    relations: [{ from: 's', is: 'holds', to: 'd' }],
  };
  const text = 'assets: [{ id: s, type: server }]\nrelations:\n  - s uses t';
  expect(parse(editText(text, { kind: 'paste', copied }) ?? '')).toEqual({
    assets: [{ id: 's', type: 'server' }],
    relations: ['s uses t', 's holds d'],
    data: [{ id: 'd', type: 'audit-log' }],
  });
});

test('a model in braces takes what is added in braces', () => {
  const text = '{"nemecys": 1, "assets": [], "relations": ["a uses b"]}';
  const placed = editText(text, { kind: 'add', section: 'assets', id: 'c', type: 'server', label: 'C' }) ?? '';
  const more = editText(placed, { kind: 'add', section: 'people', id: 'p', type: 'nurse', label: 'P' }) ?? '';
  expect(parse(editText(more, { kind: 'relate', from: 'a', is: 'uses', to: 'c' }) ?? '')).toEqual({
    nemecys: 1,
    assets: [{ id: 'c', type: 'server', label: 'C' }],
    relations: ['a uses b', 'a uses c'],
    people: [{ id: 'p', type: 'nurse', label: 'P' }],
  });
});
