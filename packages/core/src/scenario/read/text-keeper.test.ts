import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { maxDepth } from './limits.ts';
import { type Located, plainValue } from './located.ts';
import { parseYaml } from './parse-yaml.ts';
import { TextKeeper } from './text-keeper.ts';
import { textParts } from './text-parts.ts';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const texts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, text: readFileSync(`${examples}${name}`, 'utf8') }));

test('every example is read in parts, and as it is read whole', () => {
  const keeper = new TextKeeper();
  for (const { name, text } of texts) {
    expect(textParts(text)?.length, name).toBeGreaterThan(3);
    const first = keeper.parse(text, name);
    expect(first, name).toEqual(parseYaml(text, name));
    expect(shared(keeper.parse(text, name).root, first.root), name).toBe(true);
  }
});

const pieces = [
  ...[
    '\n',
    '\n\n',
    '  ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '#',
    ' # a',
    '&a ',
    '*a',
    '!x ',
    '|\n',
    '>+\n',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '\t',
    '\r\n',
    'id: x\n',
    'assets:\n',
    'title: |+\n  a\n\n',
    '? ',
    '<<: ',
    '"a\n- b"',
  ],
  ...[
    '\n  - id: x\n',
    '\n- id: y\n',
    '\ntitle: a\n  b\n',
    '__proto__: 1\n',
    'key:\n',
    'x',
    '0',
    '\uFEFF',
    'é',
    '\n    # deep\n',
  ],
];

test('a text that changes piece by piece is read each time as it is read whole, with the same findings and places', () => {
  const draw = drawFrom(7);
  let [kept, sound] = [0, 0];
  for (let round = 0; round < 120; round += 1) {
    const { text: first } = texts[draw.upTo(texts.length - 1)] as (typeof texts)[number];
    const keeper = new TextKeeper();
    let text = first;
    for (let edit = 0; edit < 12; edit += 1) {
      const lines = text.split('\n');
      const line = draw.upTo(lines.length - 1);
      const at = draw.upTo(text.length);
      const kind = draw.upTo(5);
      if (kind === 0) text = lines.toSpliced(line, 1 + draw.upTo(2)).join('\n');
      else if (kind === 1) text = lines.toSpliced(line, 0, ...lines.slice(line, line + 1 + draw.upTo(4))).join('\n');
      else if (kind === 2) text = text.slice(0, at) + text.slice(at + 1 + draw.upTo(3));
      else if (kind === 3) text = lines.with(line, `${lines[line]}${pieces[draw.upTo(pieces.length - 1)]}`).join('\n');
      else if (kind === 4) text = `${text.slice(0, at)}${pieces[draw.upTo(pieces.length - 1)]}${text.slice(at)}`;
      else text = first;
      const whole = parseYaml(text, 's.yaml');
      expect(keeper.parse(text, 's.yaml'), text).toEqual(whole);
      if (whole.findings.length === 0) sound += 1;
      if (shared(keeper.parse(text, 's.yaml').root, keeper.parse(text, 's.yaml').root)) kept += 1;
    }
  }
  expect(sound).toBeGreaterThan(200);
  expect(kept).toBeGreaterThan(200);
});

test('what stays as it was is not read again, also where lines come before it', () => {
  const keeper = new TextKeeper();
  const text = 'nemecys: 1\nzones:\n  - id: ward\nassets:\n  - id: pump\n    type: pump\n  - { id: hub }\n';
  const before = fieldOf(keeper.parse(text, 's.yaml').root, 'assets');
  const changed = fieldOf(keeper.parse(text.replace('ward', 'home'), 's.yaml').root, 'assets');
  expect(itemsOf(changed)).toHaveLength(2);
  for (const [place, item] of itemsOf(changed).entries()) expect(item).toBe(itemsOf(before)[place]);
  const lower = fieldOf(
    keeper.parse(text.replace('  - id: ward\n', '  - id: ward\n  - id: home\n'), 's.yaml').root,
    'assets',
  );
  expect(itemsOf(lower).map(({ place }) => place.line)).toEqual([6, 8]);
  expect(plainValue(lower)).toEqual([{ id: 'pump', type: 'pump' }, { id: 'hub' }]);
});

test('a part that nests too deep for where it stands is told as it is in the whole', () => {
  const depth = (levels: number) => `a:\n  - ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  for (let levels = maxDepth - 6; levels < maxDepth + 4; levels += 1) {
    expect(new TextKeeper().parse(depth(levels), 's.yaml')).toEqual(parseYaml(depth(levels), 's.yaml'));
  }
});

/** Do two trees have parts in common? Only what was kept is the same. */
function shared(one: Located | undefined, other: Located | undefined): boolean {
  if (one?.kind !== 'map' || other?.kind !== 'map') return false;
  return [...one.entries].some(([key, { value }]) => value === other.entries.get(key)?.value);
}

function fieldOf(root: Located | undefined, key: string): Located {
  const value = root?.kind === 'map' ? root.entries.get(key)?.value : undefined;
  if (value === undefined) throw new Error(`There is no "${key}".`);
  return value;
}

function itemsOf(list: Located): readonly Located[] {
  return list.kind === 'list' ? list.items : [];
}
