/** What bytes turned out to be. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly line: number };

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so; the mark is dropped. Of anything else it says what
 * it looks like (UTF-16 without a mark, another encoding, a binary file) and in which line the first wrong byte stands.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'little');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'big');
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const start = bytes.subarray(0, 1_000);
    const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
    const wide = zeros >= start.length / 4;
    const problem = wide ? 'looks like UTF-16 without a byte order mark' : 'is not text: it holds zero bytes';
    return { ok: false, problem, line: wide ? 1 : lineOf(bytes, zero) };
  }
  return decodeUtf8(bytes);
}

/** Shortest allowed code point and number of further bytes for each first byte above 0x7f; undefined for none. */
function sequenceOf(first: number): { least: number; further: number; bits: number } | undefined {
  if (first >= 0xc2 && first <= 0xdf) return { least: 0x80, further: 1, bits: first & 0x1f };
  if (first >= 0xe0 && first <= 0xef) return { least: 0x800, further: 2, bits: first & 0x0f };
  if (first >= 0xf0 && first <= 0xf4) return { least: 0x10000, further: 3, bits: first & 0x07 };
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextPieces();
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text.add(first);
      at++;
      continue;
    }
    const sequence = sequenceOf(first);
    let point = sequence?.bits ?? 0;
    const further = sequence?.further ?? 0;
    let whole = sequence !== undefined;
    for (let step = 1; step <= further; step++) {
      const next = bytes[at + step] ?? 0;
      if ((next & 0xc0) !== 0x80) whole = false;
      point = (point << 6) | (next & 0x3f);
    }
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (!whole || surrogate || point < (sequence?.least ?? 0) || point > 0x10ffff) {
      return { ok: false, problem: 'is not UTF-8', line: lineOf(bytes, at) };
    }
    text.add(point);
    at += further + 1;
  }
  return { ok: true, text: text.whole() };
}

function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): DecodedText {
  if (bytes.length % 2 === 1) return { ok: false, problem: 'starts like UTF-16 but ends within a character', line: 1 };
  const text = new TextPieces();
  for (let at = 2; at < bytes.length; at += 2) {
    const [low = 0, high = 0] = order === 'little' ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    const unit = (high << 8) | low;
    if (unit === 0) return { ok: false, problem: 'is not text: it holds zero characters', line: 1 };
    text.addUnit(unit);
  }
  const whole = text.whole();
  // \p{Cs} matches half a surrogate pair only
  return /\p{Cs}/u.test(whole) ? { ok: false, problem: 'is damaged UTF-16', line: 1 } : { ok: true, text: whole };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
}

/** Collects UTF-16 units in pieces that `fromCharCode` can take at once. */
class TextPieces {
  readonly #pieces: string[] = [];
  #units: number[] = [];

  add(point: number): void {
    if (point > 0xffff) {
      this.addUnit(0xd800 + ((point - 0x10000) >> 10));
      this.addUnit(0xdc00 + ((point - 0x10000) & 0x3ff));
    } else {
      this.addUnit(point);
    }
  }

  addUnit(unit: number): void {
    this.#units.push(unit);
    if (this.#units.length >= 8_192) this.#flush();
  }

  whole(): string {
    this.#flush();
    return this.#pieces.join('');
  }

  #flush(): void {
    this.#pieces.push(String.fromCharCode(...this.#units));
    this.#units = [];
  }
}
