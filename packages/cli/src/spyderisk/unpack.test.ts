import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { textChunks } from './text-chunks.ts';
import { unzip } from './unzip.ts';

const text = (bytes: Uint8Array, limit?: number): string => [...textChunks(bytes, 'x.nq.gz', limit)].join('');

test('plain and packed text are read alike', () => {
  expect(text(Buffer.from('Ä b'))).toBe('Ä b');
  expect(text(gzipSync('Ä b'))).toBe('Ä b');
});

test('a packed file that grows beyond the limit is refused', () => {
  expect(() => text(gzipSync(Buffer.alloc(5_000_000)), 1_000_000)).toThrow(
    expect.objectContaining({
      code: 'too-large',
      message: 'x.nq.gz holds more than 1 MB once unpacked. Give a smaller file.',
    }),
  );
});

test.each([
  ['in its first line', [0xff], 1],
  ['further down', [...Buffer.from('a\nÄ\n'), 0xff, 0x0a, 0x41], 3],
  ['cut off in the middle of a sign', [...Buffer.from('a\nb\n'), 0xc3], 3],
])('a file that is not UTF-8 %s is refused with the line', (_where, bytes, line) => {
  expect(() => text(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({
      code: 'input',
      message: `x.nq.gz is not UTF-8 text: see line ${line}. Save it as UTF-8.`,
    }),
  );
  expect(() => text(gzipSync(Uint8Array.from(bytes)))).toThrow(/is not UTF-8 text once unpacked: see line/u);
});

test.each([
  ['cut short', gzipSync('some text').subarray(0, 15)],
  ['not UTF-8', Buffer.from([0x41, 0xff, 0x42])],
  ['a broken end', Buffer.from([0x41, 0xc3])],
])('a file that is %s is refused', (_what, bytes) => {
  expect(() => text(bytes)).toThrow(expect.objectContaining({ code: 'input' }));
});

/** A zip with one deflated file. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

test('the files in a zip are found by their path', () => {
  const files = unzip(zipOf('csv/Threat.csv', Buffer.from('a,b')), 'x.zip');
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([['csv/Threat.csv', 'a,b']]);
});

test('a zip that grows beyond the limit, or is none, is refused', () => {
  expect(() => unzip(zipOf('a', Buffer.alloc(5_000_000)), 'x.zip', 1_000_000)).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
  expect(() => unzip(Buffer.from('no zip at all, but long enough to look for an end'), 'x.zip')).toThrow(
    expect.objectContaining({ code: 'input' }),
  );
});
