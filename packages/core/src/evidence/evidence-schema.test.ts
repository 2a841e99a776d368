import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceDocumentation, evidenceSchemaFile } from './evidence-files.fixture.ts';
import { evidenceJsonSchema } from './evidence-schema.ts';
import { readEvidence } from './read-evidence.ts';

const documentation = readFileSync(evidenceDocumentation, 'utf8');

test('the published JSON schema is the one of the format', () => {
  const schema = `${JSON.stringify(evidenceJsonSchema(), undefined, 2)}\n`;
  expect(readFileSync(evidenceSchemaFile, 'utf8'), 'Run "npx tsx scripts/build-language.ts".').toBe(schema);
});

test('the documentation names every field of the format', () => {
  const named = new Set([...documentation.matchAll(/[$\w-]+/gu)].map(([word]) => word));
  const fields = [...fieldsIn(evidenceJsonSchema())];
  expect(fields).toContain('known-exploited');
  expect(fields.filter((field) => !named.has(field))).toEqual([]);
});

test('the example of the documentation is sound', () => {
  const example = /```yaml\n([\s\S]*?)```/u.exec(documentation)?.[1] ?? '';
  const { evidence, findings } = readEvidence('example.yaml', new TextEncoder().encode(example));
  expect(findings).toEqual([]);
  expect(evidence?.vulnerabilities).toHaveLength(2);
});

/** Names of all fields of a JSON schema; one of them is called `properties` itself. */
function fieldsIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key !== 'properties') fieldsIn(value, found);
    else
      for (const [field, inner] of Object.entries(value as object)) {
        found.add(field);
        fieldsIn(inner, found);
      }
  }
  return found;
}
