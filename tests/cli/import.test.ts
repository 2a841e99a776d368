import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbook } from '../workbook.fixture.ts';
import { folderWith, nemecys } from './run-command.fixture.ts';

const ward = `nemecys: 1
id: ward
purpose: Give medicine
context: { patients: [{ id: patients, count: 20 }] }
zones: [{ id: icu, type: intensive-care, label: ICU }]
assets:
  - { id: lan, type: hospital-lan, label: LAN }
`;

/** Runs an import of a file into the ward. */
async function run(what: string, name: string, content: string | Uint8Array, ...more: readonly string[]) {
  const cwd = folderWith({ 'ward.yaml': ward });
  writeFileSync(join(cwd, name), content);
  return { cwd, ...(await nemecys(['import', what, name, '--into', 'ward.yaml', ...more], { cwd })) };
}

const titled = [
  ['Device list of the clinic', '', '', ''],
  ['As of 2026-11-26', '', '', ''],
  ['Asset tag', 'Device type', 'Serial number', 'Room'],
  ['1', 'Infusion pump', 'S1', 'ICU'],
  ['2', 'Infusion pump', 'S2', 'ICU'],
];

describe('nemecys import inventory', () => {
  it('reads a workbook with merged titles above the head, and writes the scenario that it then assesses', async () => {
    const book = workbook([
      { name: 'Notes', rows: [['Nothing here']] },
      { name: 'Devices', rows: titled, merged: ['A1:D1', 'A2:D2'] },
    ]);
    const { cwd, code, err } = await run('inventory', 'devices.xlsx', book, '--out', 'ward.yaml');
    expect(err).toContain('Read as XLSX, table "Devices": head in row 3, 2 rows below.');
    expect(err).toContain('infusion-pump: infusion-pump, Infusion pump, 2 units');
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'ward.yaml'), 'utf8')).toContain('# inventory devices: rows 4-5; 2 units');
    const checked = await nemecys(['check', 'ward.yaml'], { cwd });
    expect([checked.code, checked.out.includes('error')]).toEqual([0, false]);
  });

  it('reads Windows-1252 with semicolons and quotes, UTF-8 with a byte order mark, and a line that names the separator', async () => {
    const german = 'Gerätebezeichnung;Geräteart;Standort\r\n"Gerät ""Süd""; klein";Beatmungsgerät;ICU\r\n';
    const latin = await run('inventory', 'a.csv', Buffer.from(german, 'latin1'));
    expect(latin.err).toContain('Windows-1252, parted by semicolons');
    expect(latin.out).toContain('id: gerat-sud-klein, type: ventilator, label: "Gerät \\"Süd\\"; klein", zone: icu');
    const marked = await run('inventory', 'a.csv', `\ufeffName,Type\r\n"A, b",Ventilator\r\n`);
    expect(marked.out).toContain('label: "A, b"');
    const named = await run('inventory', 'a.csv', 'sep=;\r\nName;Type\r\nA,b,c,d;Ventilator\r\n');
    expect(named.out).toContain('label: "A,b,c,d"');
    expect(named.out).toContain('row 3; 1 unit');
  });

  it('takes nothing while a class is open, asks for it, and takes all with an answer', async () => {
    const csv = 'Name;Type;VLAN\nA;Monitor;120\nB;Ventilator;120\n';
    const asked = await run('inventory', 'a.csv', csv);
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect(asked.err).toContain('a.csv:2 error import-unknown-class What kind of thing is "Monitor" (rows 2)?');
    expect(asked.err).toContain('--class "VLAN 120=CLASS"');
    const answers = ['--class', 'Monitor=patient-monitor', '--networks', 'none'];
    const { code, out } = await run('inventory', 'a.csv', csv, ...answers);
    expect(code).toBe(0);
    expect(out).toContain('type: patient-monitor, label: "A"');
    expect(out).not.toContain('relations');
    const json = await run('inventory', 'a.csv', csv, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ format: 'nemecys-findings/1' });
  });

  it('finds columns by the heads it is told, and refuses heads that are not there', async () => {
    const csv = 'Was;Wo\nVentilator;ICU\n';
    const told = await run('inventory', 'a.csv', csv, '--columns', 'kind=Was,location=Wo');
    expect(told.out).toContain('type: ventilator, label: "Ventilator", zone: icu');
    const wrong = await run('inventory', 'a.csv', csv, '--columns', 'kind=Which');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Heads of the columns: Was, Wo.')]);
    const plain = await run('inventory', 'a.csv', csv);
    expect(plain.err).toContain('No column holds any of: name, kind, model.');
  });

  it('does not trust what formulas gave, merged cells, macros, entities and archives that grow', async () => {
    const rows = [
      ['Name', 'Type', 'Age'],
      ['A', 'Ventilator', { formula: 'NOW()', value: '4' }],
    ] as const;
    const beside = await run('inventory', 'a.xlsx', workbook([{ name: 'S', rows }]));
    expect(beside.code).toBe(0);
    const sheets = {
      'sheet-formula': workbook([
        {
          name: 'S',
          rows: [
            ['Name', 'Type'],
            [{ formula: 'X1', value: 'A' }, 'Ventilator'],
          ],
        },
      ]),
      'sheet-merged': workbook([
        {
          name: 'S',
          rows: [
            ['Name', 'Type'],
            ['A', 'Ventilator'],
            ['B', ''],
          ],
          merged: ['B2:B3'],
        },
      ]),
      'sheet-macro': workbook([{ name: 'S', rows: [['Name', 'Type']] }], { 'xl/vbaProject.bin': 'x' }),
      'sheet-entity': workbook([{ name: 'S', rows: [] }], {
        'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>',
      }),
    };
    for (const [fault, bytes] of Object.entries(sheets)) {
      const { code, err, out } = await run('inventory', 'a.xlsx', bytes);
      expect([code, out, err], fault).toEqual([2, '', expect.stringContaining(fault)]);
    }
    const bomb = workbook([], { 'xl/worksheets/sheet1.xml': ' '.repeat(70 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(200_000);
    const grown = await run('inventory', 'a.xlsx', bomb);
    expect([grown.code, grown.err]).toEqual([2, expect.stringContaining('once unpacked')]);
    const old = await run('inventory', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    expect([old.code, old.err]).toEqual([2, expect.stringContaining('old or protected format')]);
  });

  it('of hostile text makes a scenario whose reports hold it as text alone', async () => {
    const evil = [`=cmd|'/c calc'!A0`, '<script>alert(1)</script>', '@SUM(1)'];
    const csv = `Name;Type\n${evil.map((text) => `"${text}";Ventilator\n`).join('')}`;
    const { cwd, code } = await run('inventory', 'a.csv', csv, '--out', 'ward.yaml');
    expect(code).toBe(0);
    expect((await nemecys(['assess', 'ward.yaml', '--out', 'report'], { cwd })).code).toBe(0);
    const html = readFileSync(join(cwd, 'report/report.html'), 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script>alert(1)');
    for (const table of ['risk-file.csv', 'threats.csv'])
      expect(readFileSync(join(cwd, 'report', table), 'utf8')).not.toMatch(/(^|,|")[=@](cmd|SUM)/mu);
  });

  it('of 5,000 rows is done in seconds, and writes over no other file', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => `${n};Pump ${n % 900};Infusion pump;S${n};ICU\n`);
    const started = performance.now();
    const { code, err } = await run(
      'inventory',
      'a.csv',
      `Nr;Name;Type;Serial no;Room\n${rows.join('')}`,
      '--out',
      'x.yaml',
    );
    expect([code, err]).toEqual([0, expect.stringContaining('5000 rows, 5000 units: 900 added')]);
    expect(performance.now() - started).toBeLessThan(60_000);
    const over = await run('inventory', 'a.csv', 'Name;Type\nA;Ventilator\n', '--out', 'a.csv');
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('stays as it is')]);
    const dry = await run('inventory', 'a.csv', 'Name;Type\nA;Ventilator\n', '--dry-run', '--out', 'y.yaml');
    expect([dry.code, dry.out, dry.err]).toEqual([0, '', expect.stringContaining('Nothing was written.')]);
  });
});

describe('nemecys import hazard-log', () => {
  const log = 'Nr;Gefährdung;Schaden;Schweregrad\nH1;Falsche Rate;Verzögerung;schwer\n';
  const named = ['--severity', 'schwer=high', '--harm', 'Verzögerung=delayed-treatment@patients'];

  it('asks for every meaning, then states the severity in the words of the organisation', async () => {
    const asked = await run('hazard-log', 'log.csv', Buffer.from(log, 'latin1'));
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect(asked.err).toContain('Which severity is "schwer" (rows 2)?');
    const { code, out, err } = await run('hazard-log', 'log.csv', Buffer.from(log, 'latin1'), ...named);
    expect([code, err]).toEqual([0, expect.stringContaining('Not imported')]);
    expect(out).toContain('severity: { "schwer": high }');
    expect(out).toContain('level: schwer, because: "Hazard log log.csv, H1 (row 2): Verzögerung"');
  });
});
