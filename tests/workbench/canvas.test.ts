import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { assessedNow, barriers, barriersNow, makeAccount, openPage } from './workbench-page.fixture.ts';

const parkinson = 'Parkinson home monitoring';

/** The lines that one text has and the other has not. */
function newLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

/** Where something stands once it moves no more, as it does while a new thing is laid out. */
async function stillBox(thing: Locator) {
  let last = '';
  const isStill = async () => {
    const before = last;
    last = JSON.stringify(await thing.boundingBox());
    return last === before;
  };
  await expect.poll(isStill, { interval: 500, timeout: 30_000 }).toBe(true);
  return thing.boundingBox();
}

describeWithBrowser('the drawing of a scenario', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;
  let first = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-canvas-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
    await makeAccount(ada.page, workbench.firstLink ?? '', 'Ada');
    await ada.page.getByRole('link', { name: parkinson }).click();
    await assessedNow(ada.page);
    first = await textOf(ada.page);
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const drawing = () => ada.page.getByRole('region', { name: 'Drawing of the scenario' });
  const textOf = (page: Page) => page.getByLabel('Scenario text').inputValue();
  /** Does something, and gives the lines that the text has from then on. */
  const written = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = await textOf(ada.page);
    await act();
    await expect.poll(() => textOf(ada.page), { timeout: 30_000 }).not.toBe(before);
    return newLines(before, await textOf(ada.page));
  };
  const thing = (id: string): Locator => drawing().locator(`[data-id="${id}"]`);
  /** Selects a thing by keyboard alone. */
  const select = async (id: string) => {
    await thing(id).focus();
    await ada.page.keyboard.press('Enter');
    await expect.poll(() => thing(id).getAttribute('class')).toMatch(/\bselected\b/u);
  };

  test('a thing is searched in the palette and added by Enter', async () => {
    const { page } = ada;
    await page.getByRole('combobox', { name: 'Kind of thing' }).fill('scale');
    await page.getByRole('option', { name: /Scale, blood pressure/u }).waitFor();
    const added = await written(() => page.keyboard.press('Enter'));
    expect(added).toEqual([expect.stringContaining('{ id: home-meter, type: home-meter, label:')]);
    await thing('home-meter').waitFor();
  });

  test('a thing dragged from the palette into a place is in it; moved by key it is in another', async () => {
    const { page } = ada;
    await page.getByRole('combobox', { name: 'Kind of thing' }).fill('oximeter');
    const [home, canvas] = [await stillBox(thing('home')), await drawing().boundingBox()];
    const targetPosition = { x: (home?.x ?? 0) - (canvas?.x ?? 0) + 40, y: (home?.y ?? 0) - (canvas?.y ?? 0) + 12 };
    const option = page.getByRole('option', { name: /oximeter/u });
    const added = await written(() => option.dragTo(drawing(), { targetPosition }));
    expect(added).toEqual([expect.stringMatching(/id: pulse-oximeter, .*zone: home \}/u)]);
    await thing('pulse-oximeter').waitFor();
    await select('caregiver');
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: 'Into which place, or onto which device' }).fill('Neurology clinic');
    await page.getByRole('option', { name: 'Neurology clinic (clinic)' }).click();
    const moved = await written(() => page.getByRole('button', { name: 'Move', exact: true }).click());
    expect(moved).toEqual([expect.stringContaining('id: caregiver, type: caregiver, label: Caregiver, zone: clinic')]);
  });

  test('two things are connected by keyboard, with only what is legal on offer', async () => {
    const { page } = ada;
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await select('caregiver');
    await page.keyboard.press('c');
    const to = page.getByRole('combobox', { name: 'To' });
    await to.fill('Neurology clinic');
    await page.getByRole('option', { name: 'Neurology clinic (clinic)' }).waitFor();
    await to.fill('Clinic workstation');
    await page.getByRole('option', { name: 'Clinic workstation (workstation)' }).click();
    await page.getByRole('combobox', { name: 'Relation' }).click();
    const offered = await page.getByRole('listbox', { name: 'Relation' }).getByRole('option').allInnerTexts();
    expect(offered).toContain('uses');
    expect(offered).not.toContain('runs on');
    await page.getByRole('option', { name: 'uses', exact: true }).click();
    expect(await barriersNow(page)).toEqual([]);
    const added = await written(() => page.getByRole('button', { name: 'Connect', exact: true }).click());
    expect(added).toEqual(['  - caregiver uses workstation']);
    await page.getByRole('button', { name: 'Light theme' }).click();
  });

  test('several are selected, copied with the relation among them, and removed after what falls away was told', async () => {
    const { page } = ada;
    await select('caregiver');
    await thing('workstation').focus();
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    await page.getByText('2 things are selected.').waitFor();
    await page.keyboard.press('Control+c');
    const pasted = await written(() => page.keyboard.press('Control+v'));
    expect(pasted.map((line) => line.trim().replace(/,.*/u, ''))).toEqual([
      '- { id: caregiver-2',
      '- { id: workstation-2',
      '- caregiver-2 uses workstation-2',
    ]);
    await thing('caregiver-2').waitFor();
    await select('home');
    await select('caregiver-2');
    await page.keyboard.press('Delete');
    await page.getByText('relation “caregiver-2 uses workstation-2”').waitFor();
    await written(() => page.keyboard.press('Enter'));
    await thing('caregiver-2').waitFor({ state: 'detached' });
    expect(await textOf(page)).not.toContain('caregiver-2');
  });

  test('a box folds to one thing with its highest risk, what is inferred is shown, and the keys are listed', async () => {
    const { page } = ada;
    await select('clinic');
    await page.keyboard.press('f');
    await thing('neurologist').waitFor({ state: 'detached' });
    expect(await thing('clinic').getAttribute('aria-label')).toMatch(/folded, \d+ things inside, highest risk inside/u);
    await page.keyboard.press('f');
    await thing('neurologist').waitFor();
    await page.keyboard.press('i');
    await drawing()
      .getByText(/^Copy of data/u)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Show what is inferred').uncheck();
    await drawing()
      .getByText(/^Copy of data/u)
      .first()
      .waitFor({ state: 'detached' });
    await thing('clinic').focus();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys of the drawing' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('a name and an answer are changed beside the drawing, and a plain mend is one button', async () => {
    const { page } = ada;
    await select('hub');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Base unit at home');
    const named = await written(() => page.keyboard.press('Enter'));
    expect(named.join()).toContain('Base unit at home');
    const fields = page.getByRole('group', { name: 'Fields of Base unit at home' });
    const answered = await written(() => fields.getByText('no', { exact: true }).first().click());
    expect(answered.join()).toMatch(/[\w-]+: no/u);
    const mended = await written(() => page.getByRole('button', { name: 'Add “portal holds scores”' }).click());
    expect(mended).toEqual(['  - portal holds scores']);
  });

  test('undo leads back to the first text and redo to the last, with every comment', async () => {
    const { page } = ada;
    const last = await textOf(page);
    const comments = (text: string) => text.split('\n').filter((line) => line.includes('#'));
    expect(comments(last)).toEqual(comments(first));
    await thing('clinic').focus();
    const until = async (key: string, button: string) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (await page.getByRole('button', { name: button, exact: true }).isDisabled()) return;
        await page.keyboard.press(key);
      }
    };
    await until('Control+z', 'Undo');
    expect(await textOf(page)).toBe(first);
    await until('Control+Shift+z', 'Redo');
    expect(await textOf(page)).toBe(last);
  });

  test('a thing dragged into another place goes back where the text cannot take it', async () => {
    const { page } = ada;
    const before = await textOf(page);
    const broken = `${before}flows: [\n`;
    await page.getByLabel('Scenario text').fill(broken);
    await page.getByText('The text has errors; the drawing shows').first().waitFor();
    await page.getByRole('button', { name: 'fit view' }).click();
    const [from, home] = [await stillBox(thing('workstation')), await stillBox(thing('home'))];
    if (from === null || home === null) throw new Error('They are not drawn.');
    // The page itself moves where something is told above the drawing.
    const apart = async () => {
      const [one, other] = [await thing('workstation').boundingBox(), await thing('home').boundingBox()];
      return [(one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0)].map(Math.round);
    };
    const start = await apart();
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(home.x + 40, home.y + 12, { steps: 8 });
    expect(await apart()).not.toEqual(start);
    await page.mouse.up();
    await page.getByText('The text has an error, so it cannot take this edit.').waitFor();
    await expect.poll(apart, { timeout: 30_000 }).toEqual(start);
    expect(await textOf(page)).toBe(broken);
    await page.getByLabel('Scenario text').fill(before);
    await assessedNow(page);
  });

  test('plain questions lead to a scenario with a harm', async () => {
    const { page } = ada;
    await page.getByRole('link', { name: 'nemecys' }).click();
    await page.getByRole('button', { name: 'Begin with plain questions' }).click();
    await page.getByLabel('What do you call this?').fill('Tremor patch');
    expect(await barriersNow(page)).toEqual([]);
    const next = () => page.getByRole('button', { name: 'Next' }).click();
    for (const answer of ['', 'It is worn and measures', 'At home', 'A physician or another clinician']) {
      if (answer !== '') await page.getByLabel(answer).check();
      await next();
    }
    await page.getByLabel('A phone with an app').check();
    await page.getByLabel('A service in the cloud').check();
    await next();
    await page.getByLabel('Visitors and passers-by').check();
    await next();
    await next();
    await page.getByLabel('What do patients gain from it?').fill('Fewer visits');
    await page.getByRole('button', { name: 'Write the scenario' }).click();
    await assessedNow(page);
    await thing('patients').waitFor();
    expect(await textOf(page)).toContain('{ id: device, type: wearable-sensor');
    await page.getByRole('tab', { name: 'Harms' }).click();
    await page
      .getByRole('link', { name: /: Patients/u })
      .first()
      .waitFor();
  });

  test('nothing was refused by the security policy, and nothing went wrong on the page', () => {
    expect(ada.faults.filter((fault) => !/status of 401/u.test(fault))).toEqual([]);
  });
});
