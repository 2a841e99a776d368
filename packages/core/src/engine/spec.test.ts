import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;

test('every rule of the specification has a test that begins with its number, and every such test has a rule', () => {
  const spec = readFileSync(join(folder, 'SPEC.md'), 'utf8');
  const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gmu)].map((match) => match[1]));
  const named = new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\btest\('([A-Z]\d+) /gu)])
      .map((match) => match[1]),
  );
  expect(rules.size).toBeGreaterThan(40);
  expect([...rules].filter((rule) => !named.has(rule))).toEqual([]);
  expect([...named].filter((rule) => !rules.has(rule))).toEqual([]);
});
