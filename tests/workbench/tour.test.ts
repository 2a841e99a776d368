import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../packages/web/src/language/en/index.ts';
import { steps } from '../../packages/web/src/tour/steps.ts';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, makeAccount, openPage } from './workbench-page.fixture.ts';

describeWithBrowser('the tour', (started) => {
  let folder: string;
  let workbench: Workbench;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-tour-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
  });
  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('whoever is new is led through each part of a scenario by keyboard, goes on after a reload, and is left alone then', async () => {
    const { page } = await openPage(started());
    await makeAccount(page, workbench.firstLink ?? '', 'Ada');
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter');
    const tour = page.getByRole('region', { name: 'Tour' });
    for (const [at, step] of steps.entries()) {
      const name = `Tour, ${at + 1} of ${steps.length}: ${en.tour.names[step]}`;
      await tour.getByRole('heading', { name }).waitFor();
      await tour.getByText(en.tour.about[step]).waitFor();
      const tab = page.getByRole('tab', { selected: true });
      expect(await tab.textContent()).toBe(en.panels.tabs[step]);
      if (at === 1) {
        expect(await barriers(page)).toEqual([]);
        await page.reload();
        await tour.getByRole('heading', { name }).waitFor();
        await tour.getByRole('button', { name: 'Go back' }).press('Enter');
        await tour.getByRole('heading', { name: en.tour.names.model }).waitFor();
        await tour.getByRole('button', { name: 'Go on' }).press('Enter');
      }
      if (at < steps.length - 1) await tour.getByRole('button', { name: 'Go on' }).press('Enter');
    }
    await tour.getByRole('button', { name: 'End the tour' }).press('Enter');
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('tab', { name: en.panels.tabs.reports }).waitFor();
    expect(await tour.count()).toBe(0);
  });
});
