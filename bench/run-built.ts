import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

// The process itself is asked for its peak when it ends. Linux counts what the parent held into maxRSS, but not into VmHWM.
const probe = `import { readFileSync, writeSync } from 'node:fs';
const peak = () => {
  try {
    return /^VmHWM:\\s+(\\d+)/mu.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return String(process.resourceUsage().maxRSS);
  }
};
process.on('exit', () => writeSync(3, peak()));`;

/** One run of the built command in a process of its own: seconds from start to exit, largest memory in MB. */
export type BuiltRun = { readonly seconds: number; readonly memory: number; readonly stderr: string };

/** Runs the built command; throws where it fails or nothing is built. */
export function runBuilt(args: readonly string[], env: Readonly<Record<string, string>> = {}): BuiltRun {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('There is no build yet: run "npm run build" first.');
  const preload = `data:text/javascript,${encodeURIComponent(probe)}`;
  const begun = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', preload, join(root, 'bin/nemecys.js'), ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e9 },
  );
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`nemecys ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { seconds, memory: Number(output[3]) / 1024, stderr };
}
