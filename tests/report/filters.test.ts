import { renderHtml } from '@nemecys/report';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../../packages/report/src/sample/sample-assessment.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

describeInBrowser('the filters of the report', (open) => {
  test('by kind of harm hide what bears on other kinds, and say how much is shown', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const disclosed = page.getByRole('row', { name: 'Health data disclosed' }).first();
    const treatment = page.getByRole('row', { name: 'Inappropriate treatment' }).first();
    expect(await disclosed.isVisible()).toBe(true);
    await page.getByLabel('Kind of harm').selectOption({ label: 'Harm to privacy' });
    expect(await disclosed.isVisible()).toBe(true);
    expect(await treatment.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Harm to patients' }).isVisible()).toBe(false);
    expect(await page.getByRole('status').textContent()).toMatch(/^Showing \d+ of \d+ entries$/);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await treatment.waitFor({ state: 'visible' });
    expect(await page.getByRole('status').textContent()).toBe('');
  });

  test('by risk level keep what is at least as high', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    await page.getByLabel('Risk at least').selectOption({ label: 'High' });
    const harms = page.getByRole('region', { name: 'Harms', exact: true });
    expect(await harms.getByRole('row', { name: 'Delayed diagnosis' }).isVisible()).toBe(true);
    expect(await harms.getByRole('row', { name: 'Monitoring interrupted' }).isVisible()).toBe(false);
  });

  test('open the levels of the full list that hold what is asked for, and fold them again', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const threats = page.getByRole('region', { name: 'All threats and why' });
    const debug = threats.getByText('Debug port used by a person in the home').first();
    expect(await debug.isVisible()).toBe(false);
    await page.getByLabel('Text').fill('debug port');
    await debug.waitFor({ state: 'visible' });
    expect(await threats.getByText('Medium risk').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await debug.waitFor({ state: 'hidden' });
    expect(await threats.getByText('Medium risk').isVisible()).toBe(true);
  });

  test('by actor and by text narrow threats and actions together', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const actions = page.getByRole('region', { name: 'What each actor must do' });
    await page.getByLabel('Who can act').selectOption({ label: 'Manufacturer' });
    expect(await actions.getByRole('heading', { name: 'Operator' }).isVisible()).toBe(false);
    expect(await actions.getByText('Close the debug port').isVisible()).toBe(true);
    await page.getByLabel('Text').fill('Signed');
    expect(await actions.getByText('Close the debug port').isVisible()).toBe(false);
    expect(await actions.getByText('Deliver signed updates').isVisible()).toBe(true);
  });

  test('are not shown where scripts do not run, and everything else is', async () => {
    const { page } = await open(await renderHtml(sampleAssessment), { javaScriptEnabled: false });
    expect(await page.getByLabel('Kind of harm').isVisible()).toBe(false);
    expect(await page.getByRole('row', { name: 'Inappropriate treatment' }).first().isVisible()).toBe(true);
    const threats = page.getByRole('region', { name: 'All threats and why' });
    await threats.getByText('Very high risk').click();
    await threats.getByText('Debug port used by a person in the home').first().click();
    expect(await threats.getByText('Causes: the least likely').first().isVisible()).toBe(true);
  });

  test('a link to a folded threat opens it', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const controls = page.getByRole('region', { name: 'Controls', exact: true });
    await controls.getByRole('link', { name: 'Base unit, update-hub' }).click();
    expect(await page.getByText('signed updates, which are planned, hold it down').isVisible()).toBe(true);
  });
});
