import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { freePort, type RealProvider, startProvider } from './oidc-provider.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, makeAccount, openPage } from './workbench-page.fixture.ts';

describeWithBrowser('people who sign in at an OpenID provider', (started) => {
  let folder: string;
  let provider: RealProvider;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-oidc-'));
    const port = await freePort();
    // Another host than that of the workbench: to the browser it is another site, as a provider is.
    provider = await startProvider(`http://localhost:${port}/api/oidc/callback`);
    writeFileSync(join(folder, 'secret'), `${provider.client.secret}\n`, { mode: 0o600 });
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') }, ['--port', String(port)], {
      NEMECYS_OIDC_ISSUER: provider.issuer,
      NEMECYS_OIDC_CLIENT_ID: provider.client.id,
      NEMECYS_OIDC_CLIENT_SECRET_FILE: join(folder, 'secret'),
      NEMECYS_OIDC_NAME: 'Ward sign-in',
    });
    ada = await openPage(started());
    await makeAccount(ada.page, workbench.firstLink ?? '', 'Ada');
  });

  afterAll(async () => {
    await workbench.end();
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Signs in on the provider's own pages. */
  async function signInThere(page: Page, name: string): Promise<void> {
    await page.getByPlaceholder('Enter any login').fill(name);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  const invitation = async () => {
    await ada.page.goto(workbench.origin);
    await ada.page.getByRole('button', { name: 'Invite an editor' }).click();
    return ada.page.getByText(/\/join#/u).innerText();
  };

  test('somebody invited makes an account there without a password, and signs in with it again', async () => {
    const { page, faults } = await openPage(started());
    await page.goto(await invitation());
    await page.getByRole('button', { name: 'Make account with Ward sign-in' }).click();
    await signInThere(page, 'bo');
    await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
    await page.getByRole('link', { name: 'bo of the provider' }).click();
    await page.getByText(provider.issuer).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in with Ward sign-in' }).click();
    // The provider still knows who it is.
    await page.getByRole('link', { name: 'bo of the provider' }).waitFor();
    // The provider's own pages look for fonts that are not here, which is no matter of ours.
    expect(faults.filter((fault) => /security policy/iu.test(fault))).toEqual([]);
    // What is no password signs nobody in.
    const asked = await fetch(`${workbench.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'bo@provider.example', password: '' }),
    });
    expect(asked.status).toBe(401);
  });

  test('whom nobody knows, whose address is not verified, and who answers for another browser, is refused', async () => {
    const { page } = await openPage(started());
    await page.goto(workbench.origin);
    await page.getByRole('button', { name: 'Sign in with Ward sign-in' }).click();
    await signInThere(page, 'eve');
    await page.getByText('Nobody here has this identity yet.').waitFor();
    expect(await barriers(page)).toEqual([]);
    const other = await openPage(started());
    await other.page.goto(await invitation());
    await other.page.getByRole('button', { name: 'Make account with Ward sign-in' }).click();
    await signInThere(other.page, 'mallory');
    await other.page.getByText('no verified e-mail address').waitFor();
    // An answer that somebody else was given: the browser here has begun nothing that it fits.
    const third = await openPage(started());
    await third.page.goto(`${workbench.origin}/api/oidc/callback?code=stolen&state=guessed`);
    await third.page.getByText('This sign-in was ended already').waitFor();
    const begun = await fetch(`${workbench.origin}/api/oidc/flows`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const state = new URL((await begun.json()).address).searchParams.get('state');
    const answer = (query: string) =>
      fetch(`${workbench.origin}/api/oidc/callback?${query}`, { headers: { cookie }, redirect: 'manual' });
    const forged = await answer(`code=forged&state=${state}&iss=${encodeURIComponent(provider.issuer)}`);
    expect(forged.headers.get('location')).toBe('/sign-in-refused/unconfirmed');
    expect(forged.headers.getSetCookie().filter((one) => one.includes('nemecys-session'))).toEqual([]);
    // And a second time it is over.
    expect((await answer(`code=forged&state=${state}`)).headers.get('location')).toBe('/sign-in-refused/ended');
  });

  test('who has an account connects the identity, which nobody else can connect then', async () => {
    const { page } = ada;
    await page.goto(`${workbench.origin}/account`);
    await page.getByRole('button', { name: 'Connect Ward sign-in' }).click();
    await signInThere(page, 'ada');
    await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in with Ward sign-in' }).click();
    await page.getByRole('link', { name: 'Ada', exact: true }).waitFor();
    await workbench.end();
    expect(await nemecys(['audit', '--data', join(folder, 'data')])).toMatchObject({ code: 0 });
  });
});

test('settings that are wrong or not whole are refused at the start', async () => {
  const serve = (env: Readonly<Record<string, string>>) =>
    nemecys(['serve', '--data', join(tmpdir(), 'never-opened'), '--port', '0'], { env });
  expect(await serve({ NEMECYS_OIDC_ISSUER: 'http://elsewhere.example' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('is no https address'),
  });
  expect(await serve({ NEMECYS_OIDC_ISSUER: 'https://issuer.example' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('NEMECYS_OIDC_CLIENT_ID'),
  });
});
