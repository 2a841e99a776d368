import { expect, test } from 'vitest';
import { line } from './files.fixture.ts';
import { parseYaml } from './parse-yaml.ts';

function findings(text: string): string[] {
  const { root, findings: found } = parseYaml(text, 's.yaml');
  expect(root === undefined).toBe(found.length > 0);
  return found.map(line);
}

test('every value knows its line and column', () => {
  const { root } = parseYaml('a: 1\nb:\n  - c: x\n', 's.yaml');
  expect(root).toMatchObject({ kind: 'map' });
  const b = root?.kind === 'map' ? root.entries.get('b') : undefined;
  expect(b?.key).toEqual({ file: 's.yaml', line: 2, column: 1 });
  const item = b?.value.kind === 'list' ? b.value.items[0] : undefined;
  expect(item?.place).toEqual({ file: 's.yaml', line: 3, column: 5 });
});

test('JSON is read as it is, with tabs and line breaks anywhere', () => {
  const { root, findings: found } = parseYaml('{\n\t"a": [1, "two",\r\n\t\ttrue, null],\n"b": {}}', 's.json');
  expect(found).toEqual([]);
  expect(root?.kind === 'map' ? [...root.entries.keys()] : []).toEqual(['a', 'b']);
});

test('malformed YAML and JSON are reported where they are wrong', () => {
  expect(findings('a: [1, 2\nb: 3\n')[0]).toMatch(/^s\.yaml:\d+:\d+ syntax: This is not valid YAML or JSON/);
  expect(findings('a: "open\n')[0]).toContain('syntax');
  expect(findings('a:\n\t- b\n')[0]).toContain('syntax');
  expect(findings('{"a": 1,,}')[0]).toContain('syntax');
});

test('all faults of a file are reported in one run', () => {
  expect(
    findings('a: 1\na: 2\nb: *x\nc: !evil 1\n<<: 2\n__proto__: 3\n').map((found) =>
      found.replace(/^\S+ (\S+):.*/, '$1'),
    ),
  ).toEqual(['syntax', 'duplicate-key', 'alias', 'tag', 'merge-key', 'reserved-key']);
});

test('an alias bomb is refused without being expanded', () => {
  const bomb = Array.from({ length: 30 }, (_, step) => `k${step}: &a${step} [${`*a${step - 1},`.repeat(10)}]`);
  bomb[0] = 'k0: &a0 [lol]';
  expect(findings(`${bomb.join('\n')}\n`)[0]).toContain('alias');
});

test('deep nesting is refused before anything recursive sees it', () => {
  for (const deep of ['['.repeat(1_000_000), '{"a":'.repeat(500_000), '- '.repeat(500_000), 'a: &x '.repeat(100_000)]) {
    expect(findings(deep)).toEqual([expect.stringContaining('too-deep')]);
  }
  expect(findings(`a: ${'['.repeat(30)}1${']'.repeat(30)}`)).toEqual([]);
});

test('prototype keys are refused at any depth', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', '__defineGetter__']) {
    expect(findings(`a:\n  - {${key}: {polluted: yes}}\n`)).toEqual([
      expect.stringContaining('s.yaml:2:6 reserved-key'),
    ]);
    expect(findings(`{"a": {"${key}": 1}}`)).toEqual([expect.stringContaining('reserved-key')]);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a file of more than 5 MB and one of too many values are refused before they are parsed', () => {
  expect(findings(`a: ${'x'.repeat(5_000_000)}`)).toEqual([expect.stringContaining('too-large: The file is 5.0 MB')]);
  expect(findings('- a\n'.repeat(150_000))).toEqual([expect.stringContaining('too-many-values')]);
});

test('several documents, empty files and files that are no fields are refused', () => {
  expect(findings('a: 1\n---\nb: 2\n')).toEqual([expect.stringContaining('s.yaml:2:1 several-documents')]);
  expect(findings('')).toEqual([expect.stringContaining('empty-file')]);
  expect(findings('# nothing\n')).toEqual([expect.stringContaining('empty-file')]);
  expect(findings('- a\n')).toEqual([expect.stringContaining('not-a-scenario: The file holds a list')]);
  expect(findings('hello')).toEqual([expect.stringContaining('not-a-scenario: The file holds the text "hello"')]);
});

test('keys that are not plain text are refused', () => {
  expect(findings('? [a]\n: 1\n')).toEqual([expect.stringContaining('key')]);
  expect(findings('? {a: b}\n: 1\n')).toEqual([expect.stringContaining('key')]);
});

test('a flood of different keys takes time in proportion to their number', () => {
  const keys = Array.from({ length: 20_000 }, (_, step) => `k${step}: 1`).join('\n');
  expect(parseYaml(keys, 's.yaml').findings).toEqual([]);
});
