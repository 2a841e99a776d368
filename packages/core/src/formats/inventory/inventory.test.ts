import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { compileScenario } from '../../scenario/compile/compile-scenario.ts';
import { readScenarioText } from '../../scenario/read/read-scenario-text.ts';
import { mapTable } from '../table/mapped-table.ts';
import { readTable } from '../table/read-table.ts';
import { classWords } from './class-words.ts';
import { classGuesser } from './guess-class.ts';
import { inventoryReading } from './inventory-fields.ts';
import { type ClassChoices, type InventoryProposal, openClasses } from './inventory-proposal.ts';
import { proposeInventory, sourceOf } from './propose-inventory.ts';
import { everyChange, writeInventory } from './write-inventory.ts';

const compiled = new URL('../../../../knowledge/dist/knowledge.json', import.meta.url);
const knowledge: Knowledge = JSON.parse(readFileSync(compiled, 'utf8'));
const guesser = classGuesser(knowledge);
const base = `# The ward
nemecys: 1
id: ward
purpose: Give medicine
zones:
  - { id: icu, type: intensive-care, label: ICU 1 } # first floor
assets:
  - { id: lan, type: hospital-lan, label: Clinical LAN }
`;
const none: ClassChoices = { thing: {}, place: {}, network: {} };

/** What a CSV would change in a scenario text. */
async function propose(csv: string, text = base, choices: Partial<ClassChoices> = {}): Promise<InventoryProposal> {
  const [sheet] = readTable(new TextEncoder().encode(csv), 'devices.csv').sheets;
  if (sheet === undefined) throw new Error('no table');
  const { rows, findings } = mapTable(sheet, inventoryReading('devices.csv'));
  const { scenario } = await readScenarioText(text);
  if (scenario === undefined) throw new Error('the scenario has errors');
  const input = { rows, file: 'devices.csv', source: 'devices', scenario, text, guesser };
  const proposal = proposeInventory({ ...input, choices: { ...none, ...choices } });
  return { ...proposal, findings: [...findings, ...proposal.findings] };
}

