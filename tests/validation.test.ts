import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const engine = 'packages/core/src/engine';
const document = join(root, 'docs/validation.md');
const begin = '<!-- rules: written by UPDATE_GOLDEN=1 npx vitest run tests/validation.test.ts -->\n';
const end = '<!-- end of rules -->';

/** A row for each rule with the tests that name it: what docs/validation.md has to hold. */
function ruleTable(): string {
  const spec = readFileSync(join(root, engine, 'SPEC.md'), 'utf8');
  const tests = readdirSync(join(root, engine))
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(root, engine, file), 'utf8').matchAll(/\btest\('([A-Z]\d+) /gu)].map(([, rule]) => ({
        rule,
        file,
      })),
    );
  const rows = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\* (.*(?:\n {2}.*)*)/gmu)].map(([, rule, text = '']) => {
    const own = tests.filter((one) => one.rule === rule);
    const files = [...new Set(own.map(({ file }) => file))];
    const named = files.map((file) => `${file} (${own.filter((one) => one.file === file).length})`);
    return `| ${rule} | ${text.replaceAll(/\s+/gu, ' ')} | ${named.join(', ')} |\n`;
  });
  return `\n| rule | says | tests |\n|---|---|---|\n${rows.join('')}\n`;
}

test('the validation document traces every rule of the engine to the tests that name it', () => {
  const text = readFileSync(document, 'utf8');
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  const table = ruleTable();
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(document, text.slice(0, from) + table + text.slice(to));
  const held = readFileSync(document, 'utf8');
  expect(held.slice(from, held.indexOf(end))).toBe(table);
  expect(table.split('\n').filter((row) => row.startsWith('| '))).toHaveLength(
    1 + [...readFileSync(join(root, engine, 'SPEC.md'), 'utf8').matchAll(/^- \*\*/gmu)].length,
  );
  expect(table).not.toMatch(/\| {2}\|$/mu);
});
