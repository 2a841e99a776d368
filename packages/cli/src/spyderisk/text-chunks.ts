import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure, maxUnpackedBytes, unpackDamaged, unpackedTooLarge } from '@nemecys/core';

// Small pieces, as what is kept of a piece keeps all of it in memory.
const piece = 1 << 16;

/**
 * The text of a file in pieces, unpacked while it is read; gzip is known by its first bytes, not by a name. Ends with a
 * `Failure` where the file is damaged, not UTF-8, or grows beyond the limit, so that a small file cannot fill the memory.
 */
export async function* textChunks(
  bytes: Uint8Array,
  shownAs: string,
  limit = maxUnpackedBytes,
): AsyncGenerator<string> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts = () => (packed ? gunzip(bytes, shownAs, limit) : pieces(bytes));
  const decode = (part?: Uint8Array): string | undefined => {
    try {
      return part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
    } catch {
      return undefined; // the fault is looked for below, where its line can be said
    }
  };
  for await (const part of parts()) yield decode(part) ?? (await refuse(parts(), shownAs, packed));
  yield decode() ?? (await refuse(parts(), shownAs, packed));
}

async function refuse(
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  shownAs: string,
  packed: boolean,
): Promise<never> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  const unpacked = packed ? ' once unpacked' : '';
  const line = lineThatIsNotUtf8(Buffer.concat(all));
  throw new Failure('input', `${shownAs} is not UTF-8 text${unpacked}: see line ${line}. Save it as UTF-8.`);
}

function lineThatIsNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(end < 0 ? bytes.subarray(start) : bytes.subarray(start, end));
    } catch {
      return line; // the fault that is looked for
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

/** The text of a file as one. */
export async function textOf(bytes: Uint8Array, shownAs: string, limit = maxUnpackedBytes): Promise<string> {
  let text = '';
  for await (const part of textChunks(bytes, shownAs, limit)) text += part;
  return text;
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
}

async function* gunzip(bytes: Uint8Array, shownAs: string, limit: number): AsyncGenerator<Uint8Array> {
  const unpacked = Readable.from(pieces(bytes)).pipe(createGunzip({ chunkSize: piece }));
  let length = 0;
  try {
    for await (const part of unpacked as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > limit) throw unpackedTooLarge(shownAs, limit);
      yield part;
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unpackDamaged(shownAs, cause);
  }
}
