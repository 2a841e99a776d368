import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import { readFile, type SizeLimit, unreadable } from '../read-file.ts';
import { sha256 } from '../sha256.ts';

const limit: SizeLimit = { bytes: 200e6, advice: 'Is it a knowledge base or a system model of Spyderisk?' };

/** A file of quads, or tables by their name without folder; with the SHA-256 of all of it. */
export type SourceBytes = { readonly hash: string } & (
  | { readonly kind: 'quads'; readonly bytes: Uint8Array }
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  | { readonly kind: 'tables'; readonly tables: ReadonlyMap<string, Uint8Array> }
);

/** Is this a folder? A path that does not exist is none. */
export function isFolder(path: string, cwd: string): boolean {
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads a file, or the tables in a folder, without looking into them further than to tell a zip. Throws a Failure. */
export function sourceBytes(path: string, cwd: string): SourceBytes {
  if (isFolder(path, cwd)) return folderTables(path, cwd);
  const bytes = readFile(resolve(cwd, path), path, limit);
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { kind: zipped ? 'zip' : 'quads', bytes, hash: sha256(bytes) };
}

function folderTables(path: string, cwd: string): SourceBytes {
  const names = tableNames(path, cwd);
  const folder = names.length === 0 ? join(path, 'csv') : path;
  const found = names.length === 0 && isFolder(folder, cwd) ? tableNames(folder, cwd) : names;
  if (found.length === 0) {
    throw new Failure(
      'input',
      `${path} has no tables: name the folder of the knowledge base that holds the .csv files.`,
    );
  }
  const hash = createHash('sha256');
  const tables = new Map<string, Uint8Array>();
  for (const name of found) {
    const bytes = readFile(resolve(cwd, folder, name), join(folder, name), limit);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    tables.set(basename(name), bytes);
  }
  return { kind: 'tables', tables, hash: hash.digest('hex') };
}

function tableNames(path: string, cwd: string): readonly string[] {
  try {
    return readdirSync(resolve(cwd, path))
      .filter((name) => name.toLowerCase().endsWith('.csv'))
      .sort();
  } catch (thrown) {
    throw unreadable(path, thrown);
  }
}
