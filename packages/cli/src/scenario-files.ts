import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { didYouMean, Failure } from '@nemecys/core';
import { readFile, type SizeLimit, unreadable } from './read-file.ts';

/** Endings of scenario files, in the order in which a variant is looked for. */
const endings = ['.yaml', '.yml', '.json'] as const;

const limit: SizeLimit = { bytes: 5e6, advice: 'Split it, and name the parts under "include".' };

/** Where a scenario is read from: the file to start with, as the user typed it, and access to it and those beside it. */
export type ScenarioFiles = { readonly entry: string; readonly read: (path: string) => { readonly bytes: Uint8Array } };

/**
 * Gives access to a scenario or one of its variants. Nothing outside the folder of the entry can be read, not by links
 * either; files above 5 MB are refused before they are read.
 */
export function scenarioFiles(file: string, variant: string | undefined, cwd: string): ScenarioFiles {
  const entry = variant === undefined ? file : variantFile(file, variant, cwd);
  let root: string | undefined;
  return {
    entry,
    read: (path) => {
      const full = resolve(cwd, path);
      if (path !== entry) {
        root ??= realpathSync(dirname(resolve(cwd, entry)));
        refuseOutside(full, path, root);
      }
      return { bytes: readFile(full, path, limit) };
    },
  };
}

function refuseOutside(full: string, path: string, root: string): void {
  let real: string;
  try {
    real = realpathSync(full);
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
  if (real.startsWith(root.endsWith(sep) ? root : root + sep)) return;
  throw new Failure('input', `${path} is a link that leaves the folder of the scenario: only files in it are read.`);
}

/** The file of a variant: beside the scenario, under the name of the variant. Throws a Failure that lists what is there. */
function variantFile(file: string, variant: string, cwd: string): string {
  const folder = dirname(file);
  const beside = namesIn(resolve(cwd, folder), folder);
  const found = endings.map((ending) => `${variant}${ending}`).find((name) => beside.includes(name));
  if (found !== undefined) return folder === '.' && !file.startsWith('.') ? found : join(folder, found);
  const others = beside
    .filter((name) => name !== basename(file) && endings.some((ending) => name.endsWith(ending)))
    .map((name) => name.slice(0, -extname(name).length));
  const near = didYouMean(variant, others);
  const hint =
    near === '' ? (others.length === 0 ? '.' : `. There are: ${others.slice(0, 10).join(', ')}.`) : `: ${near}`;
  throw new Failure(
    'not-found',
    `${file} has no variant "${variant}", that is no file ${variant}.yaml beside it${hint}`,
  );
}

/**
 * The variants beside a scenario: files that extend it, or a variant of it, by the word `extends` at the start of a line.
 * Other files in the folder are left alone.
 */
export function variantsBeside(file: string, cwd: string): readonly string[] {
  const folder = dirname(file);
  const extended = new Map<string, string>();
  for (const name of namesIn(resolve(cwd, folder), folder)) {
    if (name === basename(file) || !endings.some((ending) => name.endsWith(ending))) continue;
    const text = new TextDecoder().decode(readFile(resolve(cwd, folder, name), join(folder, name), limit));
    const base = /^"?extends"?:[ \t]*["']?([^"'\s#]+)/mu.exec(text)?.[1];
    if (base !== undefined) extended.set(name, basename(base));
  }
  const leadsHere = (name: string, seen: readonly string[] = []): boolean => {
    const base = extended.get(name);
    if (base === undefined || seen.includes(name)) return false;
    return base === basename(file) || leadsHere(base, [...seen, name]);
  };
  return [...extended.keys()].filter((name) => leadsHere(name)).map((name) => name.slice(0, -extname(name).length));
}

function namesIn(folder: string, shownAs: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (thrown) {
    throw unreadable(shownAs, thrown);
  }
}
