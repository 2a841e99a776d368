import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { assessedNow, type openPage, openTwo, replaceText, save } from './workbench-page.fixture.ts';

const title = 'title: Parkinson home monitoring';
const router = 'label: Home router';

describeWithBrowser('two people on one scenario, one of them with a bad connection', (started) => {
  let folder: string;
  let workbench: Workbench;
  let port: string;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  const start = (more: readonly string[] = []) =>
    startWorkbench({ kind: 'folder', folder: join(folder, 'data') }, more);
  const textOf = ({ page }: { readonly page: typeof ada.page }) => page.getByLabel('Scenario text').inputValue();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-together-'));
    workbench = await start();
    port = new URL(workbench.origin).port;
    [ada, bo] = await openTwo(started(), workbench.firstLink);
    for (const { page } of [ada, bo]) {
      await page.getByRole('link', { name: 'Parkinson home monitoring' }).click();
      await assessedNow(page);
    }
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('what is written without a connection stays, is assessed, and comes together with what was saved meanwhile', async () => {
    await bo.page.context().setOffline(true);
    await replaceText(bo.page, router, 'label: Router behind the wall');
    await bo.page
      .getByRole('region', { name: 'Drawing of the scenario' })
      .getByText('Router behind the wall')
      .waitFor();
    await save(bo.page, 'Router');
    await bo.page.getByText('The server does not answer. Your text is kept here').waitFor();
    await replaceText(ada.page, title, 'title: Parkinson at home');
    await save(ada.page, 'Title');
    await ada.page.getByText('Version 2', { exact: true }).waitFor();
    await bo.page.context().setOffline(false);
    await bo.page.getByText('Ada has saved version 2. Your next save brings both together.').waitFor();
    await bo.page.getByRole('button', { name: 'Save version' }).click();
    await bo.page.getByText('Version 3', { exact: true }).waitFor();
    await ada.page.getByText('Bo has saved version 3; it is shown.').waitFor();
    for (const one of [ada, bo]) {
      expect(await textOf(one)).toContain('title: Parkinson at home');
      expect(await textOf(one)).toContain('label: Router behind the wall');
    }
  });

  test('a clash is shown line by line, and the one who comes second can keep the own text on top', async () => {
    await replaceText(ada.page, 'title: Parkinson at home', 'title: Ada chose this');
    await replaceText(bo.page, 'title: Parkinson at home', 'title: Bo chose this');
    await save(ada.page, 'Title');
    await ada.page.getByText('Version 4', { exact: true }).waitFor();
    await save(bo.page, 'Title as well');
    const clash = bo.page.getByRole('alert').filter({ hasText: 'Version 4 changes the same lines' });
    await clash.getByText('title: Ada chose this').waitFor();
    await clash.getByText('title: Bo chose this').waitFor();
    await bo.page.getByRole('button', { name: 'Keep my lines' }).click();
    await save(bo.page, 'Title as well');
    await bo.page.getByText('Version 5', { exact: true }).waitFor();
    await ada.page.getByText('Bo has saved version 5; it is shown.').waitFor();
    expect(await textOf(ada)).toContain('title: Bo chose this');
    expect(await textOf(ada)).toContain('label: Router behind the wall');
  });

  test('what was written while the server was killed is there after a reload and a new start, and is saved', async () => {
    await workbench.end('SIGKILL');
    await replaceText(bo.page, 'label: Router behind the wall', 'label: Router in the hall');
    await save(bo.page, 'Hall');
    await bo.page.getByText('The server does not answer. Your text is kept here').waitFor();
    workbench = await start(['--port', port]);
    await bo.page.reload();
    await bo.page.getByText('Version 5, changed').waitFor();
    expect(await textOf(bo)).toContain('label: Router in the hall');
    await save(bo.page, 'Hall');
    await bo.page.getByText('Version 6', { exact: true }).waitFor();
    await ada.page.getByText('Bo has saved version 6; it is shown.').waitFor();
    expect(await textOf(ada)).toContain('label: Router in the hall');
  });

  test('a list is fetched once when it opens, and misses nothing of what happens while the page begins to listen', async () => {
    const { page } = bo;
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'GET') fetched.push(new URL(request.url()).pathname);
    });
    const reports = '/api/workspaces/demo/scenarios/parkinson-home-monitoring/reports';
    const countOf = (path: string) => fetched.filter((one) => one === path).length;
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('tab', { name: 'Reports' }).click();
    await page.getByText('No report of a saved version was asked for yet.').waitFor();
    expect(countOf(reports)).toBe(1);
    expect(countOf('/api/workspaces/demo/scenarios')).toBe(1);

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/changes', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('tab', { name: 'Reports' }).click();
    await page.getByText('Loading …').first().waitFor();
    await ada.page.getByRole('tab', { name: 'Reports' }).click();
    await ada.page.getByRole('button', { name: 'Make report' }).click();
    await ada.page.getByRole('row').nth(1).waitFor();
    expect(countOf(reports)).toBe(1);
    release();
    await page.getByRole('row').nth(1).waitFor();
    await page.unroute('**/changes');
  });

  test('a list is fetched where the server lets nobody listen', async () => {
    const { page } = bo;
    await page.route('**/changes', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await page.getByRole('tab', { name: 'Reports' }).click();
    await page.getByRole('row').nth(1).waitFor();
    await page.unroute('**/changes');
  });
});
