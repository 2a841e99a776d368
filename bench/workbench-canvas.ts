import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { stringify } from 'yaml';
import { askAs, joinWorkbench, startWorkbench } from '../tests/workbench/workbench.fixture.ts';
import { clinicalNetwork } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

// NEMECYS_BROWSER names the browser where it is not in /usr/bin.
const executablePath = process.env.NEMECYS_BROWSER ?? '/usr/bin/chromium';
const panSeconds = 3;
const keys = 12;

/** A generated hospital as a text, with the fields that say something only. */
function scenarioText(assets: number): string {
  const { context: _, ...scenario } = clinicalNetwork({ assets, seed: 1 });
  const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  const cleaned = JSON.parse(JSON.stringify(scenario), (_key, value) => (isEmpty(value) ? undefined : value));
  const relations = scenario.relations.map(({ from, is, to }) => `${from} ${is} ${to.join(', ')}`);
  return stringify({ ...cleaned, id: `generated-${assets}`, relations });
}

type Panned = {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
  readonly longTasks: number;
  readonly longest: number;
};

/** Pans with the mouse, to and fro, and tells the time from frame to frame and the tasks above 50 ms. */
async function pan(page: Page): Promise<Panned> {
  const canvas = await page.getByRole('region', { name: 'Drawing of the scenario' }).boundingBox();
  if (canvas === null) throw new Error('There is no drawing');
  const [x, y] = [canvas.x + canvas.width - 14, canvas.y + 30];
  await page.evaluate(() => {
    const seen = { frames: [] as number[], tasks: [] as number[], isOn: true };
    Object.assign(window, { seen });
    const watch = (now: number) => {
      seen.frames.push(now);
      if (seen.isOn) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  const begun = Date.now();
  for (let step = 0; Date.now() - begun < panSeconds * 1000; step += 1) {
    await page.mouse.move(x - 150 + 150 * Math.cos(step / 10), y + 150 - 150 * Math.cos(step / 14));
  }
  await page.mouse.up();
  const { frames, tasks } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number[]; tasks: number[]; isOn: boolean } };
    seen.isOn = false;
    return seen;
  });
  const times = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const sorted = [...times].sort((a, b) => a - b);
  return {
    frames: times.length / panSeconds,
    median: median(times),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks),
  };
}

/** Milliseconds from a key pressed in the text to new levels on the page, and what the engine says it took of them. */
async function levelsAfterKey(
  page: Page,
): Promise<{ readonly seen: readonly number[]; readonly engine: readonly number[] }> {
  const text = page.getByLabel('Scenario text');
  await text.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('label: Record\n') + 'label: Record'.length;
    area.focus();
    area.setSelectionRange(at, at);
  });
  const [seen, engine]: [number[], number[]] = [[], []];
  for (let key = 0; key < keys; key += 1) {
    await page.evaluate(() => {
      const measured = new Promise<readonly [number, number]>((resolve, reject) => {
        let begun = 0;
        const pressed = () => {
          begun = performance.now();
        };
        document.addEventListener('keydown', pressed, { once: true, capture: true });
        const state = document.querySelector('[aria-label="State of the assessment"]');
        if (state === null) throw new Error('There is no state');
        let isStale = false;
        const watcher = new MutationObserver(() => {
          const said = /levels in ([\d,]+) ms/u.exec(state.textContent ?? '');
          if (said === null) isStale = true;
          else if (isStale && begun > 0) {
            watcher.disconnect();
            resolve([performance.now() - begun, Number(said[1]?.replace(',', ''))]);
          }
        });
        watcher.observe(state, { subtree: true, childList: true, characterData: true });
        setTimeout(() => reject(new Error('No new levels came within half a minute')), 30_000);
      });
      Object.assign(window, { measured });
    });
    await page.keyboard.press('x');
    const [all, inEngine] = await page.evaluate(
      () => (window as unknown as { measured: Promise<readonly [number, number]> }).measured,
    );
    seen.push(all);
    engine.push(inEngine);
    await page.getByText(/^assessed in [\d,]+ ms$/u).waitFor();
  }
  return { seen, engine };
}

async function open(
  browser: Browser,
  origin: string,
  cookie: string,
  assets: number,
): Promise<{ page: Page; ms: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  // What compiles this program names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const begun = performance.now();
  await page.goto(`${origin}/scenarios/demo/generated-${assets}`);
  await page.locator('.react-flow__node').first().waitFor();
  return { page, ms: performance.now() - begun };
}

/** The drawing of the workbench in a real Chromium: time to open, frames while panning, levels after a key. */
export async function workbenchCanvasTable(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-bench-'));
  const workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const person = await joinWorkbench(workbench.firstLink ?? '', 'Bench');
    const ask = askAs(person, workbench.origin);
    const rows: string[][] = [];
    const row = (what: string, ms: number, { frames, ...panned }: Panned) =>
      rows.push([
        what,
        ms.toFixed(0),
        frames.toFixed(0),
        ...[panned.median, panned.p95].map((value) => value.toFixed(1)),
        String(panned.longTasks),
        panned.longest.toFixed(0),
      ]);
    let latency = '';
    for (const assets of [100, 1000]) {
      const reply = await ask('POST', '/workspaces/demo/scenarios', {
        ...{ id: `generated-${assets}`, text: scenarioText(assets), message: 'Bench' },
      });
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
      const { page, ms } = await open(browser, workbench.origin, person.cookie, assets);
      await page.getByText(/^(levels|assessed) in [\d,]+ ms/u).waitFor();
      row(`${assets} assets, as it opens`, ms, await pan(page));
      // Until then a worker has one of the processors, and what it found comes to the page.
      await page.getByText(/^assessed in [\d,]+ ms$/u).waitFor();
      if (assets === 1000) {
        row('1000 assets, all details there', ms, await pan(page));
        const begun = performance.now();
        await page.getByRole('button', { name: 'Fold all' }).click();
        await page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length > 500);
        const unfolded = performance.now() - begun;
        await page.getByRole('button', { name: 'Fit View' }).click();
        row('1000 assets, all unfolded, all in view', unfolded, await pan(page));
        for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: 'Zoom In' }).click();
        row('1000 assets, all unfolded, zoomed in', unfolded, await pan(page));
      } else {
        const { seen, engine } = await levelsAfterKey(page);
        const all = median(seen);
        latency = `Levels after a key at ${assets} assets: ${all.toFixed(0)} ms (median of ${seen.length}), ${Math.min(...seen).toFixed(0)} ms at least; in the engine ${median(engine).toFixed(0)} and ${Math.min(...engine).toFixed(0)} ms, ${verdict(all <= 100, '100 ms')}`;
      }
      await page.close();
    }
    return `${table(['drawing', 'open ms', 'frames/s', 'frame median ms', 'p95 ms', 'long tasks', 'longest ms'], rows)}\n${latency}`;
  } finally {
    await browser.close();
    await workbench.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
