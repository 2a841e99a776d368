import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '../../packages/web/src/language/de/index.ts';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { englishLeft, knowledgeLeft, markedEnglish } from './words-left.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { barriers, openPage, password } from './workbench-page.fixture.ts';

const themes = [de.workbench.darkTheme, de.workbench.lightTheme];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Sees that the page speaks German throughout, and keeps nobody out. */
async function expectGerman(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await englishLeft(page)).toEqual([]);
  expect(await barriers(page, themes)).toEqual([]);
}

describeWithBrowser('the workbench in German', (started) => {
  let folder: string;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-german-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ({ page, faults } = await openPage(started(), 'de-DE'));
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('whoever has a browser in German makes an account in German', async () => {
    await page.goto(workbench.firstLink ?? '');
    await heading(page, de.pages.join.title).waitFor();
    await expectGerman(page);
    await page.getByLabel(de.pages.join.name).fill('Ada');
    await page.getByLabel(de.signIn.email).fill('ada@ward.example');
    await page.getByRole('textbox', { name: de.signIn.password }).fill(password);
    await button(page, de.pages.join.make).click();
    await heading(page, de.pages.list.title).waitFor();
    await page.getByRole('link', { name: 'Insulin pump with phone' }).waitFor();
    await expectGerman(page);
  });

  test('the members and the account are in German, and roles are changed there', async () => {
    await button(page, de.members.invite.editor).click();
    await page.getByText(/\/join#/u).waitFor();
    await page.getByRole('link', { name: de.members.link }).click();
    await page.getByLabel('Rolle von Ada').waitFor();
    await expectGerman(page);
    await page.getByLabel('Rolle von Ada').selectOption(de.members.role.viewer);
    // What the server says of it is English, and marked so.
    await page.getByText(de.problems.conflict).waitFor();
    const detail = page.locator('[lang="en"]').getByText('A workspace keeps one administrator at least.');
    await detail.waitFor();
    await expectGerman(page);
    await page.getByRole('link', { name: 'Ada', exact: true }).click();
    await heading(page, de.account.title).waitFor();
    await page.getByLabel(de.account.tokens.for).fill('Nachtlauf');
    await button(page, de.account.tokens.make).click();
    await page.getByText(de.account.tokens.keepNow).waitFor();
    await button(page, 'Das Token Nachtlauf widerrufen').waitFor();
    await expectGerman(page);
  });

  test('what the knowledge says is in German: the palette, a harm, a threat, a control and a question', async () => {
    const goTo = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone`);
    const palette = page.getByRole('listbox', { name: de.canvas.palette.kind });
    await palette.getByRole('option', { name: 'Infusionspumpe', exact: true }).waitFor();
    await page.getByRole('combobox', { name: de.canvas.palette.kind }).fill('beatm');
    await palette.getByRole('option', { name: 'Beatmungsgerät', exact: true }).waitFor();
    // The word of the scenario text finds it too.
    await page.getByRole('combobox', { name: de.canvas.palette.kind }).fill('infusion-pump');
    await palette.getByRole('option', { name: 'Infusionspumpe', exact: true }).waitFor();
    await page.getByText(/^bewertet in [\d.]+ ms$/u).waitFor();
    await goTo(de.panels.tabs.harms);
    await page
      .getByRole('link', { name: /^Falsche Behandlung: / })
      .first()
      .waitFor();
    expect(await knowledgeLeft(page)).toEqual([]);
    await expectGerman(page);
    await goTo(de.panels.tabs.threats);
    await page
      .getByRole('link', { name: /^Ein Angreifer in „/u })
      .first()
      .click();
    await page.getByRole('heading', { name: de.panels.threat.causes }).waitFor();
    expect(await knowledgeLeft(page)).toEqual([]);
    await expectGerman(page);
    await goTo(de.panels.tabs.controls);
    await page
      .getByRole('link', { name: /^Alte Werte genügen auch bei /u })
      .first()
      .waitFor();
    expect(await knowledgeLeft(page)).toEqual([]);
    await goTo(de.panels.tabs.questions);
    await page
      .getByText(/^(?:Werden Sicherheitsupdates|Ist |Wird |Sind )/u)
      .first()
      .waitFor();
    expect(await knowledgeLeft(page)).toEqual([]);
    await expectGerman(page);
  });

  test('what the core says of a result is in German: the headline, answers, a change, and a decision', async () => {
    const goTo = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    const expectAllGerman = async () => {
      expect(await markedEnglish(page)).toEqual([]);
      expect(await knowledgeLeft(page)).toEqual([]);
      await expectGerman(page);
    };
    await goTo(de.panels.tabs.harms);
    await page.getByText(/ Schäden liegen über dem akzeptierten Risiko/u).waitFor();
    await page.getByText(/^Zuerst: „.+“ bei .+ senkt das Risiko von „.+“ von \S+ auf /u).waitFor();
    await expectAllGerman();
    await goTo(de.panels.tabs.questions);
    await page
      .getByText(/^Wenn (?:ja|nein), (?:steigt|sinkt) das Risiko von „/u)
      .first()
      .waitFor();
    await expectAllGerman();
    await page
      .getByRole('button', { name: /^Nein: / })
      .first()
      .click();
    await page.getByText(/^(?:Besser|Schlechter|Gemischt|Kein Schaden ändert sich)/u).waitFor();
    await expectAllGerman();
    await button(page, de.panels.page.undo).click();
    await goTo(de.panels.tabs.decision);
    await button(page, de.decision.compare).click();
    await heading(page, de.decision.options.title).waitFor({ timeout: 150_000 });
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    await page
      .getByText(/^\d+ angenommene Stufen von Vertrauen, Auswirkung und Nutzen /u)
      .first()
      .waitFor();
    await page.getByText(/^Entscheiden Sie neu, wenn eines davon geschieht\. Das Szenario/u).waitFor();
    await expectAllGerman();
    await page.getByRole('link', { name: 'Wie das Szenario ist', exact: true }).first().click();
    await page.getByText(de.decision.option.facts).waitFor();
    await page
      .getByText(/^(?:Sie wegzunehmen ändert|Ohne sie wahrscheinlicher: )/u)
      .first()
      .waitFor();
    await expectAllGerman();
  });

  test('every place of compliance is in German, around the words of the catalogue', async () => {
    await page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance`);
    for (const [place, name] of Object.entries(de.compliance.places)) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByText(/^geprüft in \d+ ms$/u).waitFor();
      if (place === 'register') await page.getByRole('region', { name: de.register.sections }).waitFor();
      if (place === 'views') await page.getByRole('img').first().waitFor({ timeout: 60_000 });
      await expectGerman(page);
    }
  });

  test('sections of the register are edited in German, also where something is missing', async () => {
    for (const section of ['bill', 'plan', 'cases'] as const) {
      await page.goto(`${workbench.origin}/scenarios/demo/insulin-pump-phone/compliance/register/${section}`);
      await heading(page, de.register.section[section].title).waitFor();
      await page.getByText(/^geprüft in \d+ ms$/u).waitFor();
      await button(page, section === 'plan' ? de.register.say : de.register.add).click();
      if (section === 'plan') await page.getByLabel(de.register.label['plan/regular/days']).first().fill('x');
      await button(page, de.register.save).click();
      await page.getByText(de.register.fault.needed).first().waitFor();
      await expectGerman(page);
    }
  });

  test('a gap and a requirement are read, and evidence is attached and approved, in German', async () => {
    const goTo = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await goTo(de.compliance.places.gaps);
    await page.getByRole('button', { name: /R-SRR-02/u }).click();
    await page
      .getByRole('article')
      .getByRole('link', { name: /^Zeile \d+/u })
      .first()
      .waitFor();
    await expectGerman(page);
    await goTo(de.compliance.places.requirements);
    await page.getByRole('region', { name: de.compliance.places.requirements }).getByRole('link').first().click();
    await page.getByText(de.compliance.requirement.whyApplies).waitFor();
    await expectGerman(page);
    await goTo(de.compliance.places.evidence);
    await page.getByRole('link', { name: de.compliance.evidence.attach, exact: true }).click();
    await page.getByLabel(de.compliance.recordForm.title).fill('Prüfbericht');
    await page.getByLabel(de.compliance.recordForm.artefact).selectOption('TST');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(page, de.compliance.recordForm.file).click(),
    ]);
    await chooser.setFiles({ name: 'bericht.txt', mimeType: 'text/plain', buffer: Buffer.from('Kein offener Port.') });
    await page.getByRole('textbox', { name: de.compliance.recordForm.owner }).fill('Qualität');
    await expectGerman(page);
    await button(page, de.compliance.recordForm.attachIt).click();
    const record = page.getByRole('article', { name: 'Prüfbericht' });
    await record.getByText(de.compliance.record.standing.unapproved, { exact: true }).waitFor();
    await record.getByRole('button', { name: 'Freigeben: Prüfbericht' }).click();
    await record.getByRole('textbox', { name: de.signatures.password }).fill(password);
    await expectGerman(page);
    await button(page, de.compliance.approve.sign).click();
    await record.getByText(/^Freigegeben von Ada am /u).waitFor();
    await expectGerman(page);
  });

  test('a sign-in that is wrong is refused in German', async () => {
    await button(page, de.workbench.signOut).click();
    await page.getByLabel(de.signIn.email).fill('ada@ward.example');
    await page.getByRole('textbox', { name: de.signIn.password }).fill('not the password');
    await button(page, de.signIn.signIn).click();
    await page.getByText(de.problems['not-signed-in']).waitFor();
    await page.locator('[lang="en"]').getByText('E-mail address or password is wrong.').waitFor();
    await expectGerman(page);
    await page.getByRole('textbox', { name: de.signIn.password }).fill(password);
    await button(page, de.signIn.signIn).click();
    await heading(page, de.pages.list.title).waitFor();
  });

  test('who chooses English in the header keeps it through a reload', async () => {
    await page.getByLabel(de.workbench.language).selectOption('English');
    await heading(page, 'Scenarios').waitFor();
    expect((await englishLeft(page)).length).toBeGreaterThan(10);
    await page.reload();
    await heading(page, 'Scenarios').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // Before anybody has signed in the server says so, and it refuses what was wrong.
    expect(faults.filter((fault) => !/status of (401|409)/u.test(fault))).toEqual([]);
  });
});