/** The text with everything that is proposed. */
async function imported(csv: string, text = base, choices: Partial<ClassChoices> = {}): Promise<string> {
  const proposal = await propose(csv, text, choices);
  expect(proposal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(openClasses(proposal)).toEqual([]);
  return writeInventory(text, proposal, everyChange(proposal)) ?? '';
}

/** The errors of a scenario text, read and compiled. */
async function errorsOf(text: string): Promise<readonly string[]> {
  const { scenario, findings, places } = await readScenarioText(text);
  const all = scenario === undefined ? findings : compileScenario(scenario, knowledge, places).findings;
  return all.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

const head = 'Asset No;Device type;Manufacturer;Model;Serial No;Software version;Location;Network\n';

describe('an inventory', () => {
  test('becomes assets with place and network, rows that differ by serial and inventory number alone one with a population', async () => {
    const csv = `${head}1;Infusion pump;Acme;P1;S1;2.0;ICU 1;Clinical LAN\n2;Infusion pump;Acme;P1;S2;2.0;ICU 1;Clinical LAN\n3;Infusion pump;Acme;P1;S3;2.1;ICU 1;\n`;
    const text = await imported(csv);
    expect(
      text,
    ).toBe(`${base}  - { id: acme-p1, type: infusion-pump, label: "Acme P1", zone: icu, maker: "Acme", model: "P1", version: "2.0", population: few } # inventory devices: rows 2-3; 2 units
  - { id: acme-p1-2, type: infusion-pump, label: "Acme P1", zone: icu, maker: "Acme", model: "P1", version: "2.1", population: one } # inventory devices: row 4; 1 unit

relations:
  - acme-p1 connects-to lan
`);
    expect(await errorsOf(text)).toEqual([]);
  });

  test('imported again changes nothing, and a newer one only what differs', async () => {
    const csv = `${head}1;Infusion pump;Acme;P1;S1;2.0;ICU 1;Clinical LAN\n2;Defibrillator;Volt;D1;S2;1.0;ICU 1;\n3;Ventilator;Breeze;V1;S3;7;ICU 1;\n`;
    const text = await imported(csv);
    const again = await propose(csv, text);
    expect(again).toMatchObject({ added: [], changed: [], gone: [], same: ['acme-p1', 'volt-d1', 'breeze-v1'] });
    const newer = `${head}1;Infusion pump;Acme;P1;S1;2.5;ICU 1;Clinical LAN\n3;Ventilator;Breeze;V1;S3;7;ICU 1;Clinical LAN\n4;Patient monitor;Look;M;S4;1;ICU 1;\n`;
    const proposal = await propose(newer, text);
    expect(proposal.added.map(({ id }) => id)).toEqual(['look-m']);
    expect(proposal.changed).toMatchObject([
      { id: 'acme-p1', fields: [{ field: 'version', before: '2.0', after: '2.5' }], networks: [] },
      { id: 'breeze-v1', fields: [], networks: ['lan'] },
    ]);
    expect(proposal.gone).toEqual([{ id: 'volt-d1', label: 'Volt D1', usedBy: [] }]);
    const picked = { ...everyChange(proposal), gone: new Set(['volt-d1']) };
    const written = writeInventory(text, proposal, picked) ?? '';
    expect(written).toContain('version: "2.5"');
    expect(written).toContain('  - breeze-v1 connects-to lan');
    expect(written).not.toContain('volt');
    expect(written).toContain('label: ICU 1 } # first floor');
    expect(await errorsOf(written)).toEqual([]);
    expect(await propose(newer, written)).toMatchObject({ added: [], changed: [], gone: [] });
  });

  test('tells an asset that the scenario has by id or by an earlier id, and what still uses one that is gone', async () => {
    const text = `${base}  - { id: pump-7, was: inv-0007, type: infusion-pump, label: Pump of bed 7, maker: Acme }
  - { id: old, type: patient-monitor, label: Old } # inventory devices: row 9; 1 unit
flows:
  - { id: values, from: old, to: pump-7 }
`;
    const proposal = await propose('Inventarnummer;Bezeichnung;Hersteller;Modell\nINV-0007;Pumpe;Acme;P9\n', text);
    expect(proposal).toMatchObject({
      added: [],
      changed: [{ id: 'pump-7' }],
      gone: [{ id: 'old', usedBy: ['flows values'] }],
    });
    const picked = { ...everyChange(proposal), gone: new Set(['old']) };
    expect(writeInventory(text, proposal, picked)).toContain('id: old');
  });

  test('asks for the class of what cannot be told, and takes no row before it is chosen', async () => {
    const csv =
      'Name;Type;Location\nBed 1;Monitor;ICU 1\nBed 2;Monitor;B2.113\nPump stand;Consumable infusion pump;ICU 1\n';
    const open = openClasses(await propose(csv));
    expect(open.map(({ for: what, words, lines }) => [what, words, lines])).toEqual([
      ['thing', 'Monitor', [2, 3]],
      ['place', 'B2.113', [3]],
      ['thing', 'Consumable infusion pump', [4]],
    ]);
    const thing = { monitor: 'patient-monitor', 'consumable infusion pump': 'infusion-pump' };
    const all = { thing, place: { 'b2 113': 'ward' } };
    const text = await imported(csv, base, all);
    expect(text).toContain('{ id: b2-113, type: ward, label: "B2.113" }');
    expect(await errorsOf(text)).toEqual([]);
    const left = await propose(csv, base, { ...all, thing: { ...thing, monitor: 'none' } });
    expect(left).toMatchObject({ left: 2, added: [{ label: 'Pump stand' }] });
    const wrong = await propose(csv, base, { thing: { monitor: 'ward' } });
    expect(wrong.findings).toMatchObject([{ code: 'import-class', severity: 'error' }]);
    const others = { otherPlaces: 'infusion-pump', otherNetworks: 'ward' };
    const elsewhere = await propose('Name;Type;Location;VLAN\nA;Ventilator;B2.113;120\n', base, others);
    expect(elsewhere).toMatchObject({ zones: [], networks: [] });
    expect(elsewhere.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['import-class', 'error'],
      ['import-class', 'error'],
    ]);
    expect(openClasses(elsewhere)).toHaveLength(2);
  });

  test('whose kind and name speak of different things is a question, and so is a name beside a kind that nobody knows', () => {
    const guess = (kind: string, name: string) => guesser.guess('thing', { kind, name });
    expect(guess('Infusion pump', 'Alaris')).toMatchObject({ class: 'infusion-pump', confidence: 'sure' });
    expect(guess('Spritzenpumpen', '')).toMatchObject({ class: 'infusion-pump', confidence: 'likely' });
    expect(guess('', 'Patientenmonitor Bett 3')).toMatchObject({ class: 'patient-monitor', confidence: 'likely' });
    expect(guess('Infusion pump server', '')).toMatchObject({ class: 'pump-server' });
    expect(guess('Infusion pump', 'Ventilator V1')).toMatchObject({
      kind: 'open',
      candidates: ['infusion-pump', 'ventilator'],
    });
    expect(guess('Consumable', 'Stand for infusion pump')).toMatchObject({
      kind: 'open',
      candidates: ['infusion-pump'],
    });
    expect(guess('Pump', '')).toMatchObject({ kind: 'open', candidates: [] });
    expect(guess('', 'Defibrillator with patient monitor')).toMatchObject({ kind: 'open' });
  });

  test('whose words say more than a kind, its maker, model, number and room is a question', async () => {
    const guess = (kind: string, name = '') => guesser.guess('thing', { kind, name });
    for (const [words, candidate] of [
      ['Stand for infusion pump', 'infusion-pump'],
      ['Ersatzakku Infusionspumpe', 'infusion-pump'],
      ['Router Table', 'router'],
      ['Consumable infusion pump', 'infusion-pump'],
      ['Infusion pump station', 'infusion-pump'],
      ['Server', 'server'],
      ['Servers', 'server'],
      ['Server 12', 'server'],
      ['Application server', 'server'],
    ] as const) {
      expect(guess(words), words).toMatchObject({ kind: 'open', candidates: [candidate] });
      expect(guess('', words), words).toMatchObject({ kind: 'open', candidates: [candidate] });
    }
    for (const words of ['Patientenmonitor Zimmer 12 Bett B', 'Patient monitor, ICU 3', 'Patientenmonitor Station 4b'])
      expect(guess('', words), words).toMatchObject({ class: 'patient-monitor', confidence: 'likely' });
    const { added } = await propose('Name;Manufacturer;Model\nAcme Ventilator Breeze 7;ACME;Breeze\n');
    expect(added).toMatchObject([{ type: 'ventilator' }]);
    const rows = ['A', 'B', 'C'].map((name) => `${name};Consumable infusion pump\n`).join('');
    expect(openClasses(await propose(`Name;Type\n${rows}`))).toHaveLength(1);
  });

  test('with words that JavaScript knows asks for them like for any other', async () => {
    const open = openClasses(await propose('Name;Type;Location\nA;Constructor;__proto__\nB;toString;\n'));
    expect(open.map(({ words }) => words)).toEqual(['Constructor', '__proto__', 'toString']);
  });

  test('with rows that say nothing, numbers that are none, or one number twice is refused as a whole, each with its row', async () => {
    const csv =
      'Inventory No,Name,Device type,Anzahl\n1,,,\n2,Pump,Infusion pump,many\n3,A,Ventilator,1\n3,B,Ventilator,1\n';
    const { findings } = await propose(csv);
    expect(findings.map(({ code, where }) => [code, where.line])).toEqual([
      ['import-nameless', 2],
      ['import-count', 3],
      ['import-twice', 5],
    ]);
  });

  test('counts a serial number that is listed twice once, and says so', async () => {
    const { units, findings } = await propose(`${head}1;Ventilator;B;V;S1;1;;\n2;Ventilator;B;V;S1;1;;\n`);
    expect(units).toBe(1);
    expect(findings).toMatchObject([{ code: 'import-serial-twice', severity: 'warning', where: { line: 3 } }]);
  });

  test('with hostile text is harmless: it stays text in quotes, ids are plain, and the scenario reads back', async () => {
    const evil = [
      `=cmd|'/c calc'!A0`,
      '<img src=x onerror=alert(1)>',
      '}] # : - & *a !!js {{x}}',
      '"""',
      'null',
      'unknown device\u202e\u0007\u2028x',
      '__proto__',
      'constructor',
      '\\u0022 , type: ventilator }',
    ];
    const cells = evil.map((text) => `"${text.replaceAll('"', '""')}";Ventilator;"${text.replaceAll('"', '""')}"\n`);
    const text = await imported(`Name;Device type;Model\n${cells.join('')}"two\nlines";Ventilator;x\n`);
    expect(await errorsOf(text)).toEqual([]);
    const { scenario } = await readScenarioText(text);
    const things = scenario?.assets.slice(1) ?? [];
    // What turns the direction of writing and controls are gone, and a cell that says "null" says nothing.
    const said = evil.map((text) => (text === 'null' ? 'Ventilator' : text.replace('\u202e\u0007\u2028', ' ')));
    expect(things.map(({ label }) => label)).toEqual([...said, 'two lines']);
    expect(things).toHaveLength(10);
    for (const { id } of things) expect(id).toMatch(/^[a-z][a-z0-9-]*$/u);
    expect(text.split('\n').filter((line) => line.includes('type: ventilator,'))).toHaveLength(10);
    const long = await propose(`Name;Device type\n${'x'.repeat(10_000)};Ventilator\n`);
    expect(long.findings).toMatchObject([{ code: 'import-long-cell', where: { line: 2 } }]);
    expect(JSON.stringify(long.findings).length).toBeLessThan(1_000);
  });

  test('of 5,000 rows is read, proposed and written in seconds', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, n) => `${n};Infusion pump;Acme;P${n % 1_500};S${n};${n % 3};ICU 1;Clinical LAN\n`,
    ).join('');
    const started = performance.now();
    const text = await imported(head + rows);
    const proposal = await propose(head + rows, text);
    expect(proposal).toMatchObject({ rows: 5_000, units: 5_000, added: [], changed: [] });
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

test('a text that is no map over several lines, or has an error, takes nothing', async () => {
  const proposal = await propose(`${head}1;Ventilator;B;V;S1;1;;\n`);
  for (const text of ['{ "nemecys": 1, "assets": [] }', 'a: [', '- x'])
    expect(writeInventory(text, proposal, everyChange(proposal))).toBeUndefined();
});

test('every class that words name is one of the knowledge, which things, places or networks can have', () => {
  const ids = (['thing', 'place', 'network'] as const).flatMap((what) => guesser.classesFor(what).map(({ id }) => id));
  expect(Object.keys(classWords).filter((id) => !ids.includes(id))).toEqual([]);
});

test('an inventory keeps its name when its file gets another date', () => {
  expect(sourceOf('exports/Geräte 2026-11-26.xlsx')).toBe(sourceOf('Geräte 2027-01-03.csv'));
  expect(sourceOf('2026.csv')).toBe('inventory');
});
