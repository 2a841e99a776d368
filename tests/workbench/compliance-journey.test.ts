import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssuranceCase } from '@nemecys/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, makeAccount, openPage, password, replaceText, save, tabTo } from './workbench-page.fixture.ts';

const scenario = 'Insulin pump with phone';
const plan = Buffer.from('How we look after the security of the pump: who, when, what.\n');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const lookedAt = (page: Page) => page.getByText(/^looked at in \d+ ms$/u).waitFor();
const goTo = (page: Page, place: string) => page.getByRole('tab', { name: place, exact: true }).click();

describeWithBrowser('compliance in the workbench', (started) => {
  // Each step waits for what it shows; on a machine that others use as well a journey has many.
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let bo: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-compliance-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
    await makeAccount(ada.page, workbench.firstLink ?? '', 'Ada');
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a scenario leads to what applies to it, each yes and no with its reason', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: scenario }).click();
    await page.getByRole('link', { name: 'Compliance' }).click();
    await lookedAt(page);
    const documents = page.getByRole('region', { name: 'Documents that apply or not' });
    const mdcg = documents.getByRole('row', { name: /^MDCG 2019-16/u });
    expect(await mdcg.innerText()).toMatch(/Yes\s+market-eu yes \(jurisdictions: EU/u);
    expect(await documents.getByRole('row', { name: /^IEC 62443-4-1/u }).innerText()).toContain('Undecided');
    expect(await barriers(page)).toEqual([]);
  });

  test('an answer shows what it would change before it is saved, and stays with its reason', async () => {
    const { page } = ada;
    const question = page.getByRole('combobox', {
      name: 'Has the organisation chosen to follow IEC 62443-4-1 and 62443-4-2?',
    });
    const row = page
      .getByRole('region', { name: 'Documents that apply or not' })
      .getByRole('row', { name: /^IEC 62443-4-1/u });
    await question.selectOption('No');
    await page.getByText('These answers are not saved yet').waitFor();
    await row.getByText('No', { exact: true }).waitFor();
    await page.getByLabel('Why you answer so').fill('We follow IEC 81001-5-1 instead');
    await page.getByRole('button', { name: 'Save answers' }).click();
    await page.getByText('version 1 of the register').waitFor();
    await lookedAt(page);
    expect(await row.innerText()).toContain('follows-62443 no (answered)');
    await page.reload();
    await lookedAt(page);
    expect(await question.inputValue()).toBe('no');
  });

  test('coverage stands side by side, and a number leads to its requirements', async () => {
    const { page } = ada;
    await goTo(page, 'Coverage');
    const row = page.getByRole('row', { name: /Section 524B/u });
    const missing = row.getByRole('cell').nth(4);
    const count = Number(await missing.innerText());
    expect(count).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await missing.getByRole('link').click();
    await page.getByText(`${count} requirements, in our own words`).waitFor();
    expect(await page.getByRole('region', { name: 'Requirements' }).getByText('Missing', { exact: true }).count()).toBe(
      count,
    );
    expect(await barriers(page)).toEqual([]);
  });

  test('a gap points at its place in the scenario, by keyboard alone', async () => {
    const { page } = ada;
    await goTo(page, 'Gaps');
    const gap = page.getByRole('button', { name: /Is every residual risk within its criterion/u });
    await gap.focus();
    await page.keyboard.press('Enter');
    const finding = page.getByRole('article', { name: /^R-SRR-02:/u }).first();
    await finding.waitFor();
    expect(await barriers(page)).toEqual([]);
    const link = finding.getByRole('link', { name: /line \d+/u });
    const line = Number(/line (\d+)/u.exec(await link.innerText())?.[1]);
    await link.focus();
    await page.keyboard.press('Enter');
    const text = page.getByLabel('Scenario text');
    await text.waitFor();
    const selected = await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart));
    expect(selected.split('\n')).toHaveLength(line);
    await page.goBack();
    await lookedAt(page);
  });

  test('evidence is attached to a gap, with its hash, owner and last day', async () => {
    const { page } = ada;
    await goTo(page, 'Gaps');
    await page.getByRole('button', { name: /Cybersecurity management plan: missing/u }).click();
    await page.getByRole('link', { name: 'Attach what shows it' }).click();
    await page.getByLabel('What it is called').fill('Management plan');
    expect(await page.getByLabel('Which artefact it is').inputValue()).toBe('PLAN');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'File', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: 'Plan über alles.txt', mimeType: 'text/plain', buffer: plan });
    await page.getByLabel('Owner').fill('Quality');
    await page.getByLabel('Valid until').fill('2030-01-31');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Attach it' }).click();
    const record = page.getByRole('article', { name: 'Management plan' });
    await record.getByText('nobody has approved it').waitFor();
    expect(await record.innerText()).toContain(hash(plan).slice(0, 16));
    const download = page.waitForEvent('download');
    await record.getByRole('link', { name: 'Plan-uber-alles.txt' }).click();
    expect(readFileSync(await (await download).path())).toEqual(plan);
  });

  test('an approval asks for the password again, and closes the gap', async () => {
    const { page } = ada;
    const record = page.getByRole('article', { name: 'Management plan' });
    await record.getByRole('button', { name: 'Approve' }).click();
    const form = record.getByRole('form', { name: 'Approve Management plan' });
    await form.getByRole('textbox', { name: 'Your password, once more' }).fill('not the password');
    await form.getByRole('button', { name: 'Sign the approval' }).click();
    await form.getByText('The password is wrong, so nothing was signed.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await form.getByLabel('What your signature means').fill('I have read it');
    await form.getByRole('textbox', { name: 'Your password, once more' }).fill(password);
    await page.keyboard.press('Enter');
    await record.getByText(/^Approved by Ada on \d{4}-\d\d-\d\d: I have read it$/u).waitFor();
    await record.getByText('Current', { exact: true }).waitFor();
    await lookedAt(page);
    const row = page.getByRole('region', { name: 'Artefacts' }).getByRole('row', { name: /management plan/iu });
    expect(await row.innerText()).toContain('current records: management-plan');
    await goTo(page, 'Gaps');
    await page.getByText('What to close first').waitFor();
    expect(await page.getByRole('button', { name: /Cybersecurity management plan: missing/u }).count()).toBe(0);
  });

  test('who looks at the same scenario sees what others register, and signs nothing as an editor', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'nemecys' }).click();
    await page.getByRole('button', { name: 'Invite an editor' }).click();
    bo = await openPage(started());
    await makeAccount(bo.page, await page.getByText(/\/join#/u).innerText(), 'Bo');
    await bo.page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance/evidence`);
    await bo.page.getByRole('article', { name: 'Management plan' }).getByText('Approved by Ada').waitFor();
    await bo.page.getByRole('link', { name: 'Attach evidence', exact: true }).click();
    await bo.page.getByLabel('What it is called').fill('Scan');
    await bo.page.getByLabel('Which artefact it is').selectOption('TST');
    const [chooser] = await Promise.all([
      bo.page.waitForEvent('filechooser'),
      bo.page.getByRole('button', { name: 'File', exact: true }).click(),
    ]);
    await chooser.setFiles({ name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('No open port.') });
    await bo.page.getByLabel('Owner').fill('Bo');
    await bo.page.getByRole('button', { name: 'Attach it' }).click();
    await bo.page.getByRole('article', { name: 'Scan' }).waitFor();
    expect(await bo.page.getByRole('button', { name: /^Approve/u }).count()).toBe(0);
    await page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance/evidence`);
    await page.getByRole('button', { name: 'Approve: Scan' }).waitFor();
    await bo.page.getByRole('button', { name: 'Remove: Scan' }).click();
    await page.getByRole('article', { name: 'Scan' }).waitFor({ state: 'detached' });
    await lookedAt(page);
  });

  test('the assurance case is walked from its top to evidence, and downloaded', async () => {
    const { page } = ada;
    await goTo(page, 'Assurance case');
    const argument = page.getByRole('region', { name: 'The argument' });
    const top = argument.locator('summary').first();
    await top.getByText(/is secure enough/u).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the case (JSON)' }).click();
    const made = AssuranceCase.parse(JSON.parse(readFileSync(await (await download).path(), 'utf8')));
    // Down to the record that was approved above: each summary on the way is opened by keyboard.
    const byId = new Map(made.nodes.map((node) => [node.id, node]));
    const solution = made.nodes.find(({ kind, text }) => kind === 'solution' && text.includes('Management plan'));
    const way: string[] = [];
    for (let id = solution?.id; id !== undefined && id !== made.top; ) {
      id = made.links.find(({ to, kind }) => to === id && kind === 'supported-by')?.from;
      if (id !== undefined) way.unshift(byId.get(id)?.mark ?? '');
    }
    expect(way.length).toBeGreaterThan(2);
    for (const mark of way.slice(1)) {
      await argument
        .locator('summary')
        .filter({ hasText: new RegExp(`\\b${mark} `, 'u') })
        .first()
        .press('Enter');
    }
    await argument.getByText('Management plan').first().waitFor();
    const claims = made.nodes.filter(({ kind }) => kind === 'goal');
    for (const word of ['verified', 'unsupported'] as const) {
      const count = claims.filter((node) => node.kind === 'goal' && node.confidence === word).length;
      await page.getByText(new RegExp(`^${word} ${count.toLocaleString('en')} claims?$`, 'iu')).waitFor();
    }
    expect(await page.getByRole('img').count()).toBeGreaterThan(3);
    expect(await barriers(page)).toEqual([]);
  });

  test('a requirement shows why it applies and its trace to the evidence', async () => {
    const { page } = ada;
    await goTo(page, 'Requirements');
    await page.getByLabel('With the words').fill('FDA-524B-b2A');
    await page.getByRole('region', { name: 'Requirements' }).getByRole('link').first().click();
    await page.getByText('Why it applies:').waitFor();
    await page.getByRole('region', { name: 'Verifications' }).getByText('Management plan').waitFor();
    await page.getByRole('region', { name: 'Evidence' }).getByText('Plan-uber-alles.txt').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('a document is made from these versions and downloaded, in every format', async () => {
    const { page } = ada;
    await goTo(page, 'Documents');
    await page.getByText('No document was made yet.').waitFor();
    const make = async (format: string) => {
      await page.getByLabel('Document', { exact: true }).selectOption('gspr-checklist');
      await page.getByLabel('Format').selectOption(format);
      await page.getByRole('button', { name: 'Make the document' }).click();
    };
    for (const format of ['docx', 'pdf', 'xlsx', 'html', 'md', 'docx']) await make(format);
    const table = page.getByRole('region', { name: 'Documents' });
    await expect.poll(() => table.getByText('Ready').count(), { timeout: 300_000 }).toBe(6);
    const read = async (format: string, place: number) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        table
          .getByRole('link', { name: new RegExp(`${format}$`, 'u') })
          .nth(place)
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe(`insulin-pump-phone-gspr-checklist.${format.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const [again, first] = [await read('DOCX', 0), await read('DOCX', 1)];
    expect(first.subarray(0, 2).toString()).toBe('PK');
    expect(hash(again)).toBe(hash(first));
    expect((await read('PDF', 0)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await read('XLSX', 0)).subarray(0, 2).toString()).toBe('PK');
    expect((await read('HTML', 0)).toString()).toContain(`security part: ${scenario}`);
    const text = (await read('MD', 0)).toString();
    expect(text.indexOf('Gaps')).toBeGreaterThan(0);
    expect(text.indexOf('Gaps')).toBeLessThan(text.indexOf('Signatures'));
    expect(await table.getByText(/^version 1, register \d+, on /u).count()).toBe(6);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Document', { exact: true }).selectOption({ label: 'All documents, in one archive' });
    await page.getByRole('button', { name: 'Make the document' }).click();
    const all = table.getByRole('row', { name: /^All documents \(docx\), one archive/u });
    await all.getByText('Ready').waitFor({ timeout: 300_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      all.getByRole('link', { name: /^Download/u }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('insulin-pump-phone-documents.zip');
  });

  test('hand-over and views are drawn and told', async () => {
    const { page } = ada;
    await goTo(page, 'Hand-over');
    await page.getByRole('heading', { name: 'Ledger of transfers' }).waitFor();
    expect(await page.getByRole('row', { name: /Never offered/u }).count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Offer a risk to another organisation' }).click();
    const form = page.getByRole('form', { name: 'Offer of a risk' });
    await form.getByLabel('What they would have to do').fill('Keep the phone up to date');
    await form.getByLabel('To', { exact: true }).selectOption({ label: 'operator' });
    await form.getByRole('combobox', { name: 'Threats' }).click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.keyboard.press('Escape');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Offer it' }).click();
    const offered = page.getByRole('row', { name: /^Keep the phone up to date/u });
    await offered.getByText('Offered', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Change: Keep the phone up to date' }).click();
    await form.getByLabel('What they would have to do').fill('Keep the phone current');
    await form.getByRole('button', { name: 'Save the change' }).click();
    await page.getByRole('row', { name: /^Keep the phone current/u }).waitFor();
    await page.getByRole('button', { name: 'Take back: Keep the phone current' }).click();
    await page.getByRole('row', { name: /^Keep the phone current/u }).waitFor({ state: 'detached' });
    await goTo(page, 'Views');
    const views = page.getByRole('region', { name: /^Drawing: /u });
    await expect.poll(() => views.count(), { timeout: 60_000 }).toBe(4);
    const drawings = views.getByRole('img', { name: /view; the tables below say the same in words$/u });
    const widths = await drawings.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths.filter((width) => width > 100)).toHaveLength(3);
    // This scenario has no update on its way.
    await views.getByText('Nothing in the model to draw.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('an offer is written, changed and taken back by keyboard alone', async () => {
    const { page } = ada;
    const press = (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    const form = page.getByRole('form', { name: 'Offer of a risk' });
    await goTo(page, 'Hand-over');
    await tabTo(page, 'button', 'Offer a risk to another organisation');
    await press('Enter');
    await form.waitFor();
    // The first field has the focus: whoever opened the form types at once.
    await page.keyboard.type('Keep the phone locked');
    expect(await form.getByRole('button', { name: 'Offer it' }).isDisabled()).toBe(true);
    await tabTo(page, 'combobox', 'To');
    await page.keyboard.type('op');
    await tabTo(page, 'combobox', 'Threats');
    await press('ArrowDown', 'Enter', 'Escape');
    await tabTo(page, 'textbox', 'Why it is left to them');
    await page.keyboard.type('Only patients can');
    await tabTo(page, 'button', 'Offer it');
    await press('Enter');
    await form.waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /^Keep the phone locked manufacturer operator Offered/u });
    await row.waitFor();
    await page.reload();
    await row.waitFor();
    await tabTo(page, 'button', 'Change: Keep the phone locked');
    await press('Enter');
    await form.waitFor();
    await press('Control+A');
    await page.keyboard.type('Keep the phone locked and current');
    expect(await barriers(page)).toEqual([]);
    await form.getByLabel('What they would have to do').focus();
    await tabTo(page, 'button', 'Save the change');
    await press('Enter');
    await form.waitFor({ state: 'detached' });
    // Who leaves the form stands where the next one is opened.
    expect(
      await page
        .getByRole('button', { name: 'Offer a risk to another organisation' })
        .and(page.locator(':focus'))
        .count(),
    ).toBe(1);
    await tabTo(page, 'button', 'Take back: Keep the phone locked and current');
    await press('Enter');
    await page.getByRole('row', { name: /^Keep the phone locked/u }).waitFor({ state: 'detached' });
  });

  test('evidence on the whole model is stale after the model has changed, and says so', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'To the model' }).click();
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
    await page.getByLabel('Scenario text').waitFor();
    await replaceText(page, 'title: Insulin pump with phone', 'title: Insulin pump with telephone');
    await save(page, 'Another title');
    await page.getByText('Version 2', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Compliance' }).click();
    await lookedAt(page);
    await goTo(page, 'Evidence');
    const record = page.getByRole('article', { name: 'Management plan' });
    await record.getByText('Stale', { exact: true }).waitFor();
    await record.getByText('the model has changed since').waitFor();
    await goTo(page, 'Gaps');
    await page
      .getByRole('button', { name: /Cybersecurity management plan: stale .*the model has changed since/u })
      .waitFor();
  });

  test('the pages fetch less than 350 kB of script and style beside their worker, and nothing was refused by the security policy', async () => {
    const { page, faults } = await openPage(started());
    await page.context().addCookies(await ada.page.context().cookies());
    await page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance/gaps`);
    await lookedAt(page);
    const fetched = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /\.(?:js|css)$/u.test(name) && !name.includes('worker'))
        .map(({ name, encodedBodySize }) => [name, encodedBodySize] as const),
    );
    expect(fetched.length).toBeGreaterThan(2);
    expect(fetched.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(350_000);
    // Before anybody has signed in the server says so; it refuses a wrong password as well.
    const told = /status of (401|403)/u;
    expect([...ada.faults, ...bo.faults, ...faults].filter((fault) => !told.test(fault))).toEqual([]);
  });
});
