import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';

const places = [
  process.env.NEMECYS_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const executablePath = places.find((place) => place !== undefined && existsSync(place));

/**
 * Tests that need a real browser, which is started for them. Where there is none they are skipped and say so; with
 * NEMECYS_REQUIRE_BROWSER=1 its absence is a failure.
 */
export function describeWithBrowser(name: string, define: (started: () => Browser) => void): void {
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
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => browser?.close());
    define(() => {
      if (!browser) throw new Error('The browser has not started');
      return browser;
    });
  });
}
