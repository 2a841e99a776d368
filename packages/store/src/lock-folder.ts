import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '@nemecys/core';

/** The locks of this process: in a container every start has the same process id as the one before. */
const held = new Set<string>();

/** Gives the folder free again. */
export type Unlock = () => void;

/**
 * Takes a data folder for this process, by a file beside it that holds the process id: the embedded database takes no
 * lock, and two processes on one folder lose rows. A lock left by a process that is gone is taken over; that of a living
 * one never is (Failure).
 */
export function lockFolder(folder: string): Unlock {
  const file = `${folder}.lock`;
  if (!create(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder === process.pid ? held.has(file) : isAlive(holder)) {
      const what = `The data folder ${folder} is in use by process ${holder}`;
      throw new Failure('not-writable', `${what}. Stop that one first, or choose another folder with --data.`);
    }
    takeAway(file, holder, folder);
    if (!create(file)) throw justTaken(folder);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** Of several processes that find the same stale lock, one moves it away; whoever moved a fresh one puts it back. */
function takeAway(file: string, holder: number, folder: string): void {
  const stale = `${file}.${process.pid}`;
  try {
    renameSync(file, stale);
  } catch (thrown) {
    throw justTaken(folder, thrown);
  }
  if (Number(readFileSync(stale, 'utf8')) !== holder) {
    renameSync(stale, file);
    throw justTaken(folder);
  }
  rmSync(stale);
}

function justTaken(folder: string, cause?: unknown): Failure {
  return new Failure('not-writable', `Another process has just taken ${folder}. Try again.`, { cause });
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    // Somebody else holds it, which is an answer and no fault.
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw new Failure('not-writable', `${file} cannot be written. Choose another folder with --data.`, {
      cause: thrown,
    });
  }
}

function isAlive(id: number): boolean {
  // An unreadable id was written by a process that was killed in the middle of it.
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (thrown) {
    // A process of another user lives as well, though it may not be signalled.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
