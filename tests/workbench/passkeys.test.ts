import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, makeAccount, openPage } from './workbench-page.fixture.ts';

/** A device of its own that says its holder was there, as a phone does after a fingerprint. */
const device = {
  ...{ protocol: 'ctap2' as const, transport: 'internal' as const, automaticPresenceSimulation: true },
  ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
};

describeWithBrowser('people who sign in with a passkey', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let cdp: CDPSession;
  let authenticatorId: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-passkeys-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
    cdp = await ada.page.context().newCDPSession(ada.page);
    await cdp.send('WebAuthn.enable');
    ({ authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: device }));
    await makeAccount(ada.page, workbench.firstLink ?? '', 'Ada');
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const signOut = () => ada.page.getByRole('button', { name: 'Sign out' }).click();
  const signIn = () => ada.page.getByRole('button', { name: 'Sign in with a passkey' }).click();

  test('a passkey is made in the account, and signs its person in without name and password', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'Ada', exact: true }).click();
    await page.getByLabel('Name of the device').fill('Ward phone');
    await page.getByRole('button', { name: 'Make passkey' }).click();
    await page.getByRole('row', { name: /Ward phone/u }).waitFor();
    expect(await barriers(page)).toEqual([]);
    // On one device it is made once.
    await page.getByLabel('Name of the device').fill('Ward phone again');
    await page.getByRole('button', { name: 'Make passkey' }).click();
    await page.getByText(/^The browser gave no passkey\./u).waitFor();
    await signOut();
    await signIn();
    await page.getByRole('link', { name: 'Ada', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
  });

  test('a device whose holder did not show that it is theirs signs nobody in', async () => {
    const { page } = ada;
    await signOut();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await signIn();
    await page.getByText(/^The browser gave no passkey\./u).waitFor();
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await signIn();
    await page.getByRole('link', { name: 'Ada', exact: true }).waitFor();
  });

  test('a baseline is signed with the passkey instead of a password', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'Parkinson home monitoring' }).click();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByLabel('Name of a baseline').fill('Release 1');
    await page.getByRole('button', { name: 'Make version 1 a baseline' }).click();
    await page.getByRole('button', { name: 'Sign with a passkey' }).click();
    await page.getByRole('row', { name: /Release 1 1 I approve this Ada/u }).waitFor();
    const sent = page.waitForRequest((request) => request.url().endsWith('/signatures') && request.method() === 'POST');
    await page.getByLabel('What your signature means').selectOption('I have reviewed this');
    await page.getByRole('button', { name: 'Sign with a passkey' }).click();
    const body = JSON.parse((await sent).postData() ?? '');
    await page.getByRole('row', { name: /Release 1 1 I have reviewed this Ada/u }).waitFor();
    // The answer of the device counted once: nobody signs with what was sent before.
    const status = await page.evaluate(async (again) => {
      const reply = await fetch('/api/workspaces/demo/scenarios/parkinson-home-monitoring/signatures', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...again, meaning: 'authored' }),
      });
      return reply.status;
    }, body);
    expect(status).toBe(403);
    await page.getByRole('link', { name: 'nemecys' }).click();
  });

  test('an answer counts once, and a forged one never', async () => {
    const { page } = ada;
    await signOut();
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/session/passkey'));
    await signIn();
    const body = (await sent).postData() ?? '';
    await page.getByRole('link', { name: 'Ada', exact: true }).waitFor();
    const post = async (path: string, content: string) =>
      fetch(`${workbench.origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: content,
      });
    const again = await post('/api/session/passkey', body);
    expect({ status: again.status, cookie: again.headers.get('set-cookie') }).toEqual({ status: 403, cookie: null });
    // With a challenge that counts, what the device has signed is another one.
    const { challenge } = await (await post('/api/session/passkey/options', '')).json();
    const answer = JSON.parse(body);
    const client = JSON.parse(Buffer.from(answer.answer.response.clientDataJSON, 'base64url').toString());
    answer.answer.response.clientDataJSON = Buffer.from(JSON.stringify({ ...client, challenge })).toString('base64url');
    expect((await post('/api/session/passkey', JSON.stringify(answer))).status).toBe(403);
    expect((await post('/api/session/passkey', '{"answer":{}}')).status).toBe(400);
  });

  test('a passkey that was taken away signs nobody in', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'Ada', exact: true }).click();
    await page.getByRole('button', { name: 'Take the passkey Ward phone away' }).click();
    await expect.poll(() => page.getByRole('row', { name: /Ward phone/u }).count()).toBe(0);
    await signOut();
    await signIn();
    await page.getByText('This passkey is not known here.').waitFor();
    expect(ada.faults.filter((fault) => !/status of 40[13]/u.test(fault))).toEqual([]);
  });
});
