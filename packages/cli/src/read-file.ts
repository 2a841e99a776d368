import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Failure } from '@nemecys/core';

const chunk = 1 << 16;

/** The most that a file may hold, in bytes, and what to do about a larger one. */
export type SizeLimit = { readonly bytes: number; readonly advice: string };

/** Reads a file up to the limit; a larger one is refused before it is read. Throws a Failure. */
export function readFile(path: string, shownAs: string, limit: SizeLimit): Uint8Array {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (thrown) {
    throw unreadable(shownAs, thrown);
  }
  try {
    const { size } = refuseFolder(fstatSync(file), shownAs);
    if (size > limit.bytes) throw tooLarge(shownAs, limit);
    const parts: Buffer[] = [];
    let length = 0;
    // A pipe or device has no size to ask for beforehand, so the limit is kept while reading as well.
    for (;;) {
      const part = Buffer.allocUnsafe(Math.max(chunk, size - length + 1));
      const got = readSync(file, part, 0, part.length, null);
      if (got === 0) return Buffer.concat(parts, length);
      parts.push(part.subarray(0, got));
      length += got;
      if (length > limit.bytes) throw tooLarge(shownAs, limit);
    }
  } catch (thrown) {
    throw unreadable(shownAs, thrown);
  } finally {
    closeSync(file);
  }
}

function refuseFolder<T extends { isDirectory: () => boolean }>(found: T, shownAs: string): T {
  if (found.isDirectory()) {
    throw new Failure(
      'input',
      `${shownAs} is a folder. Name the file in it, such as ${shownAs.replace(/\/+$/u, '')}/scenario.yaml.`,
    );
  }
  return found;
}

function tooLarge(shownAs: string, { bytes, advice }: SizeLimit): Failure {
  return new Failure('too-large', `${shownAs} is larger than ${Math.round(bytes / 1e6)} MB. ${advice}`);
}

const reasons: Readonly<Record<string, readonly [code: 'not-found' | 'input', what: (file: string) => string]>> = {
  ENOENT: ['not-found', (file) => `There is no file ${file}.`],
  ENOTDIR: ['not-found', (file) => `There is no file ${file}: part of the path is a file.`],
  ENAMETOOLONG: ['not-found', (file) => `There is no file ${file}: the name is too long.`],
  ELOOP: ['input', (file) => `${file} is a link that leads back to itself.`],
  EACCES: ['input', (file) => `You may not read ${file}.`],
  EPERM: ['input', (file) => `You may not read ${file}.`],
  ERR_INVALID_ARG_VALUE: ['not-found', (file) => `${file} is not the name of a file.`],
};

/** What the user is told when the system refuses to read; a Failure stays as it is. */
export function unreadable(shownAs: string, thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const system = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const [code, what] = reasons[system] ?? ['input', (file) => `${file} cannot be read (${system || String(thrown)}).`];
  return new Failure(code, what(shownAs), { cause: thrown });
}
