import { AxeBuilder } from '@axe-core/playwright';
import { type Decision, decide, freezeCriteria, Scenario, severities } from '@nemecys/core';
import { numbersColumns, renderDecisionHtml, renderDecisionMarkdown, renderNumbersCsv } from '@nemecys/report';
import { expect, test } from 'vitest';
import {
  loginKnowledge,
  loginOptions,
  plainHash,
  tinyInput,
} from '../../packages/core/src/benefit/tiny-decision.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

const knowledge = loginKnowledge();

const quantity = (low: number, high: number, source = 'a test') => ({
  ...{ is: { shape: 'uniform', low, high }, grade: 'D', source },
});

const scenarioWith = (source: string) =>
  Scenario.parse({
    ...{ nemecys: 1, id: 'tiny', purpose: 'To test' },
    context: { patients: [{ id: 'patients', label: 'People on the ward' }] },
    quantities: {
      ...{ years: 5, patients: 4000, campaigns: quantity(0.5, 2, source) },
      harms: [
        {
          ...{ of: 'x', consequence: 'harm', exposed: quantity(10, 200) },
          p2: { serious: quantity(0.01, 0.1), catastrophic: quantity(0.0001, 0.001) },
        },
      ],
      controls: [{ control: 'badge', cost: quantity(100, 200), 'minutes-per-shift': quantity(1, 3) }],
      losses: [{ of: 'x', consequence: 'harm', cost: quantity(1000, 9000) }],
      money: { currency: 'EUR', 'staff-hour': quantity(30, 60), 'per-qaly': quantity(25_000, 35_000) },
    },
  });

function sample(label = 'badge', source = 'a test'): Decision {
  const options = loginOptions(label);
  const input = tinyInput(knowledge, options);
  const scenario = scenarioWith(source);
  const frozen = freezeCriteria({ scenario, compiled: input.compiled, knowledge, role: 'operator' }, plainHash);
  return decide({ ...input, scenario, frozen, numbers: { seed: 3, draws: 40 } });
}

function quantifiedOf({ quantified }: Decision) {
  if (quantified === null) throw new Error('nothing was decided in numbers');
  return quantified;
}

test('the sample has numbers in which a control matters, so that what is told of them is worth testing', () => {
  const { options } = quantifiedOf(sample());
  const [open, , badge] = options;
  expect(badge?.harm.mean.upper).toBeLessThan(open?.harm.mean.lower ?? 0);
  expect(open?.curve.length).toBeGreaterThan(3);
});

test('the same seed gives the same bytes in every document', async () => {
  for (const render of [renderDecisionHtml, renderDecisionMarkdown, renderNumbersCsv])
    expect(await render(sample())).toBe(await render(sample()));
});

test.each([
  ['html', renderDecisionHtml],
  ['markdown', async (decision: Decision) => renderDecisionMarkdown(decision)],
] as const)('the %s document tells harms in natural frequencies for every option', async (_, render) => {
  const text = await render(sample());
  const { options } = quantifiedOf(sample());
  for (const { label, hazards } of options) {
    expect(hazards.length).toBeGreaterThan(0);
    expect(text).toContain(label);
  }
  expect(text.match(/at most in 1 of [\d,]+ patients a year/gu)?.length).toBeGreaterThanOrEqual(options.length);
  for (const severity of ['serious', 'catastrophic']) expect(text).toContain(`, ${severity}`);
});

