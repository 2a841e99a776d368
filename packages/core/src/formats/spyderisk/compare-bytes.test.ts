import { expect, test } from 'vitest';
import { compareBytes } from './compare-bytes.ts';

test('texts are ordered by the bytes of UTF-8, also above U+FFFF', () => {
  const texts = ['b', 'a', 'ab', 'é', '\u{ffee}', '\u{1f600}', ''];
  const encoder = new TextEncoder();
  const byBytes = [...texts].sort((a, b) => Buffer.compare(encoder.encode(a), encoder.encode(b)));
  expect([...texts].sort(compareBytes)).toEqual(byBytes);
});
