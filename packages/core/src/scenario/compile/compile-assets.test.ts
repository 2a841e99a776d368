import { expect, test } from 'vitest';
import { line } from '../read/files.fixture.ts';
import { compileSections } from './compiled.fixture.ts';

async function findings(sections: string): Promise<[message: string, advice: string | undefined][]> {
  const compiled = await compileSections(sections);
  return compiled.findings.map(({ message, advice }) => [message, advice]);
}

test('types are looked up in the knowledge base, and the type that was meant is named', async () => {
  expect(await findings('assets: [{id: a, type: infusion-pmup}, {id: b, type: pump}, {id: c, type: xyz}]\n')).toEqual([
    ['There is no type "infusion-pmup".', 'Did you mean "infusion-pump"?'],
    ['There is no type "pump".', 'Did you mean "infusion-pump"?'],
    ['There is no type "xyz".', expect.stringContaining('Known types here: home-network, internet')],
  ]);
});

test('a type of another section is said to belong there', async () => {
  const text = `assets: [{id: a, type: nurse}, {id: b, type: home}, {id: c, type: result-data}, {id: d, type: data-flow}]
zones: [{id: e, type: server}]
people: [{id: f, type: internet}]
data: [{id: g, type: home}]
`;
  expect(await findings(text)).toEqual([
    ['The type "nurse" (nurse) is not a device, software, network or service.', 'List it under "people".'],
    ['The type "home" (home) is not a device, software, network or service.', 'List it under "zones".'],
    ['The type "result-data" (result data) is not a device, software, network or service.', 'List it under "data".'],
    ['The type "data-flow" (data flow) is not a device, software, network or service.', 'List it under "flows".'],
    ['The type "server" (server) is not a place.', 'List it under "assets".'],
    ['The type "internet" (internet) is not a person.', 'List it under "assets".'],
    ['The type "home" (home) is not data.', 'List it under "zones".'],
  ]);
});

test('headings and what only the engine makes cannot be a type', async () => {
  expect(await findings('assets: [{id: a, type: actuator}, {id: b, type: data-copy}]\n')).toEqual([
    ['The type "actuator" (actuator) is a heading only.', 'Choose one of: infusion-pump.'],
    ['The type "data-copy" (data copy) is a heading only.', 'Leave it out: the engine adds it itself.'],
  ]);
});

test('a patient group is an asset unless something with its id is listed', async () => {
  const alone = await compileSections('context: {patients: [{id: p, label: Children, count: 20}]}\n');
  expect(alone.system.assets).toEqual([{ id: 'p', class: 'patient', label: 'Children', population: 1 }]);
  const listed = await compileSections(
    'context: {patients: [{id: p, count: 20}]}\npeople: [{id: p, type: patient, label: Infants}]\n',
  );
  expect(listed.system.assets).toEqual([{ id: 'p', class: 'patient', label: 'Infants', population: 1 }]);
});

test('how many an asset stands for is stated or follows from what it belongs to', async () => {
  const text = `context: {patients: [{id: p, count: 200}]}
zones: [{id: home, type: home, population: many}]
people: [{id: nurse, type: nurse, zone: home, population: few}, {id: helper, type: nurse, zone: home}]
assets:
  - {id: box, type: home-hub, zone: home}
  - {id: app, type: phone-app, on: box}
  - {id: server, type: server, population: unknown}
data: [{id: d, type: result-data, about: p}, {id: e, type: result-data}]
flows: [{id: up, from: app, to: server}]
`;
  const { system } = await compileSections(text);
  expect(Object.fromEntries(system.assets.map(({ id, population }) => [id, population]))).toEqual({
    p: 2,
    home: 3,
    nurse: 1,
    helper: 3,
    box: 3,
    app: 3,
    server: 0,
    d: 2,
    e: 0,
    up: 3,
  });
});

test('counts fall into the steps one, 2 to 30, to 300, to 3000 and more', async () => {
  const counts = [0, 1, 2, 30, 31, 300, 301, 3_000, 3_001];
  const groups = counts.map((count, at) => `{id: p${at}, count: ${count}}`).join(', ');
  const { system } = await compileSections(`context: {patients: [${groups}]}\n`);
  expect(system.assets.map(({ population }) => population)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
});

test('devices that are said to run on each other do not hang the compiler', async () => {
  const compiled = await compileSections(
    'assets: [{id: a, type: phone-app, on: b}, {id: b, type: phone-app, on: a}]\n',
  );
  expect(compiled.findings.map(line)).toEqual([
    expect.stringContaining('wrong-kind'),
    expect.stringContaining('wrong-kind'),
  ]);
});

test('a flow without a label is told by its ends, and by its id where others join the same ends', async () => {
  const text = `assets:
  - {id: app, type: phone-app, label: Diary app}
  - {id: server, type: server, label: Clinic server}
flows:
  - {id: up, from: app, to: server}
  - {id: down, from: server, to: app}
  - {id: again, from: server, to: app}
  - {id: named, from: app, to: server, label: Upload at night}
  - {id: open, from: app, to: unknown}
`;
  const { system } = await compileSections(text);
  expect(Object.fromEntries(system.assets.map(({ id, label }) => [id, label]))).toMatchObject({
    up: 'Flow from Diary app to Clinic server',
    down: 'Flow from Clinic server to Diary app (down)',
    again: 'Flow from Clinic server to Diary app (again)',
    named: 'Upload at night',
    open: 'open',
  });
});
