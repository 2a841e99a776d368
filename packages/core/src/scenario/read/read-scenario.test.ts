import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findingsIn, least, line, readTexts, small } from './files.fixture.ts';
import { placeOf } from './places.ts';

test('a scenario with one of everything is read without a finding', async () => {
  const { scenario, findings, files } = await readTexts({ 's.yaml': small });
  expect(findings).toEqual([]);
  expect(files).toEqual(['s.yaml']);
  const hub = scenario?.assets.find(({ id }) => id === 'hub');
  expect(hub).toMatchObject({ version: '1.30', facts: { 'vendor-supported': { answer: 'yes' } } });
  expect(hub?.controls['signed-updates']).toEqual({ state: 'planned', by: 'manufacturer', due: '2027-01-31' });
  expect(scenario?.relations).toEqual([
    { from: 'hub', is: 'holds', to: ['scores'] },
    { from: 'neurologist', is: 'uses', to: ['portal'], because: 'It is the only way in' },
  ]);
});

test('the same scenario as JSON is the same scenario', async () => {
  const yaml = await readTexts({ 's.yaml': small });
  const json = await readTexts({
    's.json': JSON.stringify({ ...parse(small), $schema: './scenario.schema.json' }, undefined, '\t'),
  });
  expect(json.findings).toEqual([]);
  // JSON cannot tell 1.30 from 1.3
  expect(JSON.stringify(json.scenario)).toBe(JSON.stringify(yaml.scenario).replace('"1.30"', '"1.3"'));
});

test('only version, id and purpose are needed, and a type for each thing', async () => {
  expect(await findingsIn(least)).toEqual([]);
  expect(await findingsIn('title: x\nassets: [{id: hub}]\n')).toEqual([
    's.yaml:1:1 missing-field: The field "nemecys" is missing.',
    's.yaml:1:1 missing-field: The field "id" is missing.',
    's.yaml:1:1 missing-field: The field "purpose" is missing.',
    's.yaml:2:10 missing-field: The field "type" of asset "hub" is missing.',
  ]);
});

test('a text that a comma cuts off is told, with the rest of it, and an empty field is not', async () => {
  const text = `${least}assumptions: [{ id: a1, text: Names, addresses and time are there, owner: }]\n`;
  const line = text.split('\n').findIndex((one) => one.startsWith('assumptions')) + 1;
  expect(await findingsIn(text)).toEqual([
    `s.yaml:${line}:38 unknown-field: "addresses and time are there" is not a field of assumption "a1".`,
  ]);
  expect(await findingsIn(text.replace('Names, addresses and time are there', '"Names, addresses and time"'))).toEqual(
    [],
  );
});

test('every other field may be empty or unknown', async () => {
  const text = `${least}context: {author: unknown, setting: , life-stage: unknown, patients: [{id: p, count: unknown}]}
zones: [{id: home, type: home, population: unknown, label: }]
assets: [{id: hub, type: home-hub, zone: unknown, on: unknown, population: unknown, maker: unknown, version: , facts: {a: unknown}, controls: {b: unknown}}]
data: [{id: d, type: result-data, for: unknown, about: unknown}]
flows: [{id: f, from: unknown, to: , over: unknown, data: unknown, port: unknown, direction: unknown, initiator: unknown, encrypted: unknown, authenticated: unknown, on-failure: unknown, criticality: unknown, tolerable-outage: unknown}]
functions: [{id: g, kind: unknown, for: unknown, by: [unknown], notice: unknown, time-to-harm: unknown, fallback: unknown, states: unknown}]
`;
  expect(await findingsIn(text)).toEqual([]);
});

test('unknown fields are named with the field that was meant', async () => {
  const { findings } = await readTexts({
    's.yaml': `${least}titel: x\nassets:\n  - {id: hub, type: a, lable: b, device: {clas: IIa}}\n`,
  });
  expect(findings.map(({ message, advice }) => [message, advice])).toEqual([
    ['"titel" is not a field.', 'Did you mean "title"?'],
    ['"lable" is not a field of asset "hub".', 'Did you mean "label"?'],
    ['"clas" is not a field in "device" of asset "hub".', 'Did you mean "class"?'],
  ]);
});

