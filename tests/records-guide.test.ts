import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RecordRegister } from '@nemecys/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

const guide = fileURLToPath(new URL('../docs/records.md', import.meta.url));
const schema = z.toJSONSchema(RecordRegister, { io: 'input' }) as Schema;
const row = /^\| `(\w+)` \| ([^|]+) \|.*\|$/gmu;

/** The fields of a section, or of the things it lists; what may be left out is marked. */
function fieldsOf(section: Schema): string {
  const kinds = (section.items ?? section).anyOf ?? [section.items ?? section];
  const fields = kinds.flatMap(({ properties = {}, required = [] }) =>
    Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`)),
  );
  return [...new Set(fields)].join(', ');
}

test('the guide to the register lists every section of the format with its fields', () => {
  const written = (text: string) =>
    text.replaceAll(row, (_, name: string, says: string) => {
      return `| \`${name}\` | ${says} | ${fieldsOf(schema.properties?.[name] ?? {})} |`;
    });
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(guide, written(readFileSync(guide, 'utf8')));
  const text = readFileSync(guide, 'utf8');
  expect(text).toBe(written(text));
  const named = [...text.matchAll(row)].map(([, name]) => name);
  expect(named.sort()).toEqual(
    Object.keys(schema.properties ?? {})
      .filter((name) => name !== 'format')
      .sort(),
  );
  expect([...text.matchAll(row)].filter(([line]) => line.endsWith('|  |'))).toEqual([]);
});

test('the register in the guide is one', () => {
  const [, source = ''] = /```yaml\n([\s\S]*?)```/u.exec(readFileSync(guide, 'utf8')) ?? [];
  const register = RecordRegister.parse(parse(source));
  expect(register.records.map(({ shows }) => shows)).toEqual([['signed-updates@pump']]);
  expect(register.transfers).toHaveLength(1);
});

test('the published schema accepts the register in the guide, and not one with a field that does not exist', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const published = readFileSync(new URL('../schemas/records.schema.json', import.meta.url), 'utf8');
  const isRegister = ajv.compile(JSON.parse(published));
  const [, source = ''] = /```yaml\n([\s\S]*?)```/u.exec(readFileSync(guide, 'utf8')) ?? [];
  expect(isRegister(parse(source)), JSON.stringify(isRegister.errors)).toBe(true);
  expect(isRegister({ ...parse(source), recrods: [] })).toBe(false);
  expect(isRegister({ records: [] })).toBe(false);
});
