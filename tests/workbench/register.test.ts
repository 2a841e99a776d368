import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, choose, openTwo, tabTo } from './workbench-page.fixture.ts';

const lookedAt = (page: Page) => page.getByText(/^looked at in \d+ ms$/u).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const waiting = (page: Page) => page.getByRole('region', { name: 'Findings that wait for it' });

describeWithBrowser('the register in the workbench', (started) => {
  vi.setConfig({ testTimeout: 240_000 });
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openTwo>>[number];
  let bo: Awaited<ReturnType<typeof openTwo>>[number];

  const address = (place: string) => `${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance/${place}`;
  const openSection = async (page: Page, name: string) => {
    await page.goto(address('register'));
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
    await lookedAt(page);
  };
  const coverageOf = async (page: Page, requirement: string) => {
    await page.goto(address('requirements'));
    await lookedAt(page);
    await page.getByLabel('With the words').fill(requirement);
    const row = page.getByRole('region', { name: 'Requirements' }).getByRole('row').filter({ hasText: requirement });
    return row.first().innerText();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-register-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    [ada, bo] = (await openTwo(started(), workbench.firstLink, 'viewer')) as [typeof ada, typeof bo];
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('every section is listed with what it says and the findings that wait for it', async () => {
    const { page } = ada;
    await page.goto(address('scope'));
    await page.getByRole('tab', { name: 'Register', exact: true }).click();
    const sections = page.getByRole('region', { name: 'Sections of the register' });
    await sections.getByRole('link', { name: 'Management plan', exact: true }).waitFor();
    await lookedAt(page);
    expect(await sections.getByRole('row').count()).toBe(25);
    expect(await sections.getByRole('row', { name: /^Product under review/u }).innerText()).toContain('Nothing yet');
    expect(await barriers(page)).toEqual([]);
  });

  test('what a section says as a whole is stated, and the requirement that asks for it is no longer missing', async () => {
    const { page } = ada;
    expect(await coverageOf(page, 'FDA-524B-b2A')).toContain('Missing');
    await openSection(page, 'Management plan');
    await page.getByText('Nothing is said of a management plan.').waitFor();
    await waiting(page).getByText('the register says nothing of a management plan').waitFor();
    await button(page, 'State it').click();
    const form = page.getByRole('form', { name: 'State: Management plan' });
    const elements = form.getByRole('group', { name: 'Where each element stands' }).getByRole('textbox');
    for (const element of await elements.all()) await element.fill('Plan 4.2');
    const regular = form.getByRole('group', { name: 'Regular patches' });
    await regular.getByLabel('Within days').fill('soon');
    await form.getByLabel('Contact for disclosure').fill('security@maker.example');
    await button(page, 'Save').click();
    await regular.getByText('Give a whole number from 1 on.').waitFor();
    await regular.getByText('This is needed.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await regular.getByLabel('Within days').fill('30');
    await regular.getByLabel('Because').fill('Agreed with hospitals');
    await button(page, 'Save').click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Within days: 30, Because: Agreed with hospitals').waitFor();
    await page.reload();
    await page.getByText('security@maker.example').waitFor();
    await lookedAt(page);
    expect(await waiting(page).getByText('the register says nothing of a management plan').count()).toBe(0);
    expect(await coverageOf(page, 'FDA-524B-b2A')).not.toContain('Missing');
  });

  test('an entry is written by keyboard alone, and the finding that waited for it is gone after it was read again', async () => {
    const { page } = ada;
    await openSection(page, 'Harm to several patients');
    await waiting(page).getByText('Over Dose app 5000 patients can be reached at once').waitFor();
    await tabTo(page, 'button', 'Add an entry');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'New entry: Harm to several patients' });
    await form.waitFor();
    // The form has the focus in its first field.
    await page.keyboard.type('Dose app');
    await page.getByRole('option', { name: 'Dose app (app)', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'combobox', 'Risk to several patients');
    await page.keyboard.type('high');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', 'Save');
    await page.keyboard.press('Enter');
    await form.getByText('This is needed.').waitFor();
    // Whoever hears the page stands at what is missing.
    await tabTo(page, 'textbox', 'Because');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('textbox', { name: 'Because' }).focus();
    await page.keyboard.type('It doses one patient at a time');
    await tabTo(page, 'button', 'Save');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    expect(await button(page, 'Add an entry').and(page.locator(':focus')).count()).toBe(1);
    await page.reload();
    await page.getByRole('row', { name: /^app high It doses one patient at a time/u }).waitFor();
    await lookedAt(page);
    await waiting(page).getByText('patients can be reached at once').first().waitFor();
    expect(await waiting(page).getByText('Over Dose app').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test('an entry names what there is, is changed under its key and taken out, and the finding comes and goes with it', async () => {
    const { page } = ada;
    await openSection(page, 'Bill of materials');
    await button(page, 'Add an entry').click();
    const form = page.getByRole('form');
    await form.getByLabel('Id', { exact: false }).first().fill('zlib');
    await form.getByLabel('Name').fill('zlib');
    await choose(page, 'Part of', 'Dose app (app)');
    await form.getByLabel('What it needs').selectOption('No other component');
    await button(page, 'Save').click();
    await page.getByRole('row', { name: /^zlib zlib app/u }).waitFor();
    await button(page, 'Add an entry').click();
    await form.getByLabel('Id', { exact: false }).first().fill('zlib');
    await form.getByLabel('Name').fill('Another one');
    await button(page, 'Save').click();
    await form.getByText('There is an entry for this already.').waitFor();
    await button(page, 'Leave it').click();
    await openSection(page, 'Known vulnerabilities');
    await page.getByText('State first, above, when somebody looked.').waitFor();
    expect(await button(page, 'Add an entry').count()).toBe(0);
    await button(page, 'State it').click();
    await page.getByLabel('As of').fill('2026-11-20');
    await button(page, 'Save').click();
    await button(page, 'Add an entry').click();
    await page.getByLabel('Id', { exact: false }).first().fill('CVE-2026-1');
    await choose(page, 'Component', 'zlib');
    await form.getByLabel('Known to be exploited').selectOption('No');
    await button(page, 'Save').click();
    await page.getByRole('row', { name: /^CVE-2026-1 zlib No/u }).waitFor();
    await lookedAt(page);
    await waiting(page).getByText('CVE-2026-1').first().waitFor();
    await button(page, 'Change: CVE-2026-1, zlib').click();
    await form.getByLabel('Status').selectOption('Not affected');
    await form.getByLabel('Why not affected').selectOption('The vulnerable code never runs');
    await form.getByLabel('What it means for safety').fill('Nothing');
    await form.getByLabel('Assessed on').fill('2026-11-20');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Save').click();
    await page.getByRole('row', { name: /The vulnerable code never runs/u }).waitFor();
    await page.reload();
    await page.getByRole('row', { name: /The vulnerable code never runs/u }).waitFor();
    await lookedAt(page);
    // The component that it names is gone: the name leads to nothing, and that is told.
    await openSection(page, 'Bill of materials');
    await button(page, 'Take out: zlib').click();
    await page.getByRole('row', { name: /^zlib/u }).waitFor({ state: 'detached' });
    await openSection(page, 'Known vulnerabilities');
    await waiting(page).getByText('names the component "zlib", and there is none').waitFor();
    await button(page, 'Change: CVE-2026-1, zlib').click();
    await form.getByText('“zlib” is not there any more').waitFor();
  });

  test('what somebody else has changed while a form was open is not written over unseen', async () => {
    const { page } = ada;
    await openSection(page, 'Harm to several patients');
    await button(page, 'Change: app').click();
    const form = page.getByRole('form', { name: 'Change: app' });
    await form.getByRole('textbox', { name: 'Because' }).fill('As I see it');
    const register = `${workbench.origin}/api/workspaces/demo/scenarios/insulin-pump-phone/register`;
    const { version } = await (await page.request.get(register)).json();
    const entry = { element: 'app', risk: 'very-high', because: 'As they see it' };
    const theirs = { base: version, edit: { kind: 'put-entry', section: 'multiPatient', entry }, message: 'Theirs' };
    expect((await page.request.post(`${register}/versions`, { data: theirs })).status()).toBe(201);
    await page.getByRole('row', { name: /^app very-high As they see it/u }).waitFor();
    await button(page, 'Save').click();
    await page.getByText('Somebody has changed this meanwhile.').waitFor();
    await page.getByRole('row', { name: /^app very-high As they see it/u }).waitFor();
    expect(await form.getByRole('textbox', { name: 'Because' }).inputValue()).toBe('As I see it');
    await button(page, 'Save').click();
    await page.getByRole('row', { name: /^app high As I see it/u }).waitFor();
  });

  test('that somebody looked and found none is said in so many words, and taken back', async () => {
    const { page } = ada;
    await openSection(page, 'Incidents and vulnerabilities');
    await waiting(page).getByText('the register says nothing of incidents').waitFor();
    await button(page, 'Somebody looked and found none').click();
    await page.getByText('It is stated that somebody looked and found nothing.').waitFor();
    await lookedAt(page);
    await waiting(page).getByText('The rules that look at this section have no open finding.').waitFor();
    await button(page, 'Take the statement back').click();
    await page.getByText('Nobody has said whether there were incidents.').waitFor();
    await waiting(page).getByText('the register says nothing of incidents').waitFor();
  });

  test('whoever may only read sees what the sections say, and nothing to edit them with', async () => {
    const { page } = bo;
    await page.goto(address('register/multiPatient'));
    await page.getByRole('row', { name: /^app high As I see it/u }).waitFor();
    for (const name of [/^Add/u, /^Change/u, /^Take out/u, /^State/u]) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    expect(await barriers(page)).toEqual([]);
  });

  test('on a telephone the page is no wider than the screen, with a form open as well', async () => {
    const { page } = ada;
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.goto(address('register'));
    await page.getByRole('link', { name: 'Flows in detail' }).waitFor();
    expect(await width()).toBeLessThanOrEqual(390);
    await openSection(page, 'Flows in detail');
    await button(page, 'Add an entry').click();
    await page.getByRole('form').waitFor();
    expect(await width()).toBeLessThanOrEqual(390);
    // Before anybody has signed in the server says so; once it refused what was written over somebody else's words.
    const faults = [...ada.faults, ...bo.faults].filter((fault) => !/status of (401|409)/u.test(fault));
    expect(faults).toEqual([]);
  });
});
