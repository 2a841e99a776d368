import { inflateRawSync } from 'node:zlib';
import { Failure } from '@nemecys/core';
import { maxUnpackedBytes, unpackFailure } from './text-chunks.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostEntries = 10_000;

/**
 * The files in a zip by their path in it. `Failure` when it is damaged, uses anything but plain or deflated files, or
 * grows beyond the limit. Nothing is written to disk, so paths in it can do no harm.
 */
export function unzip(bytes: Uint8Array, shownAs: string, limit = maxUnpackedBytes): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > mostEntries)
      throw new Failure('too-large', `${shownAs} holds more than ${mostEntries} files. Give a smaller one.`);
    let entry = view.getUint32(end + 16, true);
    let left = limit;
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(entry, true) !== directoryEntry) throw new RangeError('no directory entry here');
      const method = view.getUint16(entry + 10, true);
      const packedSize = view.getUint32(entry + 20, true);
      const nameLength = view.getUint16(entry + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + nameLength));
      const local = view.getUint32(entry + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + packedSize);
      if (method !== 0 && method !== 8) throw new RangeError(`method ${method}`);
      if (!name.endsWith('/')) {
        const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
        left -= content.length;
        if (left < 0)
          throw new Failure(
            'too-large',
            `${shownAs} holds more than ${Math.round(limit / 1e6)} MB once unpacked. Give a smaller file.`,
          );
        files.set(name, content);
      }
      entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unpackFailure(shownAs, limit, cause);
  }
  return files;
}

/** The record that ends a zip stands in its last 64 KB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new RangeError('no end record');
}
