import { Failure } from '@nemecys/core';
import { unzipSync } from 'fflate';
import { damaged, maxUnpackedBytes, tooLarge } from './text-chunks.ts';

const mostEntries = 10_000;

/**
 * The files in a zip by their path in it. `Failure` when it is damaged, packed in an unusual way, or grows beyond the
 * limit. Nothing is written to disk, so paths in it can do no harm.
 */
export function unzip(bytes: Uint8Array, shownAs: string, limit = maxUnpackedBytes): ReadonlyMap<string, Uint8Array> {
  let left = limit;
  let entries = 0;
  try {
    const files = unzipSync(bytes, {
      // Asked before an entry is unpacked; no more than the size it states is ever unpacked.
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > mostEntries)
          throw new Failure('too-large', `${shownAs} holds more than ${mostEntries} files. Give a smaller one.`);
        if (name.endsWith('/')) return false;
        left -= originalSize;
        if (left < 0) throw tooLarge(shownAs, limit);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(shownAs, cause);
  }
}
