import {
  entryFields,
  type FieldValue,
  type ListedSection,
  type RegisterField,
  type StatedSection,
  sectionEntries,
  sectionStatements,
  statementFields,
} from '@nemecys/core';
import { expect, test } from 'vitest';
import { en } from '../../language/en/index.ts';

const { register } = en;
const listed = Object.keys(sectionEntries) as ListedSection[];
const stated = Object.keys(sectionStatements) as StatedSection[];
const fields = [...listed.flatMap(entryFields), ...stated.flatMap(statementFields)].flatMap(withInner);
const labels: Readonly<Record<string, string>> = register.label;
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = register.choice;

/** A field with those inside it. */
function withInner(field: RegisterField): readonly RegisterField[] {
  return [field, ...innerOf(field.value)];
}

function innerOf(value: FieldValue): readonly RegisterField[] {
  switch (value.kind) {
    case 'group':
      return value.fields.flatMap(withInner);
    case 'list':
      return innerOf(value.of);
    case 'either':
      return value.ways.flatMap((way) => innerOf(way.value));
    default:
      return [];
  }
}

/** What of a field is chosen from a closed list. */
function chosenFrom(value: FieldValue): readonly string[] {
  switch (value.kind) {
    case 'choice':
      return value.options;
    case 'texts':
      return value.keys;
    case 'list':
      return chosenFrom(value.of);
    case 'either':
      return value.ways.map(({ name }) => name);
    default:
      return [];
  }
}

test('every field of every section has a label, every choice a word, and no word is left that nothing uses', () => {
  const lists = fields.flatMap(({ path, value }) =>
    value.kind === 'either' && value.ways.some((way) => way.value.kind === 'list') ? [`${path}/list`] : [],
  );
  expect(Object.keys(labels).sort()).toEqual([...fields.map(({ path }) => path), ...lists].sort());
  expect(Object.keys(register.help).filter((path) => labels[path] === undefined)).toEqual([]);
  const wanted = fields.flatMap(({ path, value }) => chosenFrom(value).map((one) => `${path} ${one}`));
  const worded = Object.entries(choices).flatMap(([path, words]) => Object.keys(words).map((one) => `${path} ${one}`));
  expect(worded.filter((one) => !one.startsWith('yes-no ')).sort()).toEqual([...new Set(wanted)].sort());
});

test('every section has a title, says what it holds, and what to do while it is empty', () => {
  expect(Object.keys(register.section).sort()).toEqual([...new Set([...listed, ...stated])].sort());
});
