// Cold time and peak memory of the built command on an example: what somebody waits for who types one command.
// Run by itself (node --import tsx bench/cold-start.ts) or as a part of npm run bench; needs a build in dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** One line of the table: median and slowest time in seconds, largest memory in MB, and what may not be exceeded. */
export type ColdStart = {
  readonly what: string;
  readonly median: number;
  readonly slowest: number;
  readonly memory: number;
  readonly limits: { readonly seconds?: number; readonly memory?: number };
};

type Wanted = { readonly what: string; readonly args: readonly string[]; readonly limits: ColdStart['limits'] };

const example = join(root, 'examples/infusion-ward/scenario.yaml');

/** Starts each command `runs` times in a process of its own and measures it from start to exit. */
export function measureColdStart(runs = 7): readonly ColdStart[] {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('There is no build yet: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-bench-'));
  try {
    const wanted: readonly Wanted[] = [
      { what: 'version only', args: ['--version'], limits: {} },
      { what: 'assess', args: ['assess', example], limits: { seconds: 1.2, memory: 200 } },
      {
        what: 'assess, JSON and CSV written',
        args: ['assess', example, '--out', join(folder, 'data'), '--format', 'json,csv'],
        limits: { seconds: 1.2, memory: 200 },
      },
      {
        what: 'assess, all reports written',
        args: ['assess', example, '--out', join(folder, 'all')],
        limits: { seconds: 2.5 },
      },
    ];
    return wanted.map((one) => measure(one, runs));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure({ what, args, limits }: Wanted, runs: number): ColdStart {
  const measured = Array.from({ length: runs + 1 }, () => runOnce(args)).slice(1); // the first fills the disk cache
  const seconds = measured.map((run) => run.seconds).sort((a, b) => a - b);
  return {
    what,
    median: seconds[Math.floor(seconds.length / 2)] ?? Number.NaN,
    slowest: seconds.at(-1) ?? Number.NaN,
    memory: Math.max(...measured.map((run) => run.memory)),
    limits,
  };
}

// The process itself is asked for its peak when it ends, which works the same on every system.
const probe = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

function runOnce(args: readonly string[]): { readonly seconds: number; readonly memory: number } {
  const preload = `data:text/javascript,${encodeURIComponent(probe)}`;
  const begun = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', preload, join(root, 'bin/nemecys.js'), ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`nemecys ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { seconds, memory: Number(output[3]) / 1024 };
}

/** The measurements as a table, with what is to be reached and whether it is. */
export function coldStartTable(measured: readonly ColdStart[]): string {
  const head = ['cold start of the built command', 'median s', 'slowest s', 'peak MB', 'to reach', ''];
  const rows = measured.map(({ what, median, slowest, memory, limits }) => {
    const reach = [
      ...(limits.seconds === undefined ? [] : [`${limits.seconds} s`]),
      ...(limits.memory === undefined ? [] : [`${limits.memory} MB`]),
    ];
    const held =
      median <= (limits.seconds ?? Number.POSITIVE_INFINITY) && memory <= (limits.memory ?? Number.POSITIVE_INFINITY);
    const verdict = reach.length === 0 ? '' : held ? 'reached' : 'MISSED';
    return [what, median.toFixed(2), slowest.toFixed(2), memory.toFixed(0), reach.join(', '), verdict];
  });
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 || at > 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(coldStartTable(measureColdStart()));
}
