// Writes the empty database that new data folders begin with, unless it was made after everything that decides on it.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { makeTemplate } from '../packages/store/src/make-template.ts';

const root = new URL('../', import.meta.url);
const target = new URL('packages/store/dist/empty-database.tar.gz', root);
const migrations = new URL('packages/store/src/migrations/', root);

function changedAt(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const sources = [
  new URL('package-lock.json', root),
  ...readdirSync(migrations).map((name) => new URL(name, migrations)),
];
if (changedAt(target) < Math.max(...sources.map(changedAt))) {
  mkdirSync(new URL('.', target), { recursive: true });
  const whole = new URL(`empty-database.${process.pid}.new`, target);
  writeFileSync(whole, await makeTemplate());
  renameSync(whole, target);
}
