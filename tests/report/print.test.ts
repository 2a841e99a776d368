import { renderHtml } from '@nemecys/report';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../../packages/report/src/sample/sample-assessment.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';

// The text width of an A4 page with margins of 14 mm, at 96 pixels an inch.
const pageWidth = Math.floor(((210 - 28) / 25.4) * 96);

describeInBrowser('the printed report', (open) => {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
    test(`shows folded parts, but threats off the drawn ways by name only, and clips nothing at the width of an A4 page, ${how}`, async () => {
      const { page } = await open(await renderHtml(sampleAssessment), {
        javaScriptEnabled,
        viewport: { width: pageWidth, height: 1000 },
      });
      await page.emulateMedia({ media: 'print' });
      const { clipped, hidden } = await page.evaluate((width) => {
        const clipped: string[] = [];
        const hidden: string[] = [];
        for (const element of document.querySelectorAll('main *')) {
          const box = element.getBoundingClientRect();
          const scrolls =
            getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
          if (box.right > width + 1 || (scrolls && !element.closest('svg')))
            clipped.push(element.outerHTML.slice(0, 120));
          if (element.matches('.fold') && !element.closest('.deep') && !element.checkVisibility()) {
            hidden.push(element.outerHTML.slice(0, 120));
          }
        }
        return { clipped, hidden };
      }, pageWidth);
      expect(clipped).toEqual([]);
      expect(hidden).toEqual([]);
      expect(await page.getByText('Somebody in the patient’s home opens').last().isVisible()).toBe(true);
      expect(await page.locator('.deep > .fold').first().isVisible()).toBe(false);
    });
  }

  test('fills A4 pages and leaves filters and contents away', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(5);
    expect(pdf).toMatch(/\/MediaBox \[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
  });
});
