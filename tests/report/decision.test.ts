import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Decision, decide, Scenario } from '@nemecys/core';
import {
  decisionColumns,
  renderDecisionCsv,
  renderDecisionHtml,
  renderDecisionMarkdown,
  renderJson,
} from '@nemecys/report';
import { expect, test } from 'vitest';
import { loginKnowledge, loginOptions, tinyInput } from '../../packages/core/src/benefit/tiny-decision.fixture.ts';
import { examples, folderWith, nemecys } from '../cli/run-command.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

const knowledge = loginKnowledge();

function sample(label = 'badge'): Decision {
  const options = loginOptions(label);
  return decide(tinyInput(knowledge, options));
}

const renderers = {
  html: renderDecisionHtml,
  json: async (decision: Decision) => renderJson(decision),
  csv: async (decision: Decision) => renderDecisionCsv(decision),
  markdown: async (decision: Decision) => renderDecisionMarkdown(decision),
};

test.each(Object.entries(renderers))(
  'the %s document is headed provisional, lists what is unreviewed, and is the same each time',
  async (_, render) => {
    const decision = sample();
    const text = await render(decision);
    expect(text).toBe(await render(sample()));
    expect(text.toLowerCase()).toContain('provisional');
    expect(text).toContain('how likely the hazardous situation leads to harm');
  },
);

test('the effects table as CSV has a row for every harm, benefit, control and flip point under every option', () => {
  const decision = sample();
  const lines = renderDecisionCsv(decision).trimEnd().split('\r\n');
  const rows = decision.options.reduce(
    (sum, { effects, benefits, controls, bowTies }) =>
      sum +
      1 +
      effects.length +
      benefits.length +
      controls.length +
      bowTies.reduce((rows, { ways, harms }) => rows + ways.length + 1 + harms.length, 0),
    0,
  );
  const told = lines.filter((line) => !/^"(?:Record|Assumption|Decide anew when)"/u.test(line));
  expect(told).toHaveLength(1 + 1 + decision.unreviewed.length + rows + decision.sensitivity.flips.length);
  for (const line of lines) expect(line.split('","')).toHaveLength(decisionColumns.length);
});

test.each(['html', 'markdown', 'csv'] as const)(
  'the record in the %s document tells what was frozen, what is assumed and what asks for a new decision',
  async (format) => {
    const assumption = 'The ward has two nurses at night';
    const input = tinyInput(knowledge, loginOptions());
    const scenario = Scenario.parse({
      ...{ nemecys: 1, id: 'tiny', purpose: 'To test' },
      assumptions: [{ id: 'nights', text: assumption }],
    });
    const decision = decide({ ...input, scenario });
    const text = (await renderers[format](decision)).replaceAll('\\', '');
    const { record } = decision;
    expect(record.rerunWhen.length).toBeGreaterThan(3);
    for (const told of [
      ...record.rerunWhen,
      record.frozen.hash,
      record.optionsHash,
      'Nobody yet',
      'Harm to patients: ',
    ])
      expect(text).toContain(told);
    expect(text).toContain(assumption);
  },
);

test.each(['html', 'markdown', 'csv'] as const)(
  'the %s document shows every cause, situation and harm of the bow-ties of every option',
  async (format) => {
    const text = await renderers[format](sample());
    const { options } = sample();
    const ties = options.flatMap(({ bowTies }) => bowTies);
    expect(ties.length).toBeGreaterThan(0);
    for (const { situation, harms, ways } of ties) {
      for (const told of [
        situation.text,
        ...harms.map(({ label }) => label),
        ...ways.flatMap(({ steps }) => steps.map((one) => one.text)),
      ])
        expect(text.replaceAll('\\', '')).toContain(told);
    }
    expect(text).toContain('nothing in between');
  },
);

test('the name of an option cannot become a formula, markup or a link', async () => {
  const decision = sample('=1+1<script>alert(1)</script> [x](http://evil.example) | <b>');
  expect(renderDecisionCsv(decision)).toContain(`"'=1+1`);
  const html = await renderDecisionHtml(decision);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<b>“');
  const markdown = renderDecisionMarkdown(decision);
  expect(markdown).not.toMatch(/(?<!\\)<script/u);
  expect(markdown).not.toMatch(/(?<!\\)\]\(/u);
  expect(markdown).not.toContain('http://');
});

test('with a sign-off the documents are not headed provisional', async () => {
  const options = loginOptions().slice(2);
  const signOffs = [{ name: 'Dr A. Example', role: 'intensivist', date: '2026-11-26', harms: ['harm@x'] }];
  const decision = decide({ ...tinyInput(knowledge, options), signOffs });
  expect(renderDecisionMarkdown(decision)).toContain('# security benefit-risk decision');
  expect(await renderDecisionHtml(decision)).not.toContain('Provisional');
});

describeInBrowser('the decision page', (open) => {
  async function page(): Promise<string> {
    const cwd = folderWith();
    await nemecys(['decide', join(examples, 'snap-imaging', 'scenario.yaml'), '--out', 'out', '--quiet'], { cwd });
    return readFileSync(join(cwd, 'out', 'decision.html'), 'utf8');
  }

  for (const width of [1280, 400]) {
    test(`has no axe violation and no sideways scrolling at ${width} pixels with everything unfolded`, async () => {
      const shown = await open(await page(), { bypassCSP: true, viewport: { width, height: 900 } });
      await shown.page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page: shown.page }).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      expect(await shown.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('asks for nothing, breaks no rule of its own policy, and names its chart', async () => {
    const { page: shown, requests } = await open(await page());
    expect(requests).toEqual([]);
    expect(await shown.getByRole('img', { name: 'Options by harm and care burden' }).isVisible()).toBe(true);
    await shown.getByRole('link', { name: 'Effects Table' }).click();
    expect(await shown.getByRole('heading', { name: 'Effects Table' }).isVisible()).toBe(true);
  });
});
