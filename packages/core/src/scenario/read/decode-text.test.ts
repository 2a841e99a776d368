import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = order === 'little' ? [0xff, 0xfe] : [0xfe, 0xff];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes.push(...(order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
  }
  return new Uint8Array(bytes);
}

test('any well-formed text comes back from UTF-8, with or without a byte order mark', () => {
  const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF'));
  fc.assert(
    fc.property(texts, (text) => {
      expect(decodeText(utf8(text))).toEqual({ ok: true, text });
      expect(decodeText(utf8(`\uFEFF${text}`))).toEqual({ ok: true, text });
    }),
  );
});

test('UTF-16 is read when a byte order mark says so', () => {
  expect(decodeText(utf16('id: tremor-π-😀', 'little'))).toEqual({ ok: true, text: 'id: tremor-π-😀' });
  expect(decodeText(utf16('id: tremor-π-😀', 'big'))).toEqual({ ok: true, text: 'id: tremor-π-😀' });
});

test('UTF-16 without a byte order mark, binary files and other encodings are told apart', () => {
  expect(decodeText(utf16('id: hub', 'little').subarray(2))).toMatchObject({
    problem: expect.stringContaining('UTF-16'),
  });
  expect(decodeText(utf8('id: hub\nlabel: a\0b'))).toMatchObject({
    problem: expect.stringContaining('zero bytes'),
    line: 2,
  });
  const latin1 = new Uint8Array([...utf8('id: hub\nlabel: '), 0xfc, ...utf8('ber\n')]);
  expect(decodeText(latin1)).toEqual({ ok: false, problem: 'is not UTF-8', line: 2 });
});

test('bytes decode exactly when the platform decodes them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), (bytes) => {
      fc.pre((bytes[0] !== 0xff || bytes[1] !== 0xfe) && (bytes[0] !== 0xfe || bytes[1] !== 0xff));
      let text: string | undefined;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        // the platform reports malformed bytes by throwing
      }
      const decoded = decodeText(bytes);
      expect(decoded.ok ? decoded.text : undefined).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('overlong forms, halves of surrogate pairs and cut characters are refused', () => {
  for (const bytes of [
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ]) {
    expect(decodeText(new Uint8Array(bytes)).ok).toBe(false);
  }
  expect(decodeText(utf16('a\uD800b', 'little')).ok).toBe(false);
  expect(decodeText(utf16('ab', 'little').subarray(0, 5)).ok).toBe(false);
});
