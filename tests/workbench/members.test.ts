import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, type openPage, openTwo } from './workbench-page.fixture.ts';

describeWithBrowser('workspaces and their members', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-members-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    [ada, bo] = await openTwo(started(), workbench.firstLink, 'viewer');
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a viewer becomes an editor, and the last administrator stays one', async () => {
    const { page } = ada;
    expect(await bo.page.getByLabel('New scenario').count()).toBe(0);
    await page.getByRole('link', { name: 'Members and their roles' }).click();
    await page.getByLabel('Role of Bo').selectOption('editor');
    await page.getByText('Bo is editor from now on.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await bo.page.reload();
    await bo.page.getByLabel('New scenario').waitFor();
    await page.getByLabel('Role of Ada').selectOption('viewer');
    await page.getByText('A workspace keeps one administrator at least.').waitFor();
    await expect.poll(() => page.getByLabel('Role of Ada').inputValue()).toBe('administrator');
  });

  test('an administrator adds a workspace, somebody with an account joins it by link, and both choose between two', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'nemecys' }).click();
    await page.getByLabel('New workspace').fill('Sleep clinic');
    await page.getByRole('button', { name: 'Add workspace' }).click();
    await page.getByText('There is no scenario here yet.').waitFor();
    await page.getByRole('button', { name: 'Invite an editor' }).click();
    await bo.page.goto(await page.getByText(/\/join#/u).innerText());
    // The pages were shown already, so only what stands behind # of the address is new.
    await bo.page.reload();
    await bo.page.getByRole('button', { name: 'Join as Bo' }).click();
    await bo.page.getByText('There is no scenario here yet.').waitFor();
    expect(await bo.page.getByLabel('Workspace', { exact: true }).inputValue()).toBe('sleep-clinic');
    expect(await barriers(bo.page)).toEqual([]);
    await bo.page.getByLabel('Workspace', { exact: true }).selectOption('demo');
    await bo.page.getByRole('link', { name: 'Parkinson home monitoring' }).waitFor();
  });

  test('an administrator removes a member after a second question, who is in the workspace no more', async () => {
    const { page } = ada;
    await page.goto(`${workbench.origin}/workspaces/demo`);
    await page.getByRole('link', { name: 'Members and their roles' }).click();
    await page.getByRole('button', { name: 'Remove Bo' }).click();
    await page.getByText('Remove Bo from demo?').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByLabel('Role of Bo').waitFor();
    await page.getByRole('button', { name: 'Remove Bo' }).click();
    await page.getByRole('button', { name: 'Remove now' }).click();
    await page.getByText('Bo belongs to demo no more.').waitFor();
    await page.getByLabel('Role of Bo').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove Ada' }).click();
    await page.getByRole('button', { name: 'Remove now' }).click();
    await page.getByText('A workspace keeps one administrator at least.').waitFor();
    await bo.page.goto(`${workbench.origin}/workspaces/demo`);
    await bo.page.getByText('There is no scenario here yet.').waitFor();
    expect(await bo.page.getByRole('link', { name: 'Parkinson home monitoring' }).count()).toBe(0);
    const faults = [...ada.faults, ...bo.faults].filter((fault) => !/status of (401|403|409)/u.test(fault));
    expect(faults).toEqual([]);
  });
});
