import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The password of everybody who joins in the pages. */
export const password = 'a long enough password';

/** A page of a browser of its own, in a language, with everything that its console says is wrong. */
export async function openPage(
  browser: Browser,
  locale = 'en-GB',
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', locale });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
}

/** Makes an account with an invitation, in the pages. */
export async function makeAccount(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@ward.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Make account', exact: true }).click();
  await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
}

/** Two people in browsers of their own: Ada, who came first, and Bo, whom she has invited. */
export async function openTwo(
  browser: Browser,
  firstLink: string | undefined,
  role: 'viewer' | 'editor' = 'editor',
): Promise<readonly [Awaited<ReturnType<typeof openPage>>, Awaited<ReturnType<typeof openPage>>]> {
  const [ada, bo] = [await openPage(browser), await openPage(browser)];
  await makeAccount(ada.page, firstLink ?? '', 'Ada');
  await ada.page.getByLabel('Invited as').selectOption(role);
  await ada.page.getByRole('button', { name: /^Invite an? / }).click();
  await makeAccount(bo.page, await ada.page.getByText(/\/join#/u).innerText(), 'Bo');
  return [ada, bo];
}

/** Saves a version with a message. */
export async function save(page: Page, message: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What you changed' }).fill(message);
  await page.getByRole('button', { name: 'Save version' }).click();
}

/** Follows a link that is a file, and gives the place where the browser has put it. */
export async function downloaded(page: Page, link: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  return (await download).path();
}

/** Writes something else into the scenario text. */
export async function replaceText(page: Page, from: string, to: string): Promise<void> {
  const text = page.getByLabel('Scenario text');
  const written = await text.inputValue();
  expect(written).toContain(from);
  await text.fill(written.replace(from, to));
}

/** Waits until the newest text is assessed. */
export const assessedNow = (page: Page) => page.getByText(/^assessed in [\d,]+ ms$/u).waitFor();
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it stands, in both themes; they are named in the language of the page. */
export async function barriers(
  page: Page,
  themes: readonly string[] = ['Dark theme', 'Light theme'],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await page.getByRole('button', { name: theme }).click();
    found.push(...(await barriersNow(page)).map((one) => `${theme}: ${one}`));
  }
  return found;
}

/** What axe finds wrong with the page in the theme that it has, as where a dialog is open, and a window not named for its page. */
export async function barriersNow(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
  const [title, headings] = [await page.title(), await page.locator('h1').allTextContents()];
  const unnamed =
    headings.length === 1 && title.startsWith(headings[0] ?? '') ? [] : [`${title} has ${headings.join()}`];
  return [...violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`), ...unnamed];
}

/** Chooses an option of a field that is searched by typing. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true });
  await box.click();
  await box.fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Places a thing on the drawing and sees it there. */
export async function place(page: Page, kind: string, name: string): Promise<void> {
  await page.getByLabel('Its name').fill(name);
  await choose(page, 'Kind of thing', kind);
  await page.getByRole('region', { name: 'Drawing of the scenario' }).getByText(name, { exact: true }).waitFor();
}

/** Connects two things, as the dialog names them, and sees the line in the text. */
export async function connect(page: Page, [from, relation, to]: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: 'Connect things' }).click();
  await choose(page, 'From', from);
  await choose(page, 'To', to);
  await page.getByRole('combobox', { name: 'Relation' }).click();
  await page.getByRole('option', { name: relation, exact: true }).click();
  const written = page.getByLabel('Scenario text');
  const before = await written.inputValue();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect.poll(() => written.inputValue(), { timeout: 30_000 }).not.toBe(before);
}

/** Goes from field to field by keyboard, as somebody without a pointer does, until one of this name has the focus. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
  for (let step = 0; step < 150 && (await wanted.count()) === 0; step += 1) await page.keyboard.press('Tab');
  expect(await wanted.count(), `${role} ${name} is reached by keyboard`).toBe(1);
}
