// Builds the pages of the workbench into packages/web/dist/pages. With --if-needed only where a source is newer.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const web = join(root, 'packages/web');
const sources = ['packages/core/src', 'packages/report/src', 'packages/web/src', 'packages/web/index.html'];

function newestIn(path) {
  const stat = statSync(join(root, path));
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newestIn(join(path, name))));
}

function builtAt() {
  try {
    return statSync(join(web, 'dist/pages/index.html')).mtimeMs;
  } catch {
    return 0; // not built yet
  }
}

if (!process.argv.includes('--if-needed') || builtAt() < Math.max(...sources.map(newestIn))) {
  console.error('Building the pages of the workbench ...');
  await build({ root: web, logLevel: 'warn' });
}
