// Builds what is published: dist/ with the bundled command and library, and the declarations of the library.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
// Built beside and swapped in at the end: whoever packs or runs dist/ meanwhile never sees half of it.
const building = join(root, 'node_modules/.cache/nemecys', `build-${process.pid}`);

function succeeds(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

function run(script, ...args) {
  if (!succeeds(script, ...args)) throw new Error(`${script} failed`);
}

/** Copies declarations, with specifiers that hold outside this repository. */
function copyDeclarations(from, to) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    const text = readFileSync(source, 'utf8')
      .replaceAll(/(["'])(\.\.?\/[^"']*)\.ts\1/g, '$1$2.js$1')
      .replaceAll(/(["'])@nemecys\/core\1/g, '$1nemecys$1');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** SHA-256 of every file that results come from, by its name in the package; `nemecys self-test` compares with it. */
function manifest() {
  const listed = [
    [building, 'dist', /\.js$/],
    ...[
      ['packages/knowledge/dist', /^(?!words\.).*\.json$/],
      ['packages/cli/self-test', /./],
      ['examples', /\.yaml$/],
    ].map(([name, wanted]) => [join(root, name), name, wanted]),
  ].flatMap(([folder, name, wanted]) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        `${name}${file.slice(folder.length).replaceAll('\\', '/')}`,
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
  return `${JSON.stringify(Object.fromEntries(listed.sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`;
}

try {
  run('scripts/knowledge.mjs');
  run('scripts/build-template.mjs');
  run('scripts/build-web.mjs');
  // Declarations are written in spite of type errors; refusing those is the work of `npm run check`.
  if (!succeeds('node_modules/typescript/bin/tsc', '-b', 'packages/core', 'packages/report', 'packages/client')) {
    console.error('Built in spite of the type errors above.');
  }
  run('node_modules/tsdown/dist/run.mjs', '--logLevel', 'error', '--out-dir', building);
  for (const name of ['core', 'report', 'client']) {
    copyDeclarations(join(root, 'packages', name, 'dist/types'), join(building, 'types', name));
  }
  writeFileSync(join(building, 'files.json'), manifest());
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(building, join(root, 'dist'));
} catch (error) {
  console.error(`The build failed: ${error.message}.`);
  process.exitCode = 1;
} finally {
  rmSync(building, { recursive: true, force: true });
}
