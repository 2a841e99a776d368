import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@nemecys/core';
import type { Example } from '@nemecys/server';
import { installationFolder } from '../installation-folder.ts';

/** The folder of the built pages. Throws a Failure when they were not built. */
export function pagesFolder(): string {
  const folder = join(installationFolder(), 'packages/web/dist/pages');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Failure('not-found', 'The pages are not built. In a checkout run "npm start"; else install nemecys again.');
}

/** The examples that come with nemecys, by the name of their folder. */
export function bundledExamples(): readonly Example[] {
  const folder = join(installationFolder(), 'examples');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, file: join(folder, name, 'scenario.yaml') }))
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, file }) => ({ id, text: readFileSync(file, 'utf8') }));
}
