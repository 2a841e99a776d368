import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changeText, type TextChange } from './change-text.ts';

const isId = (id: string) => (item: unknown) =>
  typeof item === 'object' && item !== null && 'id' in item && item.id === id;
const set = (id: string, fields: Readonly<Record<string, string>>, within?: string): TextChange => ({
  ...{ kind: 'set', section: 'assets', at: isId(id), fields },
  ...(within === undefined ? {} : { within }),
});
const remove = (...ids: readonly string[]): TextChange => ({
  ...{ kind: 'remove', section: 'assets' },
  at: (item) => ids.some((id) => isId(id)(item)),
});
const append = (...items: readonly string[]): TextChange => ({ kind: 'append', section: 'assets', items });

test('a field without a value gets one, and its remark stays', () => {
  expect(changeText('assets:\n  - id: a\n    zone:\n', [set('a', { zone: 'icu' })])).toBe(
    'assets:\n  - id: a\n    zone: icu\n',
  );
  expect(changeText('assets:\n  - id: a\n    zone: # where?\n    on: b\n', [set('a', { zone: 'icu' })])).toBe(
    'assets:\n  - id: a\n    zone: icu # where?\n    on: b\n',
  );
  expect(changeText('assets: [{ zone, id: a }]\nb: 1\n', [set('a', { zone: 'icu' })])).toBe(
    'assets: [{ zone: icu, id: a }]\nb: 1\n',
  );
});

test('a list over lines gives way to one value behind its key', () => {
  const text = 'assets:\n  - id: a\n    over: # nets\n    - lan\n    - wifi\n    on: b\n';
  expect(changeText(text, [set('a', { over: '[lan]' })])).toBe(
    'assets:\n  - id: a\n    over: [lan] # nets\n    on: b\n',
  );
});

test('a list that loses all its items is empty, and comments between them stay', () => {
  expect(changeText('assets:\n- id: a\n# why b\n- id: b\nx: 1\n', [remove('a', 'b')])).toBe(
    'assets: []\n# why b\nx: 1\n',
  );
  expect(changeText('assets: [{ id: a }, { id: b }, { id: c }]\n', [remove('a'), remove('b')])).toBe(
    'assets: [{ id: c }]\n',
  );
});

test('an item goes whole where a comment with a dash stands between its own dash and its fields', () => {
  const text = 'assets:\n  - id: a\n  -\n    # a well-known one\n    id: b\n  - id: c\n';
  expect(changeText(text, [remove('b')])).toBe('assets:\n  - id: a\n  - id: c\n');
  expect(changeText('assets:\n  - # well-known\n    id: a\n', [append('{ id: b }')])).toBe(
    'assets:\n  - # well-known\n    id: a\n  - { id: b }\n',
  );
});

test('words of a scale begin it where it is empty or not there', () => {
  const entries = { severity: { '"Grave"': 'high' }, likelihood: { '"Often"': 'low' } };
  const change: TextChange = { kind: 'entries', map: 'severity-scale', entries };
  const said = { severity: { Grave: 'high' }, likelihood: { Often: 'low' } };
  for (const scale of ['severity-scale:\n', 'severity-scale: {}\n', 'severity-scale: # ours\n', '']) {
    expect(parse(changeText(`${scale}nemecys: 1\n`, [change]) ?? '')).toEqual({ nemecys: 1, 'severity-scale': said });
  }
  const more: TextChange = { kind: 'entries', map: 'severity-scale', entries: { severity: { '"Mild"': 'low' } } };
  expect(parse(changeText('nemecys: 1', [change, more]) ?? '')['severity-scale']).toEqual({
    ...{ ...said, severity: { Grave: 'high', Mild: 'low' } },
  });
});

test('the last item goes and another comes in one call', () => {
  expect(changeText('assets:\n  - id: a\n  - id: b\nx: 1\n', [remove('b'), append('{ id: c }')])).toBe(
    'assets:\n  - id: a\n  - { id: c }\nx: 1\n',
  );
});

