import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';

const places = [
  process.env.NEMECYS_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const executablePath = places.find((place) => place !== undefined && existsSync(place));

/** A page that shows a report, and every address that it asked for besides its own. */
export type OpenedReport = { readonly page: Page; readonly requests: readonly string[] };

/** Opens a report as if it came from a web server that has nothing else. */
export type OpenReport = (html: string, options?: BrowserContextOptions) => Promise<OpenedReport>;

const address = 'http://report.example/';

/**
 * Tests that need a real browser. Where there is none they are skipped and say so; with NEMECYS_REQUIRE_BROWSER=1 its
 * absence is a failure.
 */
export function describeInBrowser(name: string, define: (open: OpenReport) => void): void {
  if (executablePath === undefined) {
    const message = `${name}: skipped, no Chromium found (install it or set NEMECYS_BROWSER to its path)`;
    if (process.env.NEMECYS_REQUIRE_BROWSER === '1') {
      test(name, () => {
        throw new Error(message);
      });
    } else {
      console.log(message);
      test.skip(name, () => undefined);
    }
    return;
  }
  // A real browser on a busy machine takes its time.
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => browser?.close());
    define(async (html, options = {}) => {
      if (!browser) throw new Error('The browser has not started');
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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
