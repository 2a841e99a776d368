import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import {
  assessedNow,
  barriers,
  choose,
  connect,
  downloaded,
  makeAccount,
  openPage,
  password,
  place,
  replaceText,
  save,
} from './workbench-page.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the command says, run in a process of its own. */
function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['scripts/nemecys.mjs', ...args], { cwd: root, encoding: 'utf8' });
}

/** The words of a PDF, one after the other. */
function textOfPdf(content: Buffer | undefined): string {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: content ?? '', encoding: 'utf8' });
  return text.replaceAll(/\s+/gu, ' ');
}

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
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-workbench-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
  });

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
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await assessedNow(page);
    const things = [
      ['Wearable sensor', 'Watch'],
      ['Phone or tablet', 'Phone'],
      ['Phone app', 'Diary'],
      ['Cloud service', 'Analytics'],
      ['Bluetooth or other short-range radio', 'Radio'],
      ['Internet', 'Outside'],
      ['Patient', 'Wearer'],
      ['Result', 'Scores'],
    ] as const;
    for (const [kind, name] of things) await place(page, kind, name);
    const lines = [
      ['Watch (watch)', 'connects to', 'Radio (radio)'],
      ['Phone (phone)', 'connects to', 'Radio (radio)'],
      ['Phone (phone)', 'connects to', 'Outside (outside)'],
      ['Analytics (analytics)', 'connects to', 'Outside (outside)'],
      ['Wearer (wearer)', 'uses', 'Diary (diary)'],
      ['Scores (scores)', 'is about', 'Wearer (wearer)'],
      ['Analytics (analytics)', 'holds', 'Scores (scores)'],
    ] as const;
    for (const line of lines) await connect(page, line);
    // What is added while a device is selected runs on it, or is in it.
    await page.getByText(/id: diary, type: phone-app, .*on: phone/u).waitFor();
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

  test('the harm is seen with its way; a control is switched on after its side effect was shown', async () => {
    const { page } = ada;
    await assessedNow(page);
    await page.getByRole('tab', { name: 'Harms' }).click();
    await page.getByRole('link', { name: 'Health data disclosed: Wearer', exact: true }).click();
    await page.getByText('Where it begins').filter({ visible: true }).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Controls' }).click();
    await choose(page, 'Another control at', 'Diary (diary)');
    await choose(page, 'Which control', 'Two-factor login');
    await page.getByRole('button', { name: 'Show its effect' }).click();
    const effect = page.getByRole('region', { name: 'Effect of the change' });
    await effect.getByText(/^Side effect: “Wearer” cannot log in to “Diary” because the second factor/u).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.getByText(/, changed/u).waitFor();
    await assessedNow(page);
    await page.getByRole('button', { name: 'Absent: Two-factor login at Diary' }).waitFor();
    // One that is advised helps, and its effect says so.
    await page
      .getByRole('button', { name: 'In place: Users and programs have the rights they need and no more at Analytics' })
      .first()
      .click();
    await effect.getByRole('row', { name: /^better Health data disclosed: Wearer Medium .* Low /u }).waitFor();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await save(page, 'Two-factor login');
    await page.getByText('Version 3', { exact: true }).waitFor();
  });

  test('two options and more are compared with verdicts and reasons', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Decision' }).click();
    await page.getByRole('button', { name: 'Compare options' }).click();
    await page.getByRole('row', { name: /As the scenario is/u }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('row', { name: /Found by search/u }).count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
  });

  test('a version is made a baseline, and is approved with the password once more', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByLabel('Name of a baseline').fill('Release 1');
    await page.getByRole('button', { name: 'Make version 3 a baseline' }).click();
    await page.getByRole('row', { name: /Release 1 Two-factor login .*Ada/u }).waitFor();
    const sign = async (given: string) => {
      await page.getByLabel('Your password, once more').fill(given);
      await page.getByRole('button', { name: 'Sign baseline' }).click();
    };
    await sign('not my password at all');
    await page.getByText('The password is wrong, so nothing was signed.').waitFor();
    await sign(password);
    await page.getByRole('row', { name: /Release 1 3 I approve this Ada/u }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const file = await downloaded(page, 'Download Release 1 as signed by Ada');
    const said = run('verify', file);
    expect(said).toContain('"Release 1", version 3 of "tremor-watch" in "demo"');
    expect(said).toContain('Ada <ada@ward.example>');
    await page.getByText(/nemecys verify FILE --key [0-9a-f]{64}/u).waitFor();
  });

  test('the report of the approved version is made as PDF, as Word, workbook, data and page, and downloaded', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Reports' }).click();
    const made: Record<string, Buffer> = {};
    for (const format of ['PDF', 'Word (DOCX)', 'Workbook (XLSX)', 'Risk file (CSV)', 'Data (JSON)', 'Page (HTML)']) {
      await page.getByLabel('Made as').selectOption(format);
      await page.getByRole('button', { name: 'Make report' }).click();
      await page.getByRole('link', { name: `Download the ${format} of version 3` }).waitFor({ timeout: 240_000 });
      made[format] = readFileSync(await downloaded(page, `Download the ${format} of version 3`));
    }
    expect(await barriers(page)).toEqual([]);
    const paper = textOfPdf(made.PDF);
    expect(paper).toContain('Tremor watch: security risk assessment');
    expect(paper).toMatch(/Version 3 of "tremor-watch" in the workspace "demo", saved \S+ by Ada: "Two-factor login"/u);
    expect(paper).toMatch(/Signed as approved by Ada at \S+: baseline "Release 1"/u);
    expect(paper).toContain('Health data disclosed: Wearer');
    for (const [format, part] of [
      ['Word (DOCX)', 'word/document.xml'],
      ['Workbook (XLSX)', 'xl/workbook.xml'],
    ] as const) {
      expect(Object.keys(unzipSync(made[format] ?? new Uint8Array())), format).toContain(part);
    }
    expect(String(made['Risk file (CSV)'])).toContain('Health data disclosed');
    expect(JSON.parse(String(made['Data (JSON)']))).toMatchObject({ scenario: { id: 'tremor-watch' } });
    expect(String(made['Page (HTML)'])).toContain('Tremor watch: security risk assessment');
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
    await bo.page.getByText('Ada has saved version 2; it is shown.').waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('Router of the house');
    await drawing.getByText('Router of the house', { exact: true }).waitFor();
    expect(await hidden()).toBe(0);
  });

  test('edits of different lines come together, also after a reload, and a clash leaves the choice', async () => {
    const { page } = ada;
    const title = 'title: Parkinson home monitoring';
    await replaceText(bo.page, 'label: Router of the house', 'label: Router of the flat');
    await bo.page.getByText('Version 2, changed').waitFor();
    await bo.page.reload();
    await bo.page.getByText('Version 2, changed').waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('Router of the flat');
    await replaceText(page, title, 'title: Parkinson at home');
    await save(page, 'Title');
    await bo.page.getByText('Ada has saved version 3. Your next save brings both together.').waitFor();
    await save(bo.page, 'Flat');
    await bo.page.getByText('Version 4', { exact: true }).waitFor();
    await page.getByText('Bo has saved version 4; it is shown.').waitFor();
    const both = await page.getByLabel('Scenario text').inputValue();
    expect(both).toContain('title: Parkinson at home');
    expect(both).toContain('label: Router of the flat');
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toBe(both);

    await replaceText(bo.page, 'title: Parkinson at home', 'title: Bo chose this');
    await replaceText(page, 'title: Parkinson at home', 'title: Ada chose this');
    await save(page, 'Title again');
    await page.getByText('Version 5', { exact: true }).waitFor();
    await save(bo.page, 'Title as well');
    await bo.page.getByText('Version 5 changes the same lines as you do, or the lines beside them.').waitFor();
    await bo.page.getByRole('button', { name: 'Take their lines' }).click();
    await bo.page.getByText('Version 5', { exact: true }).waitFor();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('title: Ada chose this');
    await bo.page.getByRole('button', { name: 'Undo' }).click();
    expect(await bo.page.getByLabel('Scenario text').inputValue()).toContain('title: Bo chose this');
  });

  test('nothing was refused by the security policy, and nothing went wrong on the pages', () => {
    // Before anybody has signed in, the server says so, which the browser's console counts as an error; so it does of
    // the conflict that a clash is answered with, and of the wrong password that was tried.
    const told = /status of (401|403|409)/u;
    expect([...ada.faults, ...bo.faults].filter((fault) => !told.test(fault))).toEqual([]);
  });

  test('the server ends cleanly, and the audit trail of all this is whole', async () => {
    expect(await workbench.end()).toBe(0);
    expect(run('audit', '--data', join(folder, 'data'))).toMatch(/^All \d+ rows are as they were written\./u);
  });
});