test.each([
  ['html', renderDecisionHtml],
  ['markdown', async (decision: Decision) => renderDecisionMarkdown(decision)],
  ['csv', async (decision: Decision) => renderNumbersCsv(decision) ?? ''],
] as const)('the %s document tells every limit, gate, number, flip point and disagreement', async (_, render) => {
  const plain = (text: string) => text.replaceAll(/&#39;|[\\"]/gu, '').replaceAll('&gt;', '>');
  const text = plain(await render(sample()));
  const { limits, parameters, flips, disagreements, options } = quantifiedOf(sample());
  const reasons = options.flatMap(({ gates }) => gates.map(({ reason }) => reason));
  const told = [...limits, ...reasons, ...parameters.map(({ label }) => label), ...flips.map((flip) => flip.text)];
  expect(flips.length).toBeGreaterThan(0);
  for (const sentence of [...told, ...disagreements.map((one) => one.text)]) expect(text).toContain(plain(sentence));
});

test('while a sign-off is missing every document in numbers says provisional, and no verdict without it', async () => {
  const decision = sample();
  expect(decision.provisional).toBe(true);
  for (const text of [
    renderDecisionMarkdown(decision),
    renderNumbersCsv(decision) ?? '',
    JSON.stringify(decision.quantified, undefined, 2),
  ]) {
    const said = [...text.replaceAll(/"verdict": "[a-z-]+"/gu, '').matchAll(/(?<!dis)proportionate(.{0,14})/giu)];
    expect(said.map(([, next]) => next?.startsWith(' (provisional)'))).toEqual(said.map(() => true));
  }
  expect(renderNumbersCsv(decision)?.split('\r\n')[1]).toContain('Provisional');
  expect(await renderDecisionHtml(decision)).toContain('Provisional: severities or chances of harm (P2)');
});

test('the numbers as CSV hold every bound of every harm in full, in as many columns as are headed', () => {
  const decision = sample();
  const lines = (renderNumbersCsv(decision) ?? '').trimEnd().split('\r\n');
  for (const line of lines) expect(line.split('","')).toHaveLength(numbersColumns.length);
  for (const { label, hazards } of quantifiedOf(decision).options) {
    for (const { harms } of hazards) {
      for (const [place, { mean }] of harms.entries()) {
        if (mean.upper <= 0) continue;
        const row = lines.find((line) => line.includes(`"${label}"`) && line.includes(`, ${severities[place]}"`));
        expect(row).toContain(`"${mean.lower}","${mean.upper}"`);
      }
    }
  }
  expect(lines.join()).not.toMatch(/NaN|Infinity/u);
});

test('without numbers there is no such part and no such file', async () => {
  const decision = { ...sample(), quantified: null };
  expect(renderNumbersCsv(decision)).toBeNull();
  expect(renderDecisionMarkdown(decision)).not.toContain('In numbers');
  expect(await renderDecisionHtml(decision)).not.toContain('In numbers');
});

test('neither the name of an option nor the source of a number can become markup, a formula or a link', async () => {
  const evil = '=1+1<script>alert(1)</script> [x](http://evil.example)';
  const decision = sample(evil, evil);
  const html = await renderDecisionHtml(decision);
  expect(html).not.toContain('<script>alert');
  const markdown = renderDecisionMarkdown(decision);
  expect(markdown).not.toMatch(/(?<!\\)<script/u);
  expect(markdown).not.toMatch(/(?<!\\)\]\(/u);
  expect(renderNumbersCsv(decision)).not.toMatch(/(?:^|,)"=/mu);
});

describeInBrowser('the page of a decision in numbers', (open) => {
  for (const width of [1280, 400]) {
    test(`has no axe violation and no sideways scrolling at ${width} pixels with everything unfolded`, async () => {
      const shown = await open(await renderDecisionHtml(sample()), {
        bypassCSP: true,
        viewport: { width, height: 900 },
      });
      await shown.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page: shown.page }).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(await shown.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('names its curves and its tornado, and leads to the numbers', async () => {
    const { page } = await open(await renderDecisionHtml(sample()));
    await page.getByRole('link', { name: 'In numbers' }).click();
    expect(await page.getByRole('heading', { name: 'In numbers' }).isVisible()).toBe(true);
    expect(await page.getByRole('img', { name: 'What moves the preference most' }).isVisible()).toBe(true);
    await page.getByText('Option “open”: situations, curve, gates and controls').click();
    expect(await page.getByRole('img', { name: 'F–N curve of option “open”' }).isVisible()).toBe(true);
  });
});
