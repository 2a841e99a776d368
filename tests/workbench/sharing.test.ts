import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecordRegister } from '@nemecys/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { shareText } from '../sharing/share-text.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, makeAccount, openPage, password } from './workbench-page.fixture.ts';

const example = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/snap-imaging/${file}`, import.meta.url)), 'utf8');
const patching = 'Install security updates on the control station (SNAP-5)';
const room = 'Keep the scan room physically secure (SNAP-9)';
const patience = { timeout: 240_000 };

describeWithBrowser('a scenario that organisations share', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;
  /** Every id, label and sentence of a threat, and of the steps to a harm: what only the full level gives. */
  let secrets: readonly string[];

  /** What stands on a page, and what the server answers for it, with nothing of a threat in it. */
  const keepsSecrets = async (page: Page) => {
    const [, , workspace, share] = new URL(page.url()).pathname.split('/');
    const reply = await page.request.get(`${workbench.origin}/api/workspaces/${workspace}/received-shares/${share}`);
    const said = `${await page.locator('body').innerText()}\n${await reply.text()}`;
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).toContain(patching);
  };
  const answer = async (page: Page, button: string) => {
    await page.getByRole('textbox', { name: 'Your password, once more' }).fill(password);
    await page.getByRole('button', { name: button }).click();
  };
  const versions = async () => {
    await ada.page.goto(`${workbench.origin}/scenarios/demo/snap-imaging`);
    await ada.page.getByRole('tab', { name: 'Versions' }).click();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-sharing-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    const register = RecordRegister.parse(parse(example('records.yaml')));
    const full = await shareText(example('scenario.yaml'), register, { owner: 'operator', level: 'full' });
    if (full.level !== 'full') throw new Error('Not the level asked for.');
    secrets = full.whole.threats.flatMap(({ id, text }) => [id, text]);
    expect(secrets.length).toBeGreaterThan(100);
    [ada, bo] = [await openPage(started()), await openPage(started())];
    const { page } = ada;
    await makeAccount(page, workbench.firstLink ?? '', 'Ada');
    const saved = await page.request.post(
      `${workbench.origin}/api/workspaces/demo/scenarios/snap-imaging/register/versions`,
      { data: { base: 0, edit: { kind: 'replace', register }, message: 'What is handed over' } },
    );
    expect(saved.status()).toBe(201);
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a workspace says what its organisation is, and another one is added as an operator', async () => {
    const { page } = ada;
    const organisation = page.getByRole('region', { name: 'Organisation of this workspace' });
    await organisation.getByText('Nobody has said yet').waitFor();
    await organisation.getByLabel('In scenarios we are the').selectOption('manufacturer');
    await organisation.getByLabel('Name of the organisation').fill('Maker of SNAP');
    await organisation.getByRole('button', { name: 'Say so' }).click();
    await organisation.getByText('In scenarios this workspace is the manufacturer Maker of SNAP.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('New workspace').fill('City hospital');
    await page.getByLabel('In scenarios it is the').selectOption('operator');
    await page.getByRole('button', { name: 'Add workspace' }).click();
    await page.getByText('In scenarios this workspace is the operator City hospital.').waitFor();
    await page.getByLabel('Invited as').selectOption('administrator');
    await page.getByRole('button', { name: 'Invite an administrator' }).click();
    await makeAccount(bo.page, await page.getByText(/\/join#/u).innerText(), 'Bo');
  });

  test('the maker shares a baseline at its interfaces; the hospital sees what it owns and is handed over, and no threat', async () => {
    const { page } = ada;
    await versions();
    await page.getByLabel('Name of a baseline').fill('Release 1');
    await page.getByRole('button', { name: 'Make version 1 a baseline' }).click();
    await page.getByRole('button', { name: 'Share it' }).click();
    const link = await page.getByText(/\/shared#/u).innerText(patience);
    expect(await barriers(page)).toEqual([]);
    await bo.page.goto(link);
    await bo.page.getByRole('button', { name: 'Take it' }).click();
    await bo.page.getByRole('heading', { name: 'Imaging device in a hospital (SNAP)' }).waitFor();
    await bo.page.getByText('Shared by Maker of SNAP: baseline Release 1').waitFor();
    const handed = bo.page.getByRole('region', { name: 'Handed over to you' }).first();
    expect(await handed.getByRole('button', { name: /^Accept: / }).count()).toBe(12);
    await bo.page.getByRole('region', { name: 'What you own' }).first().getByText('Hospital firewall').waitFor();
    await keepsSecrets(bo.page);
    expect(await bo.page.getByText('Scan commands').count()).toBe(0);
    expect(await bo.page.getByRole('heading', { name: 'Threats' }).count()).toBe(0);
    expect(await barriers(bo.page)).toEqual([]);
    for (const path of ['', '/snap-imaging', '/snap-imaging/register', '/snap-imaging/shares']) {
      const foreign = await bo.page.request.get(`${workbench.origin}/api/workspaces/demo/scenarios${path}`);
      expect(foreign.status(), path).toBe(403);
    }
  });

  test('the hospital accepts one and refuses one; the maker sees both at once, and closes what was accepted', async () => {
    const { page } = bo;
    await ada.page.goto(`${workbench.origin}/scenarios/demo/snap-imaging/compliance/handover`);
    const ledger = ada.page.getByRole('region', { name: 'Ledger of transfers' }).first();
    await ledger.getByText(patching).waitFor(patience);
    await page.getByRole('button', { name: `Accept: ${patching}` }).click();
    await answer(page, 'Sign and accept');
    await page.getByText('by Bo, City hospital').first().waitFor();
    await ledger.getByText('accepted by Bo, City hospital').waitFor(patience);
    await page.getByRole('button', { name: `Refuse: ${room}` }).click();
    await page.getByLabel('Why it is refused').fill('The room is open to visitors');
    expect(await barriers(page)).toEqual([]);
    await answer(page, 'Sign and refuse');
    await page.getByText('The room is open to visitors').waitFor();
    await ledger.getByText('Bo, City hospital refused it').waitFor(patience);
    await ledger.getByText('The room is open to visitors').waitFor();
    await ada.page.getByRole('button', { name: `Close: ${patching}` }).click();
    expect(await barriers(ada.page)).toEqual([]);
    await answer(ada.page, 'Sign and close');
    await ledger.getByText('closed by Ada').waitFor(patience);
    await page.getByRole('region', { name: 'Handed over to you' }).first().getByText('by Ada').waitFor();
  });

  test('the maker raises the level, and the open page of the hospital shows the risks, still without a threat', async () => {
    await versions();
    await ada.page.getByLabel('City hospital sees').selectOption('risks');
    await ada.page.getByRole('button', { name: 'Give this view to City hospital' }).click();
    const risks = bo.page.getByRole('region', { name: 'Risks at what is yours or handed over' }).first();
    await risks.getByText('Patients being scanned').first().waitFor(patience);
    await bo.page.getByRole('region', { name: 'What others promise' }).first().waitFor();
    await keepsSecrets(bo.page);
    expect(await barriers(bo.page)).toEqual([]);
    await bo.page.setViewportSize({ width: 390, height: 844 });
    expect(await bo.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await bo.page.setViewportSize({ width: 1280, height: 900 });
  });

  test('what is withdrawn is gone from the open page and from the list', async () => {
    await ada.page.getByRole('button', { name: 'Withdraw from City hospital …' }).click();
    await ada.page.getByRole('button', { name: 'Withdraw from City hospital now, for good' }).click();
    await bo.page.getByText('There is no such share here. It may have been withdrawn.').waitFor();
    expect(await bo.page.getByText(patching).count()).toBe(0);
    await ada.page.getByText(/^Withdrawn at /u).waitFor();
    expect(await barriers(ada.page)).toEqual([]);
    // The shares are fetched apart from the list.
    const fetched = bo.page.waitForResponse((reply) => /\/received-shares|\/shares/u.test(reply.url()));
    await bo.page.goto(workbench.origin);
    await bo.page.getByText('There is no scenario here yet.').waitFor();
    await (await fetched).finished();
    expect(await bo.page.getByRole('heading', { name: 'Shared with us' }).count()).toBe(0);
    const faults = [...ada.faults, ...bo.faults].filter((fault) => !/status of (401|404)/u.test(fault));
    expect(faults).toEqual([]);
  });
});
