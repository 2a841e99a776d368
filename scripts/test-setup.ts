import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

function run(script: string, ...args: readonly string[]): number | null {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return spawnSync(process.execPath, [file, ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}

/**
 * Compiles the knowledge and makes the pages and the empty database of the workbench before the first test, so that tests
 * never run on old ones, also under `npx vitest`. Lint errors (exit code 1) are left to the tests of the knowledge; they leave a
 * knowledge that can be used.
 */
export function setup(): void {
  const compiled = run('knowledge.mjs');
  if (compiled !== 0 && compiled !== 1)
    throw new Error('The knowledge does not compile: run "npm run knowledge" and mend what it reports.');
  if (run('build-template.mjs') !== 0) throw new Error('No empty database can be made: see above.');
  if (run('build-web.mjs', '--if-needed') !== 0)
    throw new Error('The pages of the workbench cannot be built: see above.');
}
