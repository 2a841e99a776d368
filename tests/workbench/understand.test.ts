import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Decision, type Knowledge, stepWord } from '../../packages/core/src/index.ts';
import { assessText } from '../../packages/web/src/engine/assess-text.ts';
import { decideText, freezeText } from '../../packages/web/src/engine/decide-text.ts';
import { stepsOf } from '../../packages/web/src/panels/detail/drawn-places.ts';
import { whyTree } from '../../packages/web/src/panels/detail/why-tree.ts';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { englishLeft, markedEnglish } from './words-left.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';
import { assessedNow, barriers, makeAccount, openPage, save } from './workbench-page.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const example = 'parkinson-home-monitoring';
const text = read(`examples/${example}/scenario.yaml`);
const knowledge: Knowledge = JSON.parse(read('packages/knowledge/dist/knowledge.json'));

/** What the core says of the example, to compare the pages with. */
const fromCore = once(async () => {
  const { assessment } = await assessText(text, knowledge, () => 0);
  if (assessment === undefined) throw new Error('The example has errors.');
  return assessment;
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The ids of the things that stand out on the drawing. */
const standingOut = (page: Page) =>
  page
    .locator('.canvas .react-flow__node.highlighted')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? '').sort());

/** The cells of the rows of a table, as they are written; line breaks are spaces. */
const rowsOf = async (page: Page, table: string) => {
  const rows = page.getByRole('region', { name: table, exact: true }).locator('tbody tr');
  const cells = await rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/gu, ' ').trim()),
    ),
  );
  return cells;
};

