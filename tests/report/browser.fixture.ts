import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeWithBrowser } from '../real-browser.fixture.ts';

/** A page that shows a report, and every address that it asked for besides its own. */
export type OpenedReport = { readonly page: Page; readonly requests: readonly string[] };

/** Opens a report as if it came from a web server that has nothing else. */
export type OpenReport = (html: string, options?: BrowserContextOptions) => Promise<OpenedReport>;

const address = 'http://report.example/';

/** Tests of reports that need a real browser. */
export function describeInBrowser(name: string, define: (open: OpenReport) => void): void {
  describeWithBrowser(name, (started) => {
    define(async (html, options = {}) => {
      const context = await started().newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const requests: string[] = [];
      await context.route('**/*', (route) => {
        const url = route.request().url();
        if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        requests.push(url);
        return route.abort();
      });
      const page = await context.newPage();
      await page.goto(address);
      return { page, requests };
    });
  });
}
