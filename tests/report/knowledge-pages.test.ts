import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { renderKnowledgePages } from '../../packages/report/src/knowledge-pages/render-knowledge-pages.ts';
import { compiled, source } from '../knowledge/proof-run.ts';
import { describeInBrowser } from './browser.fixture.ts';

const proofs = Object.fromEntries(
  [...source.threats, ...source.checks].flatMap(({ value }) =>
    value.proof === undefined ? [] : [[value.id, value.proof] as const],
  ),
);
const pages = await renderKnowledgePages({ knowledge: compiled, proofs });
const contentOf = (name: string) => pages.find((page) => page.name === name)?.content ?? '';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('the same knowledge gives the same pages', async () => {
  expect(await renderKnowledgePages({ knowledge: compiled, proofs })).toEqual(pages);
});

test('every link between pages leads to an entry that is there', () => {
  const places = new Map(
    pages.map(({ name, content }) => [name, new Set([...content.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))]),
  );
  const dead = pages.flatMap(({ name, content }) =>
    [...content.matchAll(/href="(?!https?:)([^"#]*)(?:#([^"]*))?"/gu)]
      .filter(([, page, place]) => {
        const target = places.get(page === '' || page === undefined ? name : page);
        return target === undefined || (place !== undefined && !target.has(place));
      })
      .map(([link]) => `${name}: ${link}`),
  );
  expect(dead).toEqual([]);
  const twice = pages.filter(({ name, content }) => {
    const ids = [...content.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    return ids.length !== places.get(name)?.size;
  });
  expect(twice.map(({ name }) => name)).toEqual([]);
});

test('every visible threat, control, class and harm has its entry', () => {
  const entries = new Set(
    pages.flatMap(({ content }) => [...content.matchAll(/ data-item="([^"]+)"/gu)].map(([, id]) => id)),
  );
  const { threats, controls, classes, consequences } = compiled;
  const shown = [...controls, ...classes, ...consequences].filter(({ visible }) => visible);
  expect([...threats, ...shown].filter(({ id }) => !entries.has(id))).toEqual([]);
});

test('what a knowledge says stays text on its pages', async () => {
  const [first, ...others] = compiled.controls;
  if (first === undefined) throw new Error('The knowledge has no controls.');
  const hostile = { ...first, label: '<img src=x onerror=alert(1)>', about: '</script><script>alert(1)</script>' };
  const made = await renderKnowledgePages({ knowledge: { ...compiled, controls: [hostile, ...others] }, proofs });
  for (const { content } of made) expect(content).not.toMatch(/<img|<script>alert/u);
});

describeInBrowser('the pages of the knowledge', (open) => {
  for (const name of [
    'index.html',
    'classes.html',
    'controls.html',
    'harms.html',
    'threats-entry.html',
    'checks.html',
  ]) {
    for (const { width, colorScheme } of [
      { width: 1280, colorScheme: 'light' },
      { width: 400, colorScheme: 'dark' },
    ] as const) {
      test(`${name} at ${width} pixels, ${colorScheme}, has no axe violation and no sideways scrolling, also unfolded`, async () => {
        const viewport = { width, height: 900 };
        const { page } = await open(contentOf(name), { bypassCSP: true, viewport, colorScheme });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.evaluate(() => {
          // All of a large page would keep the checker busy for minutes; entries, rows and items are made alike.
          for (const item of [...document.querySelectorAll('details.item')].slice(4)) item.remove();
          for (const part of document.querySelectorAll('ul, ol, tbody, dl')) {
            for (const item of [...part.children].slice(12)) item.remove();
          }
        });
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      });
    }
  }

  test('the search finds entries by words of their sentence and says how many', async () => {
    const { page, requests } = await open(contentOf('index.html'));
    expect(await page.getByRole('link', { name: 'Infusion pump', exact: true }).isVisible()).toBe(false);
    await page.getByRole('searchbox', { name: 'Search all entries' }).fill('infusion');
    expect(await page.getByRole('heading', { name: 'How to read this' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Infusion pump', exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Health record system', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+ entries$/u);
    await page.getByRole('searchbox').fill('no such word');
    expect(await page.getByRole('status').textContent()).toBe('No entry holds these words');
    await page.getByRole('searchbox').fill('');
    expect(await page.getByRole('heading', { name: 'How to read this' }).isVisible()).toBe(true);
    await page.getByText('Classes', { exact: true }).last().click();
    expect(await page.getByRole('link', { name: 'Infusion pump', exact: true }).isVisible()).toBe(true);
    expect(requests).toEqual([]);
  });

  test('an address with the place of an entry opens it, with its chain up to the harms', async () => {
    const { page } = await open(contentOf('threats-entry.html'));
    const entry = page.locator('details', { has: page.locator('#threat-debug-port-used') });
    expect(await entry.getAttribute('open')).toBeNull();
    await page.evaluate(() => {
      location.hash = '#threat-debug-port-used';
    });
    await page.waitForFunction(() =>
      document.getElementById('threat-debug-port-used')?.closest('details')?.hasAttribute('open'),
    );
    expect(await entry.getByRole('heading', { name: 'The chain it can take part in' }).isVisible()).toBe(true);
    expect(await entry.getByRole('link', { name: 'Intruder enters the place' }).first().isVisible()).toBe(true);
    expect(await entry.getByRole('link', { name: 'Too much delivered' }).isVisible()).toBe(true);
  });
});
