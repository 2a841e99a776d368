import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentationFile, schemaFile, withCompileTable } from './language-files.fixture.ts';
import { least, small } from './read/files.fixture.ts';
import { scenarioFields } from './scenario.ts';
import { PartFile, VariantFile, WholeFile } from './scenario-file.ts';
import { scenarioJsonSchema } from './scenario-schema.ts';

const rewrite = 'Run "npx tsx scripts/build-language.ts".';

test('the published JSON schema is the one the language makes', () => {
  expect(readFileSync(schemaFile, 'utf8'), rewrite).toBe(`${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`);
});

test('the compile tables of the documentation are the ones the compiler follows', () => {
  const documentation = readFileSync(documentationFile, 'utf8');
  expect(documentation === withCompileTable(documentation), rewrite).toBe(true);
});

test('the documentation names every field of the language', () => {
  const documentation = readFileSync(documentationFile, 'utf8');
  const named = new Set([...documentation.matchAll(/[$\w-]+/gu)].map(([word]) => word));
  expect([...fieldsIn(scenarioJsonSchema())].filter((field) => !named.has(field))).toEqual([]);
  expect(Object.keys(scenarioFields).filter((field) => !documentation.includes(`\`${field}\``))).toEqual([]);
});

test('whole scenarios, variants and parts have a schema each', () => {
  expect(WholeFile.safeParse(parse(least)).success).toBe(true);
  expect(WholeFile.safeParse({ ...parse(small.replace('1.30', '"1.30"')), include: ['lan.yaml'] }).success).toBe(true);
  expect(VariantFile.safeParse({ extends: 's.yaml', remove: ['a'], assets: [{ id: 'hub', model: 'X' }] }).success).toBe(
    true,
  );
  expect(VariantFile.safeParse({ extends: 's.yaml', assets: [{ model: 'X' }] }).success).toBe(false);
  expect(PartFile.safeParse({ assets: [{ id: 'hub', type: 'x' }] }).success).toBe(true);
  expect(PartFile.safeParse({ id: 'a' }).success).toBe(false);
});

/** Names of all fields of a JSON schema. */
function fieldsIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const field of Object.keys(value as object)) found.add(field);
    fieldsIn(value, found);
  }
  return found;
}
