import { expect, test } from 'vitest';
import { entryFields, type FieldValue, type RegisterField, statementFields } from './register-field.ts';
import { type ListedSection, type StatedSection, sectionEntries, sectionStatements } from './register-section.ts';

const listed = Object.keys(sectionEntries) as ListedSection[];
const stated = Object.keys(sectionStatements) as StatedSection[];

/** A field in one line: its name, an asterisk where it is needed, and what it holds. */
function told({ name, isNeeded, value }: RegisterField): string {
  return `${name}${isNeeded ? '*' : ''}: ${valueTold(value)}`;
}

function valueTold(value: FieldValue): string {
  switch (value.kind) {
    case 'choice':
      return `one of ${value.options.length}`;
    case 'reference':
      return value.to;
    case 'list':
      return `list of ${valueTold(value.of)}`;
    case 'group':
      return `{ ${value.fields.map(told).join(', ')} }`;
    case 'texts':
      return `texts for ${value.keys.length}`;
    case 'either':
      return value.ways.map((way) => `${way.name} ${valueTold(way.value)}`).join(' or ');
    default:
      return value.kind;
  }
}

test('the fields of an entry are those of its schema, with what each holds', () => {
  expect(entryFields('bill').map(told)).toEqual([
    ...['id*: text', 'name*: text', 'version: text', 'supplier: text', 'identifier: text', 'hash: text'],
    ...['asset: element', 'kind: one of 5', 'needs: none none or list list of component or unknown { unknown*: text }'],
    ...['support: one of 5', 'endOfSupport: date', 'care: one of 3', 'plan: text'],
  ]);
  expect(entryFields('conditions').map(told)).toEqual([
    ...['id*: text', 'assumption*: assumption', 'text*: text'],
    'at*: id { id*: element } or class { class*: class }',
    'needs*: controls { controls*: list of control-kind } or fact { fact*: text, answer*: one of 2 } or zone { zone*: text }',
    'risks: list of risk',
  ]);
  expect(entryFields('cases').map(told)).toEqual([
    ...['id*: text', 'text*: text', 'aware*: moment'],
    'clocks: list of { clock*: one of 12, from: moment, met: moment }',
    ...['noClock: text', 'closed: { on*: date, points: texts for 6 }'],
  ]);
  expect(entryFields('anomalies').map(told)).toContain('cwe: none none or list list of text');
  expect(entryFields('vulnerabilities').map(told)).toContain('exploited*: yes-no');
  expect(entryFields('flows').map(told)).toContain('notApplicable: texts for 24');
  expect(entryFields('omittedViews').map(told)).toEqual(['id*: one of 4', 'because*: text']);
});

test('the fields of a section as a whole are those of its schema', () => {
  expect(statementFields('plan').map(told)).toEqual([
    'elements: texts for 10',
    ...['regular: { days*: number, because*: text }', 'outOfCycle: { days*: number, because*: text }'],
    ...['disclosureContact: text', 'contactTried: date'],
  ]);
  expect(statementFields('anomalies').map(told)).toEqual(['stated*: { by*: text, on*: date }']);
  expect(statementFields('testFindings')).toEqual([]);
});

test('in every section the fields that tell entries apart are needed, and no two fields have one path', () => {
  for (const section of listed) {
    const fields = entryFields(section);
    const needed = fields.filter(({ isNeeded }) => isNeeded).map(({ name }) => name);
    expect(needed, section).toEqual(expect.arrayContaining([...sectionEntries[section].key]));
  }
  const paths = [...listed.flatMap(entryFields), ...stated.flatMap(statementFields)].map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
