import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import {
  assessedNow,
  barriers,
  buildPages,
  makeAccount,
  openPage,
  replaceText,
  save,
} from './workbench-page.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** From now on counts how often things of the drawing are hidden, as they are while their size is not known. */
async function watchHiding(page: Page): Promise<() => Promise<number>> {
  const drawing = page.getByRole('region', { name: 'Drawing of the scenario' });
  const counter = await drawing.evaluateHandle((section) => {
    const counted = { hidden: 0 };
    const isHidden = ({ target }: MutationRecord) => (target as HTMLElement).style.visibility === 'hidden';
    new MutationObserver((records) => {
      counted.hidden += records.filter(isHidden).length;
    }).observe(section, { subtree: true, attributes: true, attributeFilter: ['style'] });
    return counted;
  });
  return () => counter.evaluate(({ hidden }) => hidden);
}

describeWithBrowser('the workbench', (started) => {
  // Each step waits for what it shows; on a machine that others use as well a journey has many.
  vi.setConfig({ testTimeout: 180_000 });
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-workbench-'));
    buildPages();
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
  }, 300_000);

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the first link makes an account, and the demo workspace lists the examples', async () => {
    const { page } = ada;
    await makeAccount(page, workbench.firstLink ?? '', 'Ada');
    await page.getByRole('link', { name: 'Parkinson home monitoring' }).waitFor();
    expect(await page.getByRole('link').count()).toBeGreaterThan(10);
    expect(await barriers(page)).toEqual([]);
  });

  test('somebody draws a device with an app and a cloud service, and sees the text grow', async () => {
    const { page } = ada;
    await page.getByLabel('New scenario').fill('Tremor watch');
    await page.getByLabel('What it is for, medically').fill('Measure tremor at home');
    await page.getByRole('button', { name: 'Start' }).click();
    await assessedNow(page);
    const place = async (kind: string, name: string) => {
      await page.getByRole('combobox', { name: 'Kind of thing' }).fill(kind);
      await page.getByRole('option', { name: kind, exact: true }).click();
      await page.getByLabel('Its name').fill(name);
      await page.getByRole('button', { name: 'Place' }).click();
      await page.getByRole('region', { name: 'Drawing of the scenario' }).getByText(name, { exact: true }).waitFor();
    };
    await place('Wearable sensor', 'Watch');
    await place('Phone app', 'Diary');
    await place('Cloud service', 'Analytics');
    await place('Bluetooth or other short-range radio', 'Radio');
    await page.getByRole('combobox', { name: 'From' }).fill('Watch');
    await page.getByRole('option', { name: 'Watch (watch)' }).click();
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('Radio');
    await page.getByRole('option', { name: 'Radio (radio)' }).click();
    await page.getByRole('combobox', { name: 'Relation' }).click();
    await page.getByRole('option', { name: 'connects to' }).click();
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText('- watch connects-to radio').waitFor();
    await save(page, 'Watch, app and cloud');
    await page.getByText('Version 2', { exact: true }).waitFor();
  });

  test('an edit of the text is drawn, an error is told with its line, and undo takes both back', async () => {
    const { page } = ada;
    const text = page.getByLabel('Scenario text');
    const written = await text.inputValue();
    await text.fill(written.replace('label: "Watch"', 'label: "Wrist watch"'));
    await page.getByRole('region', { name: 'Drawing of the scenario' }).getByText('Wrist watch').waitFor();
    await text.fill(written.replace('type: wearable-sensor', 'type: wearable-sensr'));
    await page.getByText(/Line \d+: .*wearable-sensr/u).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await text.inputValue()).toBe(written);
    expect(await barriers(page)).toEqual([]);
  });

  test('harms are listed by risk; a control is switched after its effect was shown', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'nemecys' }).click();
    await page.getByRole('link', { name: 'Parkinson home monitoring' }).click();
    await assessedNow(page);
    await page.getByRole('tab', { name: 'Harms' }).click();
    const harm = page.getByRole('button', { name: /Medium|High/u }).first();
    await harm.click();
    await page.getByText('Where it begins').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Controls' }).click();
    const control = page.getByRole('button', { name: /^In place: /u }).first();
    const name = (await control.getAttribute('aria-label')) ?? '';
    await control.click();
    await page.getByRole('region', { name: 'Effect of the change' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.getByText(/, changed/u).waitFor();
    await assessedNow(page);
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await save(page, 'One more control');
    await page.getByText('Version 2', { exact: true }).waitFor();
  });

  test('options are compared with verdicts and reasons', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Decision' }).click();
    await page.getByRole('button', { name: 'Compare options' }).click();
    await page.getByRole('row', { name: /As the scenario is/u }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('row', { name: /Found by search/u }).count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
  });

  test('a version is made a baseline, and the report is downloaded', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByLabel('Name of a baseline').fill('Release 1');
    await page.getByRole('button', { name: 'Make version 2 a baseline' }).click();
    await page.getByRole('row', { name: /Release 1 One more control Ada/u }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download report' }).click();
    const report = readFileSync(await (await download).path(), 'utf8');
    expect(report).toContain('Parkinson home monitoring: security risk assessment');
  });

  test('what one person saves is shown to another who looks at the same scenario', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'nemecys' }).click();
    await page.getByRole('button', { name: 'Invite an editor' }).click();
    const invitation = await page.getByText(/\/join#/u).innerText();
    bo = await openPage(started());
    await makeAccount(bo.page, invitation, 'Bo');
    for (const one of [page, bo.page]) {
      await one.getByRole('link', { name: 'Parkinson home monitoring' }).click();
      await assessedNow(one);
    }
    const drawing = bo.page.getByRole('region', { name: 'Drawing of the scenario' });
    await drawing.getByText('Home router', { exact: true }).waitFor();
    const hidden = await watchHiding(bo.page);
    await replaceText(page, 'label: Home router', 'label: Router of the house');
    await save(page, 'Router');
    await bo.page.getByText('Ada has saved version 3; it is shown.').waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('Router of the house');
    await drawing.getByText('Router of the house', { exact: true }).waitFor();
    expect(await hidden()).toBe(0);
  });

  test('edits of different lines come together, also after a reload, and a clash leaves the choice', async () => {
    const { page } = ada;
    const title = 'title: Parkinson home monitoring';
    await replaceText(bo.page, 'label: Router of the house', 'label: Router of the flat');
    await bo.page.getByText('Version 3, changed').waitFor();
    await bo.page.reload();
    await bo.page.getByText('Version 3, changed').waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('Router of the flat');
    await replaceText(page, title, 'title: Parkinson at home');
    await save(page, 'Title');
    await bo.page.getByText('Ada has saved version 4. Your next save brings both together.').waitFor();
    await save(bo.page, 'Flat');
    await bo.page.getByText('Version 5', { exact: true }).waitFor();
    await page.getByText('Bo has saved version 5; it is shown.').waitFor();
    const both = await page.getByLabel('Scenario text').inputValue();
    expect(both).toContain('title: Parkinson at home');
    expect(both).toContain('label: Router of the flat');
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toBe(both);

    await replaceText(bo.page, 'title: Parkinson at home', 'title: Bo chose this');
    await replaceText(page, 'title: Parkinson at home', 'title: Ada chose this');
    await save(page, 'Title again');
    await page.getByText('Version 6', { exact: true }).waitFor();
    await save(bo.page, 'Title as well');
    await bo.page.getByText('Version 6 changes the same lines as you do, or the lines beside them.').waitFor();
    await bo.page.getByRole('button', { name: 'Take their lines' }).click();
    await bo.page.getByText('Version 6', { exact: true }).waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('title: Ada chose this');
    await bo.page.getByRole('button', { name: 'Undo' }).click();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('title: Bo chose this');
  });

  test('nothing was refused by the security policy, and nothing went wrong on the pages', () => {
    // Before anybody has signed in, the server says so, which the browser's console counts as an error; so it does of
    // the conflict that a clash is answered with.
    const told = /status of (401|409)/u;
    expect([...ada.faults, ...bo.faults].filter((fault) => !told.test(fault))).toEqual([]);
  });

  test('the server ends cleanly, and the audit trail of all this is whole', async () => {
    expect(await workbench.end()).toBe(0);
    const args = ['scripts/nemecys.mjs', 'audit', '--data', join(folder, 'data')];
    const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(said).toMatch(/^All \d+ rows are as they were written\./u);
  });
});
