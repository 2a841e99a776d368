import { createReadStream, createWriteStream, existsSync, linkSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Failure } from '@nemecys/core';

type Write = (line: string) => Promise<void>;

/**
 * Writes lines into a compressed file that is there only when `write` and then `check`, which reads it again, have come to
 * their end; never over another file. Only its owner can read it.
 */
export async function writeBackupFile<T>(
  path: string,
  { write, check }: { readonly write: (say: Write) => Promise<T>; readonly check: (path: string) => Promise<void> },
): Promise<T> {
  if (existsSync(path)) throw new Failure('not-writable', `${path} is there already. Choose another name.`);
  const part = `${path}.${process.pid}.part`;
  try {
    const zip = createGzip();
    const written = pipeline(zip, createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }));
    // Whoever writes is told of a fault at the end; without this the process would end before.
    written.catch(() => undefined);
    const say: Write = (line) =>
      new Promise((resolve, reject) => zip.write(line, (fault) => (fault ? reject(fault) : resolve())));
    const result = await Promise.race([write(say), written.then(() => Promise.reject(new Error('closed too early')))]);
    zip.end();
    await written;
    await check(part);
    linkSync(part, path);
    return result;
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('not-writable', `The backup ${path} could not be written. Choose another place.`, {
      cause: thrown,
    });
  } finally {
    rmSync(part, { force: true });
  }
}

/** The lines of a compressed file. Throws a Failure when there is none or it is damaged. */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
  if (!existsSync(path)) throw new Failure('not-found', `There is no file ${path}. Say where the backup is.`);
  const zip = createGunzip();
  const file = createReadStream(path).on('error', (fault) => zip.destroy(fault));
  try {
    for await (const line of createInterface({ input: file.pipe(zip), crlfDelay: Number.POSITIVE_INFINITY }))
      yield line;
  } catch (thrown) {
    throw new Failure('input', `${path} is damaged or no backup. Use another one.`, { cause: thrown });
  } finally {
    file.destroy();
  }
}
