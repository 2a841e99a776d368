import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { assessedNow, barriers, choose, openPage, openTwo, password } from './workbench-page.fixture.ts';

describeWithBrowser('two people who review a scenario', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-review-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
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

  test('one comments on an element, a harm, a threat and a version; the other sees it at once and answers', async () => {
    const [{ page }, other] = [ada, bo.page];
    await page.getByRole('tab', { name: 'Comments' }).click();
    await choose(page, 'About', 'Home router (router)');
    await page.getByLabel('What you have to say').fill('Who updates it?');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await other.getByRole('tab', { name: 'Comments (1)' }).click();
    const thread = other.getByRole('article', { name: 'Thread: Who updates it?' });
    await thread.getByText('Element Home router').waitFor();
    await thread.getByLabel('Reply').fill('The family does.');
    await thread.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('The family does.').waitFor();
    await page.getByText(/^Bo, /u).waitFor();

    await page.getByRole('tab', { name: 'Harms' }).click();
    await page
      .getByRole('region', { name: /^Harms of /u })
      .getByRole('link', { name: /^(?!Why )/u })
      .first()
      .click();
    for (const [about, words] of [
      [/^Comments on .*: .*: 0 open$/u, 'Is this severe?'],
      [/^Comments on [^:]*: 0 open$/u, 'Is this likely?'],
    ] as const) {
      const button = page.getByRole('button', { name: about }).filter({ visible: true }).first();
      const name = (await button.getAttribute('aria-label')) ?? '';
      await button.click();
      const field = page.getByLabel(name.replace('Comments', 'Comment').replace(/: 0 open$/u, ''), { exact: true });
      await field.fill(words);
      await field.press('Tab');
      await page.keyboard.press('Enter');
      await other.getByRole('article', { name: `Thread: ${words}` }).waitFor();
    }
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Comments on version 1: 0 open' }).click();
    await page.getByLabel('Comment on version 1').fill('Too early to approve.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await other.getByText('Version 1', { exact: true }).first().waitFor();
    await other.getByRole('article', { name: 'Thread: Too early to approve.' }).waitFor();
  });

  test('a thread is resolved with the name of who did it, and a reply opens it again', async () => {
    const [{ page }, other] = [ada, bo.page];
    await page.getByRole('tab', { name: /^Comments/u }).click();
    const thread = page.getByRole('article', { name: 'Thread: Who updates it?' });
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await other.getByRole('tab', { name: 'Comments (3)' }).waitFor();
    await other.getByLabel('Also those that are resolved (1)').click();
    const resolved = other.getByRole('article', { name: 'Thread: Who updates it?' });
    await resolved.getByText(/resolved by Ada/u).waitFor();
    expect(await barriers(other)).toEqual([]);
    await resolved.getByLabel('Reply').fill('Not for two years.');
    await resolved.getByRole('button', { name: 'Reply' }).click();
    await thread.getByText('Not for two years.').waitFor();
    // What was said made no version, and nobody is told of one.
    expect(await other.getByText(/has saved version/u).count()).toBe(0);
  });

  test('a token is made, shown once, used by a program, and revoked', async () => {
    const { page } = bo;
    await page.getByRole('link', { name: 'Bo' }).click();
    await page.getByLabel('What the token is for').fill('Nightly run');
    await page.getByRole('button', { name: 'Make token' }).click();
    const token = await page.getByText(/^nemecys_[\w-]{43}$/u).innerText();
    expect(await barriers(page)).toEqual([]);
    const ask = () =>
      fetch(`${workbench.origin}/api/workspaces/demo/scenarios`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await page.reload();
    await page.getByRole('row', { name: /Nightly run demo/u }).waitFor();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke the token Nightly run' }).click();
    await page.getByText(/^Revoked /u).waitFor();
    expect((await ask()).status).toBe(401);
  });

  test('a session elsewhere is seen and ended, and the page there asks who it is', async () => {
    const elsewhere = (await openPage(started())).page;
    await elsewhere.goto(workbench.origin);
    await elsewhere.getByLabel('E-mail address').fill('bo@ward.example');
    await elsewhere.getByRole('textbox', { name: 'Password' }).fill(password);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await elsewhere.getByRole('heading', { name: 'Scenarios' }).waitFor();
    const { page } = bo;
    await page.reload();
    await page.getByText('This one').waitFor();
    await page.getByRole('button', { name: /^End the session in /u }).click();
    await expect.poll(() => page.getByRole('button', { name: /^End the session in /u }).count()).toBe(0);
    await elsewhere.reload();
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('nothing was refused by the security policy, and nothing went wrong on the pages', () => {
    expect([...ada.faults, ...bo.faults].filter((fault) => !/status of 401/u.test(fault))).toEqual([]);
  });
});
