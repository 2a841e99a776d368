import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Compiles the knowledge before the first test, so that tests never run on an old one, also under `npx vitest`. Lint
 * errors (exit code 1) are left to the tests of the knowledge; they leave a knowledge that can be used.
 */
export function setup(): void {
  const script = fileURLToPath(new URL('knowledge.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'ignore' });
  if (status !== 0 && status !== 1)
    throw new Error('The knowledge does not compile: run "npm run knowledge" and mend what it reports.');
}