describeWithBrowser('understanding a scenario', (started) => {
  let folder: string;
  let workbench: Workbench;
  let ada: Awaited<ReturnType<typeof openPage>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-understand-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    ada = await openPage(started());
    await makeAccount(ada.page, workbench.firstLink ?? '', 'Ada');
  });

  afterAll(async () => {
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (page: Page, search: string) => {
    await page.goto(`${workbench.origin}/scenarios/demo/${example}${search}`);
    await assessedNow(page);
  };

  test('harms are read by who is harmed, narrowed, and found again after a reload', async () => {
    const { page } = ada;
    const { harms } = await fromCore();
    await open(page, '?tab=harms');
    const cell = page.getByRole('button', { name: /^Neurology service, Harm to the care service: / });
    const ofService = harms.filter(({ asset, kind }) => asset === 'neurology' && kind === 'care-service');
    expect(await cell.getAttribute('aria-label')).toContain(
      `highest risk medium, ${ofService.length} in all, ${ofService.filter((one) => !one.acceptable).length} above`,
    );
    await cell.click();
    await page.getByText(`${ofService.length} of ${ofService.length} shown`).waitFor();
    await page.getByLabel('Find a harm').fill('put off');
    await page.getByText('1 of 1 shown').waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Care put off: Neurology service', exact: true }).waitFor();
    await page.getByText('1 of 1 shown').waitFor();
    await page.getByLabel('Started by').selectOption('failure');
    await page.getByText('No harm fits; choose less.').waitFor();
    await page.getByLabel('Started by').selectOption('');
    expect(await barriers(page)).toEqual([]);
  });

  test('the way to a harm is drawn step by step, and leads to a threat, to a control and back', async () => {
    const { page } = ada;
    const { harms, diagram } = await fromCore();
    const harm = harms.find(({ id }) => id === 'care-postponed@neurology');
    const steps = harm?.path == null ? [] : stepsOf(harm.path);
    const nodes = new Set([...diagram.nodes, ...diagram.zones].map(({ id }) => id));
    const drawn = (assets: readonly string[]) => [...new Set(assets)].filter((id) => nodes.has(id)).sort();
    await page.getByRole('link', { name: 'Care put off: Neurology service', exact: true }).click();
    await page.getByRole('heading', { name: 'The likeliest way to it' }).waitFor();
    await expect
      .poll(() => standingOut(page), { timeout: 30_000 })
      .toEqual(drawn(steps.flatMap(({ assets }) => assets)));
    const way = page.getByRole('region', { name: 'The likeliest way to it' }).getByRole('listitem');
    expect(await way.count()).toBe(steps.length);
    const one = steps.find(({ assets }) => drawn(assets).length > 0);
    for (let step = 1; step <= (one?.number ?? 0); step += 1) {
      await page.getByRole('button', { name: 'Next step' }).click();
    }
    await page.getByText(`Step ${one?.number} of ${steps.length} on the drawing`).waitFor();
    await expect.poll(() => standingOut(page), { timeout: 30_000 }).toEqual(drawn(one?.assets ?? []));
    expect(await page.locator('.canvas .thing-number').allInnerTexts()).toContain(String(one?.number));

    const [first] = steps;
    await way.getByRole('link', { name: first?.text ?? '', exact: true }).click();
    await page.getByRole('heading', { name: first?.text ?? '', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'What follows from it' }).waitFor();
    await page.goBack();
    const advised = harm?.advice[0]?.controls[0];
    const control = `${advised?.label} at ${advised?.assetLabel}`;
    await page.getByRole('link', { name: control, exact: true }).first().click();
    await page.getByRole('heading', { name: control, exact: true }).waitFor();
    await expect.poll(() => standingOut(page), { timeout: 30_000 }).toEqual(drawn([advised?.asset ?? '']));
    await page.getByRole('button', { name: `Planned: ${control}` }).click();
    await page.getByRole('region', { name: 'Effect of the change' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.goBack();
    await page.getByRole('heading', { name: 'The likeliest way to it' }).waitFor();
  });

  test('the chain behind a level is the one that the core gives, and ends in what was assumed', async () => {
    const { page } = ada;
    const { whys, scales, assets } = await fromCore();
    await page.getByRole('link', { name: 'Why medium risk: Care put off: Neurology service' }).first().click();
    const chain = page.getByRole('list', { name: 'The chain behind the level' });
    await chain.waitFor();
    const told: string[] = [];
    const ends: string[] = [];
    const follow = (branch: ReturnType<typeof whyTree>) => {
      if (branch === undefined) return;
      told.push(branch.why.id);
      branch.from.forEach(follow);
      if (branch.from.length > 0 || branch.isRepeated || branch.why.kind !== 'attribute') return;
      const { label, asset, assumed } = branch.why;
      const place = assets.find(({ id }) => id === asset)?.label;
      ends.push(`${label}: ${place}: trusted ${stepWord(scales, 'trust', assumed)}`);
    };
    follow(whyTree('care-postponed@neurology', whys));
    expect(ends.length).toBeGreaterThan(0);
    const shown = await chain
      .locator('li[data-why]')
      .evaluateAll((all) => all.map((li) => li.getAttribute('data-why')));
    expect(shown).toEqual(told);
    const words = (await chain.innerText()).replaceAll(/\s+/gu, ' ');
    for (const end of ends) expect(words).toContain(end);
    expect(await chain.getByText('The chain ends here.').count()).toBe(ends.length);
    expect(await barriers(page)).toEqual([]);
  });

  test('threats come in pages, and are narrowed by who starts them', async () => {
    const { page } = ada;
    const { ranking, threats } = await fromCore();
    await page.getByRole('tab', { name: 'Threats' }).click();
    await page.getByText(`${threats.length} threats can happen here.`, { exact: false }).waitFor();
    await page.getByText(`25 of ${ranking.lines.length} shown`).waitFor();
    await page.getByRole('button', { name: 'Show 25 more' }).click();
    await page.getByText(`50 of ${ranking.lines.length} shown`).waitFor();
    await page.getByLabel('Started by').selectOption('security');
    const made = ranking.lines.filter(({ threats: [id] }) => threats.find((one) => one.id === id)?.sideEffect).length;
    await page.getByText(` of ${made} shown`).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('a question is answered in place, and what the answer changed is told', async () => {
    const { page } = ada;
    const { questions } = await fromCore();
    const [first] = questions;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page
      .getByText(first?.effect ?? '')
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    const worse = (first?.effect ?? '').startsWith('If yes') ? 'Yes' : 'No';
    await page.getByRole('button', { name: `${worse}: ${first?.ask} (${first?.assetLabel})` }).click();
    const changed = page.getByRole('region', { name: 'What the answer changed' });
    const swing = first?.swings.filter(({ riskYes, riskNo }) => riskYes !== riskNo) ?? [];
    await changed
      .getByRole('row', { name: /^worse/u })
      .first()
      .waitFor();
    expect(await changed.getByRole('row', { name: /^worse/u }).count()).toBe(swing.length);
    await page.getByText('Version 1, changed').waitFor();
    await assessedNow(page);
    expect(await barriers(page)).toEqual([]);
    await save(page, 'Answered');
    await page.getByText('Version 2', { exact: true }).waitFor();
  });

  test('two versions are compared: harms, threats, the model and the verdicts', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('The later one is worse.').waitFor();
    await page.getByRole('row', { name: /changed facts/u }).waitFor();
    await page
      .getByRole('row', { name: /^(likelier|new)/u })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Judge both by the criteria of the later one' }).click();
    await page.getByText(/^The earlier one: .*above what is accepted/u).waitFor({ timeout: 240_000 });
    await page.getByText(/^The later one: .*above what is accepted/u).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Swap' }).click();
    expect(await page.getByText('The later one is worse.').count()).toBe(0);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByText('The later one is better.').waitFor();
  });

  test('a point of the Pareto chart opens its option by keyboard, with the Effects Table that the core gives', async () => {
    const { page } = ada;
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Take up version 1' }).click();
    await page.getByText('Version 2, changed').waitFor();
    await page.getByRole('tab', { name: 'Decision' }).click();
    await page.getByLabel('Who decides').selectOption('manufacturer');
    await page.getByRole('button', { name: 'Freeze the criteria' }).click();
    await page.getByText('Criteria, frozen before anything was judged').waitFor({ timeout: 60_000 });
    const decision = await decidedByCore();
    await page.getByText(decision.record.frozen.hash).first().waitFor();
    await page.getByRole('button', { name: 'Compare options' }).click();
    // Whoever looks at something else meanwhile finds the decision made.
    await page.getByRole('tab', { name: 'Harms' }).click();
    await page.getByRole('tab', { name: 'Decision' }).click();
    const points = page.getByRole('list', { name: 'The points in words' });
    await points.waitFor({ timeout: 240_000 });
    expect(await points.getByRole('listitem').count()).toBe(decision.options.length);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: /^1 “As the scenario is”: place/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^As the scenario is: under-protected/u }).waitFor();
    expect(await rowsOf(page, 'Effects Table')).toEqual(effectRows(decision));
    expect(await barriers(page)).toEqual([]);
    await page.goBack();
    const keep = page.getByRole('button', { name: 'Make it a report' });
    expect(await keep.isDisabled()).toBe(true);
    await page.getByLabel('What you changed').fill('As at first');
    await page.getByRole('button', { name: 'Save version' }).click();
    await keep.and(page.locator(':enabled')).click();
    const kept = page.getByRole('row', { name: /Decision, as a manufacturer weighs, Page \(HTML\)/u });
    await kept.getByText('Ready').waitFor({ timeout: 240_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      kept.getByRole('link', { name: /^Download/u }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(decision.record.frozen.hash);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Decision' }).click();
    await points.waitFor();
    await page.getByLabel('Who decides').selectOption('operator');
    await page.getByText('What was decided before is not shown as current.', { exact: false }).waitFor();
    expect(await points.count()).toBe(0);
    await page.getByRole('button', { name: 'Compare options' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Compare options' }).and(page.locator(':enabled')).waitFor();
  });

  test('the pages say all this in German too', async () => {
    const { page } = ada;
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('tab', { name: 'Schäden' }).click();
    await page.getByLabel('Wer geschädigt wird').waitFor();
    await page.getByText(/^bewertet in [\d.]+ ms$/u).waitFor();
    await page
      .getByRole('link', { name: /^Warum Risiko mittel: / })
      .first()
      .click();
    await page.getByRole('list', { name: 'Die Kette hinter der Stufe' }).waitFor();
    expect(await englishLeft(page)).toEqual([]);
    for (const tab of ['Schäden', 'Bedrohungen', 'Maßnahmen', 'Fragen', 'Entscheidung', 'Vergleich']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      expect(await englishLeft(page), tab).toEqual([]);
      expect(await markedEnglish(page), tab).toEqual([]);
    }
    await page.getByLabel('Sprache').selectOption('en');
  });

  test('nothing was refused by the security policy, and nothing went wrong on the pages', () => {
    // Before anybody has signed in, the server says so, which the browser's console counts as an error.
    expect(ada.faults.filter((fault) => !/status of 401/u.test(fault))).toEqual([]);
  });
});

async function decidedByCore(): Promise<Decision> {
  const choice = { role: 'manufacturer', minimumGrade: 'assumption' } as const;
  const { frozen } = await freezeText(text, choice, knowledge);
  if (frozen === undefined) throw new Error('nothing to freeze');
  const question = { text, frozen, choice, options: [], search: true, numbers: true };
  const { decision } = await decideText(question, knowledge, () => undefined);
  if (decision === undefined) throw new Error('nothing decided');
  return decision;
}

/** The rows of the Effects Table of the first option, as the core has them. */
function effectRows({ options, scales }: Decision): readonly (readonly string[])[] {
  const makers = { attack: 'Attacks', security: 'Side effects of security', failure: 'Failures and use' };
  const likelihood = (level: number) => stepWord(scales, 'likelihood', scales.likelihood[level]?.id ?? '');
  return (options[0]?.effects ?? []).map(({ label, risk, accepted, acceptable, runs, oneFailed, dominant, shares }) => [
    label,
    scales.risk.find(({ id }) => id === risk)?.label ?? '',
    `${stepWord(scales, 'risk', accepted)} ${acceptable ? 'within' : 'above'}`,
    ...[runs.b, runs.c, runs.a, runs.z, runs.d, oneFailed].map(likelihood),
    runs.b === 0
      ? ''
      : `${makers[dominant]} attacks ${shares.attack}, security ${shares.security}, failures and use ${shares.failure}`,
  ]);
}
