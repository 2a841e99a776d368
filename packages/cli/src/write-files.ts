import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import type { Io } from './io.ts';

/** A file to be written, by its name in the folder. */
export type NewFile = { readonly name: string; readonly content: string | Uint8Array };

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there. Choose another folder, or ask for the permission',
  EPERM: 'you may not write there. Choose another folder, or ask for the permission',
  EROFS: 'that disk is read-only. Choose another folder',
  ENOSPC: 'the disk is full. Make room, or choose another folder',
  EFBIG: 'it would be larger than you may write there. Choose another folder',
  EDQUOT: 'your share of the disk is used up. Make room, or choose another folder',
  ENOTDIR: 'part of that path is a file, not a folder. Choose another folder',
  EEXIST: 'a file of that name is in the way. Choose another name',
  EISDIR: 'a folder of that name is in the way. Choose another folder',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one',
  ENOENT: 'no folder can be made there. Choose another folder',
};

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

function notWritable(path: string, thrown: unknown): Failure {
  const reason = reasons[codeOf(thrown)] ?? `${thrown instanceof Error ? thrown.message : String(thrown)}`;
  return new Failure('not-writable', `Cannot write ${path}: ${reason}.`, { cause: thrown });
}

/** A name beside the file: on the same disk, so that renaming is one step, and hidden meanwhile. */
function besides(path: string, name: string): string {
  return join(dirname(path), `.${name}.${process.pid}.part`);
}

/** Creates the folder and says which folders were new, innermost first, so that a failure can take them away again. */
function createFolder(folder: string, shownAs: string): readonly string[] {
  const missing: string[] = [];
  const made: string[] = [];
  try {
    // Not by mkdir's own recursion, which never ends where a system refuses new folders by saying "no such folder".
    let there = folder;
    for (; !existsSync(there) && dirname(there) !== there; there = dirname(there)) missing.push(there);
    if (!statSync(there).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    for (const path of missing.reverse()) {
      mkdirSync(path);
      made.unshift(path);
    }
  } catch (thrown) {
    removeQuietly([], made);
    if (codeOf(thrown) !== 'ENOTDIR' || missing.length > 0) throw notWritable(shownAs, thrown);
    throw new Failure(
      'not-writable',
      `Cannot write into ${shownAs}: it is a file, not a folder. Choose another folder.`,
    );
  }
  return made;
}

function removeQuietly(paths: readonly string[], folders: readonly string[]): void {
  try {
    for (const path of paths) rmSync(path, { force: true });
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // what is in the way of removing was in the way of writing, and that is reported
  }
}

function writePart(part: string, content: string | Uint8Array): void {
  rmSync(part, { force: true });
  writeFileSync(part, content, { flag: 'wx' });
}

type Place = Pick<Io, 'uninterrupted' | 'cwd'>;

/**
 * Writes all the files into the folder, or none: each is written beside its place and renamed when all are complete.
 * Throws a Failure that says what is in the way. Returns the paths, as the folder was named.
 */
export function writeFiles(
  folder: string,
  files: readonly NewFile[],
  { uninterrupted, cwd }: Place,
): readonly string[] {
  return uninterrupted(() => {
    const made = createFolder(resolve(cwd, folder), folder);
    const targets = files.map(({ name, content }) => {
      const path = resolve(cwd, folder, name);
      return { path, shownAs: join(folder, name), part: besides(path, name), content };
    });
    let current = folder;
    try {
      for (const { path, shownAs, part, content } of targets) {
        current = shownAs;
        if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
          throw Object.assign(new Error(), { code: 'EISDIR' });
        }
        writePart(part, content);
      }
      for (const { path, shownAs, part } of targets) {
        current = shownAs;
        renameSync(part, path);
      }
    } catch (thrown) {
      for (const { part } of targets) removeQuietly([part], []);
      removeQuietly([], made);
      throw notWritable(current, thrown);
    }
    return targets.map(({ shownAs }) => shownAs);
  });
}

/** Writes a file that must not exist yet, and its folder; whatever is there stays as it is. Throws a Failure. */
export function writeNewFile(file: string, content: string, { uninterrupted, cwd }: Place): void {
  uninterrupted(() => {
    const path = resolve(cwd, file);
    const part = besides(path, basename(path));
    const made = createFolder(dirname(path), dirname(file));
    try {
      writePart(part, content);
      // A link, unlike a rename, fails where something is.
      linkSync(part, path);
    } catch (thrown) {
      removeQuietly([part], made);
      throw notWritable(file, thrown);
    }
    removeQuietly([part], []);
  });
}
