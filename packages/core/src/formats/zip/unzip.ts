import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { Failure } from '../../failure.ts';
import { maxUnpackedBytes, unpackDamaged, unpackedTooLarge } from './unpack-faults.ts';

const mostEntries = 10_000;
// A piece can grow a thousandfold before its size is seen, so pieces are small.
const piece = 1 << 14;

/**
 * The files in a zip by their path in it. `Failure` when it is damaged, packed in an unusual way, grows beyond the limit,
 * or states another size for a file than the file has. Nothing is written to disk, so paths in it can do no harm.
 */
export function unzip(bytes: Uint8Array, shownAs: string, limit = maxUnpackedBytes): ReadonlyMap<string, Uint8Array> {
  try {
    const stated = statedSizes(bytes, shownAs, limit);
    const files = unpack(bytes, shownAs, limit);
    for (const [name, size] of stated) {
      if (files.get(name)?.length !== size) {
        const what = `${shownAs} says that "${name}" in it has ${size} bytes, and it has not.`;
        throw new Failure('input', `${what} Pack the file again with a program you trust.`);
      }
    }
    return new Map([...files].filter(([name]) => stated.has(name)));
  } catch (cause) {
    throw cause instanceof Failure ? cause : unpackDamaged(shownAs, cause);
  }
}

/** What the list of contents says, before anything is unpacked. */
function statedSizes(bytes: Uint8Array, shownAs: string, limit: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  let left = limit;
  let entries = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      if (entries > mostEntries)
        throw new Failure('too-large', `${shownAs} holds more than ${mostEntries} files. Give a smaller one.`);
      if (name.endsWith('/')) return false;
      left -= originalSize;
      if (left < 0) throw unpackedTooLarge(shownAs, limit);
      sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
}

/** Unpacks and counts what is really there: what the list of contents says may be a lie. */
function unpack(bytes: Uint8Array, shownAs: string, limit: number): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let left = limit;
  const reader = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, final) => {
      if (error !== null) throw error;
      left -= part.length;
      if (left < 0) throw unpackedTooLarge(shownAs, limit);
      parts.push(part);
      if (final) files.set(file.name, joined(parts));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += piece) {
    reader.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  }
  return files;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
