import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallKnowledge, smallModel } from '../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, 'examples', name)).map((file) => `${name}/${file}`))
  .filter((file) => file.endsWith('.yaml'))
  .sort();

let work: string;
let folder: string;
let installed: string;

/** Runs a program in the folder where the package was installed; never throws. */
function runThere(program: string, ...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NEMECYS_CACHE: join(folder, 'cache') },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'nemecys-packed-'));
  folder = join(work, 'empty');
  installed = join(folder, 'node_modules/nemecys');
  mkdirSync(folder);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root, stdio: 'pipe' });
  const [tarball] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no package');
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--silent', '--prefix', folder];
  execFileSync('npm', ['install', ...flags, join(work, tarball)], { cwd: folder, stdio: 'pipe' });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the installed command says its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(runThere('npx', '--no-install', 'nemecys', '--version')).toMatchObject({ code: 0, out: `${version}\n` });
});

test('the package carries licences, knowledge and examples, and no sources or tests', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'NOTICE',
      'packages/knowledge/LICENSE',
      'packages/cli/self-test/golden-cases.json',
      'packages/store/dist/empty-database.tar.gz',
      'dist/files.json',
      'packages/knowledge/dist/knowledge.json',
      'packages/knowledge/dist/requirements.json',
      'packages/knowledge/dist/evidence.json',
      ...examples.map((file) => `examples/${file}`),
    ]),
  );
  expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$|tsbuildinfo/.test(file))).toEqual([]);
});

const scenarios = examples.filter((file) => !file.endsWith('/records.yaml'));

test.each(scenarios)('the installed command assesses the bundled example %s', { timeout: 180_000 }, (file) => {
  // What npx runs once it has found it; that it does is tested above and below.
  const command = join(folder, 'node_modules/.bin/nemecys');
  const { code, err } = runThere(command, 'assess', join(installed, 'examples', file));
  expect(code, err).toBe(0);
});

test('the installed command passes its self-test, and fails it once a file was altered', { timeout: 180_000 }, () => {
  const command = join(folder, 'node_modules/.bin/nemecys');
  const whole = runThere(command, 'self-test', '--json');
  const { cases } = JSON.parse(whole.out);
  expect(cases.filter(({ result }: { readonly result: string }) => result !== 'pass')).toEqual([]);
  expect(whole.code).toBe(0);
  const file = join(installed, 'packages/cli/self-test/golden-cases.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    JSON.stringify({ ...JSON.parse(text), examples: [{ ...JSON.parse(text).examples[0], threats: 1 }] }),
  );
  const altered = runThere(command, 'self-test');
  writeFileSync(file, text);
  expect(altered.code).toBe(1);
  expect(altered.out).toMatch(/FAIL +every file is the one that was built\n +\S+golden-cases\.json was changed\n/u);
  expect(altered.out).toMatch(/threats found: expected 1; found \d+\n/u);
});

test('the installed command writes reports, also of a variant named by an option', { timeout: 180_000 }, () => {
  const [first = ''] = examples.filter((file) => file.endsWith('/scenario.yaml'));
  const example = join(installed, 'examples', first);
  const options = ['--variant', 'under', '--out', 'report', '--format', 'html,json,csv'];
  const { code, err } = runThere('npx', '--no-install', 'nemecys', 'assess', example, ...options);
  expect(code, err).toBe(0);
  const written = readdirSync(join(folder, 'report')).sort();
  expect(written).toEqual(['assessment.json', 'report.html', 'risk-file.csv', 'threats.csv']);
});

test('the library entries and the knowledge load under their public names', () => {
  const script = `
    import { coreVersion } from 'nemecys';
    import 'nemecys/report';
    import { readTable } from 'nemecys/imports';
    import { readNquadsKnowledge } from 'nemecys/spyderisk';
    import knowledge from 'nemecys/knowledge.json' with { type: 'json' };
    console.log(coreVersion, typeof knowledge, typeof readNquadsKnowledge, typeof readTable);`;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(runThere('node', '--input-type=module', '-e', script).out).toBe(`${version} object function function\n`);
});

test('the library entries are typed for a strict consumer', { timeout: 180_000 }, () => {
  writeFileSync(
    join(folder, 'consumer.mts'),
    `import { Failure, type Finding } from 'nemecys';
     import 'nemecys/report';
     import type { SpyderiskModel } from 'nemecys/spyderisk';
     export const mode: SpyderiskModel['mode'] = 'current';
     export const severity: Finding['severity'] = 'error';
     // @ts-expect-error a severity is one of three words: types that were lost would accept this one
     export const wrong: Finding['severity'] = 'grave';
     // @ts-expect-error a failure has a code
     export const failure = new Failure();`,
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--types', ''];
  expect(runThere('node', tsc, ...flags, 'consumer.mts')).toMatchObject({ code: 0, out: '' });
});

test('the installed command answers for Spyderisk from its cache as from the files', { timeout: 180_000 }, () => {
  writeFileSync(join(folder, 'kb.nq'), smallKnowledge);
  writeFileSync(join(folder, 'model.nq'), smallModel('system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh'));
  const run = () =>
    runThere('npx', '--no-install', 'nemecys', 'spyderisk', '--knowledge', 'kb.nq', '--system', 'model.nq');
  const [first, again] = [run(), run()];
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('MS\tsystem#MS-Failed-b2\tdomain#LikelihoodHigh');
  expect(again).toEqual(first);
  expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
});

test('starting the command or the library loads no drawing library', () => {
  for (const entry of ['dist/main.js', 'dist/index.js', 'dist/report.js']) {
    expect(packagesLoadedBy(join(installed, entry)), entry).not.toContain('elkjs');
  }
  expect(packagesLoadedBy(join(installed, 'dist/main.js'))).toEqual(['commander']);
});

/** Third-party packages that load as soon as `entry` does: those behind static imports. */
function packagesLoadedBy(entry: string): readonly string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^;]*?["']([^"']+)["'];?$/gm,
    )) {
      if (name.startsWith('.')) visit(join(dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1'));
    }
  };
  expect(existsSync(entry)).toBe(true);
  visit(entry);
  return [...packages].sort();
}
