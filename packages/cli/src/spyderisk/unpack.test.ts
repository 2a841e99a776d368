import { gzipSync } from 'node:zlib';
import { unzip } from '@nemecys/core/imports';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textOf } from './text-chunks.ts';

const text = (bytes: Uint8Array, limit?: number): Promise<string> => textOf(bytes, 'x.nq.gz', limit);

test('plain and packed text are read alike', async () => {
  expect(await text(Buffer.from('Ä b'))).toBe('Ä b');
  expect(await text(gzipSync('Ä b'))).toBe('Ä b');
});

test('a packed file that grows beyond the limit is refused', async () => {
  await expect(text(gzipSync(Buffer.alloc(5_000_000)), 1_000_000)).rejects.toMatchObject({
    code: 'too-large',
    message: 'x.nq.gz holds more than 1 MB once unpacked. Give a smaller file.',
  });
});

test.each([
  ['in its first line', [0xff], 1],
  ['further down', [...Buffer.from('a\nÄ\n'), 0xff, 0x0a, 0x41], 3],
  ['cut off in the middle of a sign', [...Buffer.from('a\nb\n'), 0xc3], 3],
])('a file that is not UTF-8 %s is refused with the line', async (_where, bytes, line) => {
  await expect(text(Uint8Array.from(bytes))).rejects.toMatchObject({
    code: 'input',
    message: `x.nq.gz is not UTF-8 text: see line ${line}. Save it as UTF-8.`,
  });
  await expect(text(gzipSync(Uint8Array.from(bytes)))).rejects.toThrow(/is not UTF-8 text once unpacked: see line/u);
});

test.each([
  ['cut short', gzipSync('some text').subarray(0, 15)],
  ['not UTF-8', Buffer.from([0x41, 0xff, 0x42])],
  ['a broken end', Buffer.from([0x41, 0xc3])],
])('a file that is %s is refused', async (_what, bytes) => {
  await expect(text(bytes)).rejects.toMatchObject({ code: 'input' });
});

/** A zip with one file, which may lie about how large it is. */
function zipOf(name: string, content: Uint8Array, stated = content.length): Uint8Array {
  const zip = Buffer.from(zipSync({ [name]: content }));
  const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(stated, entry + 24);
  return zip;
}

test('the files in a zip are found by their path', () => {
  const files = unzip(zipOf('csv/Threat.csv', Buffer.from('a,b')), 'x.zip');
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([['csv/Threat.csv', 'a,b']]);
});

test.each([1000, 5_000_001])('a zip that states %i bytes for a file of five million is refused', (stated) => {
  expect(() => unzip(zipOf('a.csv', Buffer.alloc(5_000_000), stated), 'x.zip')).toThrow(
    expect.objectContaining({ code: 'input', message: expect.stringContaining(`"a.csv" in it has ${stated} bytes`) }),
  );
});

test('a small zip that grows beyond the limit is refused while it grows, whatever size it states', () => {
  expect(() => unzip(zipOf('a.csv', Buffer.alloc(5_000_000), 10), 'x.zip', 1_000_000)).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
});

test('a zip that grows beyond the limit, or is none, is refused', () => {
  expect(() => unzip(zipOf('a', Buffer.alloc(5_000_000)), 'x.zip', 1_000_000)).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
  expect(() => unzip(Buffer.from('no zip at all, but long enough to look for an end'), 'x.zip')).toThrow(
    expect.objectContaining({ code: 'input' }),
  );
});
