import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from '../packages/cli/src/version.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const published = readJson('package.json');
const workspaces = readdirSync(join(root, 'packages')).map((name) => readJson(`packages/${name}/package.json`));

test('every package and the command have one version', () => {
  expect(new Set([version, published.version, ...workspaces.map((one) => one.version)])).toEqual(new Set([version]));
});

test('the published package installs exactly what its workspaces depend on', () => {
  const needed = Object.assign({}, ...workspaces.map((one) => one.dependencies ?? {}));
  const outside = Object.entries(needed).filter(([name]) => !name.startsWith('@nemecys/'));
  expect(Object.fromEntries(outside)).toEqual(published.dependencies);
});

test('every dependency is held at one exact version', () => {
  for (const { name, dependencies, devDependencies } of [published, ...workspaces]) {
    for (const wanted of Object.values({ ...dependencies, ...devDependencies })) {
      expect(wanted, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    }
  }
});

test('NOTICE names every third-party package that is installed for users, with its licence', () => {
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
  const locked: Record<string, { dev?: boolean; link?: boolean; license?: string }> =
    readJson('package-lock.json').packages;
  for (const [path, { dev, link, license = '' }] of Object.entries(locked)) {
    if (!path.startsWith('node_modules/') || dev || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    expect(notice).toMatch(new RegExp(`^ +${name} +${license.replace('(', '').split(' ')[0]} `, 'm'));
  }
});

test('the lockfile installs from a clean folder', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-lock-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, file), join(folder, file));
    for (const name of readdirSync(join(root, 'packages'))) {
      cpSync(join(root, 'packages', name, 'package.json'), join(folder, 'packages', name, 'package.json'));
    }
    const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--prefer-offline'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