test('what is said twice of one field holds as it was said last, and what is added in and behind a map parts', () => {
  const text = 'assets:\n  - id: a\n    controls:\n      pin: in-place\n';
  const changes = [
    ...[set('a', { hazards: '[x]' }), set('a', { pin: 'planned', log: 'in-place' }, 'controls')],
    ...[set('a', { hazards: '[x, y]' }), set('a', { log: 'unknown' }, 'controls')],
  ];
  expect(parse(changeText(text, changes) ?? '').assets).toEqual([
    { id: 'a', controls: { pin: 'planned', log: 'unknown' }, hazards: ['x', 'y'] },
  ]);
});

test('in brackets a relation to several things stays one, and remarks are left out', () => {
  const change: TextChange = { kind: 'append', section: 'relations', items: ['a uses b, c', 'a uses d # new'] };
  expect(changeText('relations: [x uses y]\n', [change])).toBe('relations: [x uses y, "a uses b, c", a uses d]\n');
});

test('a text that is no map over lines, or that lacks what is to be changed, takes nothing', () => {
  for (const text of ['', '- a', 'a: [', '{ assets: [] }'])
    expect(changeText(text, [append('{ id: b }')])).toBe(undefined);
  expect(changeText('assets: [{ id: a }]', [set('b', { zone: 'icu' })])).toBe(undefined);
});

// A model as people write it: each thing in one of several ways, with comments, in lists with and without indentation.
type Value = string | readonly string[] | null | Readonly<Record<string, string>>;
type Asset = { readonly id: string; readonly [field: string]: Value };
type Written = {
  readonly assets: readonly { readonly asset: Asset; readonly style: 'block' | 'braces' | 'own-line' }[];
  readonly list: 'indented' | 'flush' | 'brackets';
  readonly isCommented: boolean;
  readonly lineBreak: '\n' | '\r\n';
  readonly isEnded: boolean;
  readonly isLast: boolean;
};

const word = fc.constantFrom('icu', 'lan', 'ward', 'home');
const value: fc.Arbitrary<Value> = fc.oneof(
  ...[word, fc.array(word, { maxLength: 3 }), fc.constant(null)],
  fc.dictionary(fc.constantFrom('pin', 'log', 'lock'), word, { maxKeys: 3 }),
);
const fields = fc.dictionary(fc.constantFrom('zone', 'over', 'on', 'controls', 'note'), value, { maxKeys: 4 });
const written: fc.Arbitrary<Written> = fc.record({
  assets: fc
    .array(fc.record({ fields, style: fc.constantFrom('block', 'braces', 'own-line') }), { maxLength: 4 })
    .map((all) => all.map((one, place) => ({ asset: { id: `a${place}`, ...one.fields }, style: one.style }))),
  list: fc.constantFrom('indented', 'flush', 'brackets'),
  isCommented: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  isEnded: fc.boolean(),
  isLast: fc.boolean(),
}) as fc.Arbitrary<Written>;

function textOf({ assets, list, isCommented, lineBreak, isEnded, isLast }: Written): string {
  const remark = isCommented ? ' # well-known' : '';
  const braces = ({ id, ...rest }: Asset) =>
    `{ id: ${id}${Object.entries(rest)
      .map(([key, one]) => `, ${key}: ${one === null ? '' : JSON.stringify(one)}`)
      .join('')} }`;
  const lines = ({ id, ...rest }: Asset) => [
    `id: ${id}${remark}`,
    ...Object.entries(rest).flatMap(([key, one]) => {
      if (one === null) return [`${key}:${remark}`];
      if (typeof one === 'string') return [`${key}: ${one}${remark}`];
      const inner = Array.isArray(one)
        ? one.map((each) => `- ${each}`)
        : Object.entries(one).map((each) => `  ${each.join(': ')}`);
      if (inner.length === 0) return [`${key}: ${JSON.stringify(one)}${remark}`];
      return [`${key}:${remark}`, ...inner.map((line) => `${line}${remark}`)];
    }),
  ];
  const indent = list === 'indented' ? '  ' : '';
  const items = assets.flatMap(({ asset, style }) => {
    const comment = isCommented ? [`${indent}# one - of several`] : [];
    if (style === 'braces') return [...comment, `${indent}- ${braces(asset)}${remark}`];
    const [first = '', ...others] = lines(asset);
    const rest = others.map((line) => `${indent}  ${line}`);
    return style === 'block'
      ? [...comment, `${indent}- ${first}`, ...rest]
      : [...comment, `${indent}-`, `${indent}  # a-b`, `${indent}  ${first}`, ...rest];
  });
  const section =
    list === 'brackets' || items.length === 0
      ? [`assets: [${assets.map(({ asset }) => braces(asset)).join(', ')}]${remark}`]
      : [`assets:${remark}`, ...items];
  const others = ['nemecys: 1', ...(isCommented ? ['# the end'] : [])];
  const all = isLast ? [...others, ...section] : [...section, ...others];
  return all.join(lineBreak) + (isEnded ? lineBreak : '');
}

