import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';

/** A disk of its own, small enough to be filled. */
export type SmallDisk = {
  /** Fills it to the last byte. */
  readonly fill: () => void;
  /** Makes room again. */
  readonly makeRoom: () => void;
};

/**
 * Tests whose temporary files are on a disk of `megabytes`. Only root may make such a disk: for others they are skipped
 * and say so; with NEMECYS_REQUIRE_POSTGRESQL=1, as in the CI, that is a failure.
 */
export function describeOnSmallDisk(megabytes: number, define: (disk: SmallDisk) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}M,mode=1777`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (cause) {
    rmdirSync(folder);
    if (process.env.NEMECYS_REQUIRE_POSTGRESQL === '1') throw new Error('No small disk can be made', { cause });
    test.skip('a full disk: skipped, only root can make a small disk', () => undefined);
    return;
  }
  // Whatever the tests make is on it from here on: data folders and the cluster of PostgreSQL.
  process.env.TMPDIR = folder;
  afterAll(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  const filler = join(folder, 'filler');
  define({
    fill: () => {
      const file = openSync(filler, 'a');
      for (const size of [1 << 20, 1 << 12, 1]) writeUntilFull(file, Buffer.alloc(size));
      closeSync(file);
    },
    makeRoom: () => rmSync(filler),
  });
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC')) throw thrown;
  }
}
