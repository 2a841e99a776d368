import { createHash } from 'node:crypto';
import { writeReqif } from '@nemecys/core';
import { expect, test } from 'vitest';
import { loadRequirements } from '../../packages/cli/src/load-requirements.ts';
import { readXml } from '../../packages/core/src/formats/xlsx/read-xml.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options = { day: '2026-11-26', version: '0', sha256 };
const { documents } = loadRequirements();

/** Every element with its attributes, the elements around it, and its text. */
function elementsOf(xml: string) {
  const all: { name: string; attributes: Readonly<Record<string, string>>; around: string; text: string }[] = [];
  const open: (typeof all)[number][] = [];
  const fault = readXml(xml, {
    open: (name, attributes) => {
      const element = { name, attributes, around: open.map((one) => one.name).join('/'), text: '' };
      all.push(element);
      open.push(element);
    },
    text: (text) => {
      const inner = open.at(-1);
      if (inner !== undefined) inner.text += text;
    },
    close: () => open.pop(),
  });
  return { all, fault };
}

test('the whole catalogue is well-formed ReqIF, in the order that the schema has', () => {
  const { all, fault } = elementsOf(writeReqif(documents, options));
  expect(fault).toBeUndefined();
  expect(all.filter(({ around }) => around === 'REQ-IF').map(({ name }) => name)).toEqual([
    'THE-HEADER',
    'CORE-CONTENT',
  ]);
  const header = all.filter(({ around }) => around === 'REQ-IF/THE-HEADER/REQ-IF-HEADER').map(({ name }) => name);
  expect(header).toEqual([
    ...['COMMENT', 'CREATION-TIME', 'REQ-IF-TOOL-ID', 'REQ-IF-VERSION', 'SOURCE-TOOL-ID', 'TITLE'],
  ]);
  const content = all.filter(({ around }) => around === 'REQ-IF/CORE-CONTENT/REQ-IF-CONTENT').map(({ name }) => name);
  expect(content).toEqual(['DATATYPES', 'SPEC-TYPES', 'SPEC-OBJECTS', 'SPECIFICATIONS']);
});

test('every reference resolves to an element of the kind it names, and no identifier is there twice', () => {
  const { all } = elementsOf(writeReqif(documents, options));
  const kinds = new Map(
    all.flatMap(({ name, attributes }) => (attributes.IDENTIFIER ? [[attributes.IDENTIFIER, name]] : [])),
  );
  const identified = all.filter(({ attributes }) => attributes.IDENTIFIER !== undefined);
  expect(kinds.size).toBe(identified.length);
  const references = all.filter(({ name }) => name.endsWith('-REF'));
  expect(references.length).toBeGreaterThan(1000);
  for (const { name, text } of references) expect(`${kinds.get(text)}-REF`).toBe(name);
  for (const { attributes, name } of identified) {
    // An identifier of XML begins with a letter or a low line and holds no colon.
    expect(attributes.IDENTIFIER).toMatch(/^[A-Za-z_][\w.-]*$/u);
    if (name !== 'REQ-IF-HEADER') expect(attributes['LAST-CHANGE']).toBe('2026-11-26T00:00:00Z');
  }
});

test('every requirement is there with its id and words and stands in its document', () => {
  const { all } = elementsOf(writeReqif(documents, options));
  const asked = documents.flatMap(({ requirements }) => requirements);
  expect(all.filter(({ name }) => name === 'SPEC-OBJECT')).toHaveLength(asked.length);
  expect(all.filter(({ name }) => name === 'SPEC-HIERARCHY')).toHaveLength(asked.length);
  expect(all.filter(({ name }) => name === 'div').map(({ text }) => text)).toEqual(
    asked.map(({ obligation }) => obligation.trim()),
  );
  const values = new Set(all.map(({ attributes }) => attributes['THE-VALUE']));
  for (const { id } of asked) expect(values.has(id)).toBe(true);
});

test('words that look like markup or cannot stand in XML do no harm, and equal input gives equal bytes', () => {
  const [file] = documents;
  const [requirement] = file?.requirements ?? [];
  if (file === undefined || requirement === undefined) throw new Error('no requirement');
  const hostile = { ...requirement, obligation: ']]><b a="&x;">\u0000\u0008\ud800 "end"', clause: 'a\n"b"<c>' };
  const xml = writeReqif([{ ...file, requirements: [hostile] }], options);
  const { all, fault } = elementsOf(xml);
  expect(fault).toBeUndefined();
  expect(all.find(({ name }) => name === 'div')?.text).toBe(']]><b a="&x;">\ufffd\ufffd\ufffd "end"');
  expect(all.some(({ attributes }) => attributes['THE-VALUE'] === 'a\n"b"<c>')).toBe(true);
  expect(writeReqif([{ ...file, requirements: [hostile] }], options)).toBe(xml);
});