type Asked =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'set'; readonly id: string; readonly field: string; readonly value: string | readonly string[] }
  | { readonly kind: 'within'; readonly id: string; readonly key: string; readonly value: string };
const id = fc.integer({ min: 0, max: 3 }).map((number) => `a${number}`);
const asked: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ kind: fc.constant('remove' as const), ids: fc.array(id, { maxLength: 3 }) }),
    fc.record({
      ...{ kind: fc.constant('set' as const), id, field: fc.constantFrom('zone', 'over', 'controls', 'label') },
      value: fc.oneof(word, fc.array(word, { maxLength: 2 })),
    }),
    fc.record({ kind: fc.constant('within' as const), id, key: fc.constantFrom('pin', 'new'), value: word }),
  ),
  { maxLength: 5 },
);

/** What is asked, as changes of a text and as what a model is afterwards; undefined where a thing is not there. */
function wantedOf(start: readonly Asset[], all: readonly Asked[]) {
  let assets: readonly Asset[] | undefined = start;
  const changes = all.map((one, place) => changeOf(one, place));
  return { changes, assets };

  function changeOf(one: Asked, place: number): TextChange {
    const has = (wanted: string) => assets?.some((asset) => asset.id === wanted);
    switch (one.kind) {
      case 'append': {
        const items = Array.from({ length: one.count }, (_, number) => ({ id: `n${place}-${number}`, zone: 'new' }));
        assets = assets && [...assets, ...items];
        return append(...items.map((item) => `{ id: ${item.id}, zone: new } # from a list`));
      }
      case 'remove':
        assets = assets?.filter((asset) => !one.ids.includes(asset.id));
        return remove(...one.ids);
      case 'set':
        assets = has(one.id)
          ? assets?.map((asset) => (asset.id === one.id ? { ...asset, [one.field]: one.value } : asset))
          : undefined;
        return set(one.id, { [one.field]: JSON.stringify(one.value) });
      case 'within':
        assets = has(one.id)
          ? assets?.map((asset) => {
              const now = asset.controls;
              const kept = typeof now === 'object' && now !== null && !Array.isArray(now) ? now : {};
              return asset.id === one.id ? { ...asset, controls: { ...kept, [one.key]: one.value } } : asset;
            })
          : undefined;
        return set(one.id, { [one.key]: one.value }, 'controls');
    }
  }
}

describe('whatever is changed', () => {
  test('the text can be read and says what was asked, and what is not in a changed place stays', () => {
    fc.assert(
      fc.property(written, asked, (start, all) => {
        const before = start.assets.map(({ asset }) => asset);
        // Fields of a map and the map itself are not both set in one call.
        fc.pre(
          !(
            all.some((one) => one.kind === 'within') &&
            all.some((one) => one.kind === 'set' && one.field === 'controls')
          ),
        );
        const text = textOf(start);
        expect(parse(text)).toEqual({ nemecys: 1, assets: before });
        const { changes, assets } = wantedOf(before, all);
        const after = changeText(text, changes);
        if (assets === undefined) {
          expect(after).toBe(undefined);
          return;
        }
        expect(parse(after ?? ''), after).toEqual({ nemecys: 1, assets });
        if (start.isCommented) expect(after).toContain('# the end');
        if (start.lineBreak === '\r\n') expect(after?.replaceAll('\r\n', '')).not.toContain('\n');
      }),
      { numRuns: 3_000 },
    );
  });
});
