import { AxeBuilder } from '@axe-core/playwright';
import { renderHtml } from '@nemecys/report';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../../packages/report/src/sample/sample-assessment.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describeInBrowser('the report for everybody', (open) => {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [400, 'light'],
  ] as const) {
    test(`has no axe violation at ${width} pixels, ${colorScheme}, with everything unfolded`, async () => {
      const { page } = await open(await renderHtml(sampleAssessment), {
        bypassCSP: true,
        viewport: { width, height: 900 },
        colorScheme,
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const width of [1280, 400]) {
    test(`needs no sideways scrolling of the page at ${width} pixels`, async () => {
      const { page } = await open(await renderHtml(sampleAssessment), { viewport: { width, height: 900 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('each drawing has a name and says where its text alternative is', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const scenario = page.getByRole('img', { name: 'Drawing of the scenario' });
    expect(await scenario.isVisible()).toBe(true);
    expect(await page.getByRole('img', { name: 'The likeliest way to H1' }).isVisible()).toBe(true);
    await page.getByText('The drawing as tables').click();
    expect(await page.getByRole('table', { name: 'Things in the scenario' }).isVisible()).toBe(true);
  });

  test('no text of a drawing leaves its box', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const outside = await page.evaluate(() => {
      const found: string[] = [];
      for (const group of document.querySelectorAll<SVGGElement>('.step, .node')) {
        const owner = group.querySelector('.outline, .step-outline') ?? group.closest('svg');
        const box = (group.querySelector('.step-outline') ?? owner)?.getBoundingClientRect();
        for (const text of group.querySelectorAll('text')) {
          const inner = text.getBoundingClientRect();
          if (box && (inner.left < box.left || inner.right > box.right || inner.bottom > box.bottom + 1)) {
            found.push(text.textContent ?? '');
          }
        }
      }
      return found;
    });
    expect(outside).toEqual([]);
  });
});
