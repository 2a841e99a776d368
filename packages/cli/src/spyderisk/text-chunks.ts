import { gunzipSync } from 'node:zlib';
import { Failure } from '@nemecys/core';

/** Most bytes that a packed file may grow to: some ten times the largest published knowledge base. */
export const maxUnpackedBytes = 256 * 2 ** 20;

const piece = 1 << 20;

/**
 * The text of a file in pieces; gzip is known by its first bytes, not by a name. `Failure` when it is damaged, not UTF-8,
 * or grows beyond the limit, so that a small file cannot fill the memory.
 */
export function* textChunks(bytes: Uint8Array, shownAs: string, limit = maxUnpackedBytes): Generator<string> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? gunzip(bytes, shownAs, limit) : bytes;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  try {
    for (; start < plain.length; start += piece)
      yield decoder.decode(plain.subarray(start, start + piece), { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause; // thrown into the generator by its reader
    const line = lineThatIsNotUtf8(plain);
    const unpacked = packed ? ' once unpacked' : '';
    throw new Failure('input', `${shownAs} is not UTF-8 text${unpacked}: see line ${line}. Save it as UTF-8.`, {
      cause,
    });
  }
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

function gunzip(bytes: Uint8Array, shownAs: string, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (cause) {
    throw unpackFailure(shownAs, limit, cause);
  }
}

/** What went wrong while unpacking, for the user. */
export function unpackFailure(shownAs: string, limit: number, cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ERR_BUFFER_TOO_LARGE'
    ? new Failure(
        'too-large',
        `${shownAs} holds more than ${Math.round(limit / 1e6)} MB once unpacked. Give a smaller file.`,
        { cause },
      )
    : new Failure('input', `${shownAs} is damaged: its packed content cannot be unpacked. Fetch or pack it again.`, {
        cause,
      });
}
