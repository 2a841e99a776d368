import { renderHtml } from '@nemecys/report';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assessExample, examples } from '../examples/assess-example.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

/** Links within the page that lead nowhere. */
async function deadLinks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
      const place = link.getAttribute('href')?.slice(1) ?? '';
      return document.getElementById(place) ? [] : [place];
    }),
  );
}

/** Texts of drawings that leave the drawing, and ids that stand twice. */
async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    const outside = [...document.querySelectorAll('svg[role=img] text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const drawing = text.closest('svg')?.getBoundingClientRect();
      return drawing && (box.left < drawing.left || box.right > drawing.right + 1) ? [text.textContent ?? ''] : [];
    });
    return [...twice, ...outside];
  });
}

describeInBrowser('the reports of the examples', (open) => {
  for (const example of examples) {
    test(`hold together: ${example}`, async () => {
      const html = await renderHtml(await assessExample(example, 'scenario'));
      const { page, requests } = await open(html, { viewport: { width: 1280, height: 900 } });
      expect(await deadLinks(page)).toEqual([]);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
      expect(await page.getByRole('img', { name: 'Drawing of the scenario' }).isVisible()).toBe(true);
      expect(requests).toEqual([]);
      // What is read first must stay short: the rest is folded away.
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(40_000);
    });
  }
});