test('wrong values say what was found and what is wanted', async () => {
  const text = `${least}context: {author: hacker}
flows: [{id: f, encrypted: sure, port: 99999, over: wifi, tolerable-outage: two weeks, on-failure: bufers}]
assets: [just text, {id: a b, type: [x]}, {id: unknown, type: x}]
relations: [hub]
`;
  expect(await findingsIn(text)).toEqual([
    's.yaml:4:11 wrong-value: "author" in "context" is the text "hacker"; it must be "manufacturer", "integrator", "operator" or "unknown".',
    's.yaml:5:17 wrong-value: "encrypted" of flow "f" is the text "sure"; it must be "yes", "no", "planned" or "unknown".',
    's.yaml:5:34 wrong-value: "port" of flow "f" must be at most 65535.',
    's.yaml:5:47 wrong-value: "over" of flow "f" is the text "wifi"; it must be a list or "unknown".',
    expect.stringContaining('s.yaml:5:59 wrong-value: "tolerable-outage" of flow "f" must be a number and a unit'),
    expect.stringContaining('s.yaml:5:88 wrong-value: "on-failure" of flow "f" is the text "bufers"'),
    's.yaml:6:10 wrong-value: entry 1 in "assets" is the text "just text"; it must be fields (name: value).',
    's.yaml:6:22 wrong-value: "id" of asset "a b" must consist of letters, digits, - and _.',
    's.yaml:6:31 wrong-value: "type" of asset "a b" is a list; it must be text.',
    's.yaml:6:44 wrong-value: "id" of asset "unknown" is a reserved word: choose another id.',
    's.yaml:7:13 wrong-value: entry 1 in "relations" must read "one relation other", such as "app runs-on phone".',
  ]);
});

test('a version the release cannot read is said to be one', async () => {
  expect(await findingsIn('nemecys: 2\nid: a\npurpose: b\n')).toEqual([
    's.yaml:1:10 version: This file says that it is of language version 2; this release reads version 1.',
  ]);
});

test('an id is given once in all sections, save that a patient group may be listed', async () => {
  const text = `${least}context: {patients: [{id: p}, {id: p}]}
people: [{id: p, type: patient}]
assets: [{id: hub, type: a}]
data: [{id: hub, type: b}]
`;
  expect(await findingsIn(text)).toEqual([
    's.yaml:4:32 duplicate-id: The id "p" is taken already (line 4).',
    's.yaml:7:9 duplicate-id: The id "hub" is taken already (line 6).',
  ]);
});

test('names of nothing and of the wrong kind of thing are found wherever one can stand', async () => {
  const text = `${least}zones: [{id: home, type: home}]
assets: [{id: hub, type: a, zone: hom, on: home}]
data: [{id: d, type: b, about: hub}]
flows: [{id: f, from: hubb, to: hub, over: [wifi], data: [f], initiator: x}]
relations: [hub holds e, {from: q, is: uses, to: [hub]}]
functions: [{id: g, by: [nurse], for: hub, uses: [hub], at: [d], notice: {who: nobodyy}}]
benefits: [{id: b, what: c, needs: [h]}]
impacts: [{of: z, consequence: c, level: high}]
`;
  const { findings } = await readTexts({ 's.yaml': text });
  expect(findings.map((finding) => line(finding).replace(/^s\.yaml:(\S+) (\S+): (.*)$/, '$1 $2 $3'))).toEqual([
    '5:29 unknown-id There is no "hom".',
    '5:40 wrong-reference "home" is listed under zones and cannot stand here.',
    '6:25 wrong-reference "hub" is listed under assets and cannot stand here.',
    '7:17 unknown-id There is no "hubb".',
    '7:45 unknown-id There is no "wifi".',
    '7:59 wrong-reference "f" is listed under flows and cannot stand here.',
    '7:63 unknown-id There is no "x".',
    '8:13 unknown-id There is no "e".',
    '8:27 unknown-id There is no "q".',
    '9:26 unknown-id There is no "nurse".',
    '9:34 wrong-reference "hub" is listed under assets and cannot stand here.',
    '9:51 wrong-reference "hub" is listed under assets and cannot stand here.',
    '9:62 wrong-reference "d" is listed under data and cannot stand here.',
    '9:75 unknown-id There is no "nobodyy".',
    '10:37 unknown-id There is no "h".',
    '11:12 unknown-id There is no "z".',
  ]);
  expect(findings[0]?.advice).toBe('Did you mean "home"?');
});

test('places are found by path, and of what was not written by what it belongs to', async () => {
  const { places } = await readTexts({ 's.yaml': small });
  expect(placeOf(places, 'assets.hub.facts.debug-port-closed')).toMatchObject({ file: 's.yaml', line: 22, column: 14 });
  expect(placeOf(places, 'assets.hub.controls.other')).toMatchObject({ line: 23, path: 'assets.hub.controls.other' });
  expect(placeOf(places, 'relations.hub holds scores')).toMatchObject({ line: 31 });
  expect(placeOf(places, 'nowhere')).toMatchObject({ file: 's.yaml', line: 1 });
});

test('a flood of findings is cut off and says so', async () => {
  const flood = Array.from({ length: 1_000 }, (_, step) => `- {id: a${step}, type: x, on: b${step}}`).join('\n');
  const { findings } = await readTexts({ 's.yaml': `${least}assets:\n${flood}\n` });
  expect(findings).toHaveLength(201);
  expect(findings.at(-1)?.code).toBe('more');
});
