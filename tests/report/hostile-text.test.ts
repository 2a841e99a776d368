import { renderHtml } from '@nemecys/report';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sampleAssessment } from '../../packages/report/src/sample/sample-assessment.fixture.ts';
import { describeInBrowser } from './browser.fixture.ts';
import { payloads, withEveryText } from './hostile-assessment.fixture.ts';

// Rendering a report a second for each payload would take too long; a payload that breaks out shows in company too.
const together = 5;

/**
 * Every element and attribute name of the page with its number. Lines of drawings may differ with the length of texts, and
 * a source that is not a plain web address is no link.
 */
async function census(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const element of document.querySelectorAll('*:not(tspan):not(a[rel])')) {
      const names = [element.tagName, ...element.getAttributeNames().map((name) => `${element.tagName} ${name}`)];
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  });
}

/** Does what a reader could do by accident: opens everything, moves over everything, focuses and follows links. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll('body *')) {
      for (const event of ['mouseover', 'load', 'error', 'begin']) element.dispatchEvent(new Event(event));
    }
    for (const element of document.querySelectorAll<HTMLElement>('a, summary, input, select, button, [tabindex]')) {
      element.dispatchEvent(new Event('focus'));
      if (element.matches('a[href^="#"]')) element.click();
    }
  });
}

describeInBrowser('text of a scenario in the report', (open) => {
  let expected: Readonly<Record<string, number>> = {};
  beforeAll(async () => {
    const { page } = await open(await renderHtml(withEveryText(sampleAssessment, ' and harmless words')));
    expected = await census(page);
    await page.context().close();
  });

  const names = Object.keys(payloads);
  for (let first = 0; first < names.length; first += together) {
    const some = names.slice(first, first + together);
    // Without the content security policy, which would hide a fault: escaping alone must suffice.
    test(`never runs and never becomes an element: ${some.join(', ')}`, async () => {
      const html = await renderHtml(withEveryText(sampleAssessment, some.map((name) => payloads[name]).join(' ')));
      const { page, requests } = await open(html, { bypassCSP: true });
      expect(await census(page)).toEqual(expected);
      await touchEverything(page);
      expect(await page.evaluate(() => 'owned' in window)).toBe(false);
      expect(requests).toEqual([]);
      await page.context().close();
    });
  }

  test('the content security policy lets nothing run that is not in the page from the start', async () => {
    const { page } = await open(await renderHtml(sampleAssessment));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.owned = 1';
      document.body.append(script);
      document.body.setAttribute('onclick', 'window.owned = 1');
      document.body.click();
    });
    expect(await page.evaluate(() => 'owned' in window)).toBe(false);
  });
});
