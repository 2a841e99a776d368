// Builds the pages of the workbench into packages/web/dist/pages. With --if-needed only where a source is newer.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';

// Whoever builds while tests run would otherwise get the slow, large pages for development, and serve them afterwards.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('../', import.meta.url));
const web = join(root, 'packages/web');
const pages = join(web, 'dist/pages');
// Built beside and swapped in at the end: a workbench that is served or packed meanwhile never sees half of them.
const building = join(root, 'node_modules/.cache/nemecys', `pages-${process.pid}`);
const old = `${building}-old`;
const sources = [
  'packages/core/src',
  'packages/report/src',
  'packages/web/src',
  'packages/web/index.html',
  'packages/knowledge/languages',
];

function newestIn(path) {
  const stat = statSync(join(root, path));
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newestIn(join(path, name))));
}

function builtAt() {
  try {
    return statSync(join(pages, 'index.html')).mtimeMs;
  } catch {
    return 0; // not built yet
  }
}

/** Beside each file one that browsers take where they can: smaller than what could be made while somebody waits. */
async function compressAll(folder) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  await Promise.all(
    readdirSync(folder).map(async (name) => {
      const file = join(folder, name);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file), { params }));
    }),
  );
}

if (!process.argv.includes('--if-needed') || builtAt() < Math.max(...sources.map(newestIn))) {
  console.error('Building the pages of the workbench ...');
  try {
    await build({ root: web, logLevel: 'warn', build: { outDir: building, emptyOutDir: true } });
    await compressAll(join(building, 'assets'));
    mkdirSync(join(web, 'dist'), { recursive: true });
    if (builtAt() > 0) renameSync(pages, old);
    renameSync(building, pages);
  } finally {
    for (const folder of [building, old]) rmSync(folder, { recursive: true, force: true });
  }
}
