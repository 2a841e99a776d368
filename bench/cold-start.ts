// Cold time and peak memory of the built command on an example: what somebody waits for who types one command.
// Run by itself (node --import tsx bench/cold-start.ts) or as a part of npm run bench; needs a build in dist/.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runBuilt } from './run-built.ts';
import { median, table, verdict } from './table.ts';

const example = fileURLToPath(new URL('../examples/infusion-ward/scenario.yaml', import.meta.url));

/** What may not be exceeded: seconds, and memory in MB. */
type Limits = { readonly seconds?: number; readonly memory?: number };
type Wanted = { readonly what: string; readonly args: readonly string[]; readonly limits: Limits };

/** A table of each command's median and slowest time and its largest memory, started `runs` times from cold. */
export function coldStartTable(runs = 7): string {
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
    return table(
      ['cold start of the built command', 'median s', 'slowest s', 'peak MB', 'to reach'],
      wanted.map((one) => rowOf(one, runs)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf({ what, args, limits }: Wanted, runs: number): readonly string[] {
  const measured = Array.from({ length: runs + 1 }, () => runBuilt(args)).slice(1); // the first fills the disk cache
  const seconds = measured.map((run) => run.seconds);
  const memory = Math.max(...measured.map((run) => run.memory));
  const reach = [
    ...(limits.seconds === undefined ? [] : [`${limits.seconds} s`]),
    ...(limits.memory === undefined ? [] : [`${limits.memory} MB`]),
  ];
  const held = median(seconds) <= (limits.seconds ?? Infinity) && memory <= (limits.memory ?? Infinity);
  return [
    what,
    median(seconds).toFixed(2),
    Math.max(...seconds).toFixed(2),
    memory.toFixed(0),
    reach.length === 0 ? '' : verdict(held, reach.join(', ')),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(coldStartTable());
}
