import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { workbook } from '../workbook.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { assessedNow, barriers, makeAccount, openPage } from './workbench-page.fixture.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const models = ['Infusion pump', 'Ventilator', 'Monitor', 'Defibrillator'];

/** Forty devices below a merged title, of four kinds, one of which no word tells; what they are called stands under a head of its own. */
function inventory(): Buffer {
  const devices = Array.from({ length: 40 }, (_, at) => {
    const kind = models[at % 4] ?? '';
    return [
      `${1000 + at}`,
      kind,
      `Maker ${at % 4}`,
      `M${at % 4}`,
      `S${at}`,
      at < 20 ? 'ICU 1' : 'Ward 2',
      `Line ${at % 4}`,
    ];
  });
  const head = ['Asset tag', 'Art des Dings', 'Manufacturer', 'Model', 'Serial number', 'Room', 'Remark'];
  const rows = [['Devices of the clinic', '', '', '', '', '', ''], head, ...devices];
  return Buffer.from(
    workbook([
      { name: 'Notes', rows: [['none']] },
      { name: 'Devices', rows, merged: ['A1:G1'] },
    ]),
  );
}

const log = [
  'Nr;Gefährdung;Schaden;Schweregrad;Restrisiko',
  'H-1;Falsche Rate;Verzögerte Behandlung;schwer;gering',
  'H-2;Keine Rate;Verzögerte Behandlung;leicht;gering',
].join('\r\n');

async function choose(page: Page, words: string, means: string): Promise<void> {
  const box = page.getByRole('combobox', { name: `Meaning of “${words}”` });
  await box.click();
  await box.fill(means);
  const listed = page.getByRole('listbox', { name: `Meaning of “${words}”` });
  await listed.getByRole('option', { name: means, exact: true }).click();
}

describeWithBrowser('importing in the workbench', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-import-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
    const { page } = ada;
    await makeAccount(page, workbench.firstLink ?? '', 'Ada');
    await page.getByLabel('New scenario').fill('Ward');
    await page.getByLabel('What it is for, medically').fill('Give medicine');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await assessedNow(page);
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a workbook of forty devices goes in as one step, after a column and a class were chosen, and undo takes it away', async () => {
    const { page } = ada;
    const text = page.getByLabel('Scenario text');
    const before = await text.inputValue();
    await page.getByRole('button', { name: 'Import …' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'devices.xlsx', mimeType: xlsx, buffer: inventory() });
    await page.getByText('Columns (head in row 2)').waitFor();
    expect(await page.getByLabel('Table of the workbook').inputValue()).toBe('Devices');
    // The models name nothing, so each is a question until the right column holds the kind.
    await page.getByText('Answers needed: 4').waitFor();
    await page.getByLabel('Kind', { exact: true }).selectOption('Art des Dings');
    await page.getByText('Answers needed: 1').waitFor();
    const take = page.getByRole('button', { name: /^Take into the text/u });
    expect(await take.isDisabled()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await choose(page, 'Monitor', 'Patient monitor');
    await page.getByRole('heading', { name: 'Added (8)' }).waitFor();
    await page.getByLabel('Maker 3 M3 (defibrillator, ward-2), units: 5').uncheck();
    await page.getByRole('button', { name: 'Take into the text (7)' }).click();
    await page.getByText('The import is in the text').waitFor();
    const after = await text.inputValue();
    expect(after).toContain('type: patient-monitor, label: "Maker 2 M2", zone: "icu-1"');
    expect(after.match(/# inventory devices: rows? .*; 5 units/gu)).toHaveLength(7);
    await page.getByRole('region', { name: 'Drawing of the scenario' }).getByText('Maker 2 M2').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => text.inputValue()).toBe(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => text.inputValue()).toBe(after);
  });

  test('a newer inventory shows only what is added, changed and gone', async () => {
    const { page } = ada;
    await page.getByRole('button', { name: 'Import …' }).click();
    const newer =
      'Asset tag;Device type;Manufacturer;Model;Room;Software version\n1;Infusion pump;Maker 0;M0;ICU 1;2.1\n';
    const file = { name: 'devices 2026-12-01.csv', mimeType: 'text/csv', buffer: Buffer.from(newer) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Changed (1)' }).waitFor();
    await page
      .getByText(/population: few → one;.*version: – → 2\.1|version: – → 2\.1;.*population: few → one/u)
      .waitFor();
    await page.getByRole('heading', { name: 'No longer listed (6)' }).waitFor();
  });

  test('what is written while an import is taken over stays, and the proposal is then of the newer text', async () => {
    const { page } = ada;
    const text = page.getByLabel('Scenario text');
    const written = `${await text.inputValue()}# written meanwhile\n`;
    const take = page.getByRole('button', { name: 'Take into the text (1)' });
    // In one turn, so that nothing can be answered before it is written.
    await take.evaluate((button, now) => {
      if (button instanceof HTMLElement) button.click();
      const area = document.querySelector('textarea');
      if (area === null) throw new Error('There is no text.');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, now);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, written);
    await page.getByText('The text was changed while the import was taken over').waitFor();
    expect(await text.inputValue()).toBe(written);
    await take.click();
    await page.getByText('The import is in the text').waitFor();
    const taken = await text.inputValue();
    expect(taken).toContain('version: "2.1"');
    expect(taken).toContain('# written meanwhile');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => text.inputValue()).toBe(written);
  });

  test('a hazard log in Windows-1252 goes in after its words were given a meaning, and says what is not imported', async () => {
    const { page } = ada;
    const text = page.getByLabel('Scenario text');
    await text.fill(`${await text.inputValue()}\ncontext: { patients: [{ id: patients, label: Patients }] }\n`);
    await page.getByRole('button', { name: 'Import …' }).click();
    await page.getByLabel('What the file is').selectOption('Hazard log (risk management file)');
    const file = { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(log, 'latin1') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('CSV, Windows-1252, parted by semicolons').waitFor();
    await page.getByText('Answers needed: 3').waitFor();
    await choose(page, 'schwer', 'high');
    await choose(page, 'leicht', 'low');
    await choose(page, 'Verzögerte Behandlung', 'Late treatment (Patients)');
    await page.getByText('delayed-treatment@patients: schwer').waitFor();
    await page.getByRole('heading', { name: 'Not imported' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take into the text (3)' }).click();
    await expect.poll(() => text.inputValue()).toContain('level: schwer');
    await expect.poll(() => text.inputValue()).toContain('severity: { "schwer": high, "leicht": low }');
    await assessedNow(page);
    // Who is not signed in yet is told so by the server, which the browser writes down.
    expect(ada.faults.filter((fault) => !/status of 401/u.test(fault))).toEqual([]);
  });

  test('what is no table is refused with what to do', async () => {
    const { page } = ada;
    await page.getByRole('button', { name: 'Import …' }).click();
    const file = {
      name: 'old.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Save it as .xlsx or .csv.').waitFor();
  });

  test('who reads German imports in German', async () => {
    const { page } = ada;
    await page.reload();
    await page.getByLabel('Language').selectOption('Deutsch');
    await page.getByRole('button', { name: 'Importieren …' }).click();
    const file = { name: 'geräte.csv', mimeType: 'text/csv', buffer: Buffer.from('Bezeichnung;Geräteart\nA;Pumpe\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Spalten (Kopf in Zeile 1)').waitFor();
    await page.getByText('Nötige Antworten: 1').waitFor();
    await page.getByRole('combobox', { name: 'Bedeutung von „Pumpe“' }).waitFor();
    await page.getByRole('button', { name: 'In den Text übernehmen (0)' }).waitFor();
  });
});
