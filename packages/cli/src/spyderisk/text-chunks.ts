import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '@nemecys/core';

/** Most bytes that a packed file may grow to: some ten times the largest published knowledge base. */
export const maxUnpackedBytes = 256 * 2 ** 20;

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
  const decode = (part?: Uint8Array): string => {
    try {
      return part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
    } catch (cause) {
      throw new Failure('input', `${shownAs} is not UTF-8 text${packed ? ' once unpacked' : ''}.`, { cause });
    }
  };
  for await (const part of packed ? gunzip(bytes, shownAs, limit) : pieces(bytes)) yield decode(part);
  yield decode();
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
      if (length > limit) throw tooLarge(shownAs, limit);
      yield part;
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(shownAs, cause);
  }
}

/** What the user is told of a packed file that grows beyond the limit. */
export function tooLarge(shownAs: string, limit: number): Failure {
  return new Failure('too-large', `${shownAs} holds more than ${Math.round(limit / 1e6)} MB once unpacked.`);
}

/** What the user is told of a packed file that cannot be unpacked. */
export function damaged(shownAs: string, cause: unknown): Failure {
  return new Failure('input', `${shownAs} is damaged: its packed content cannot be unpacked.`, { cause });
}
