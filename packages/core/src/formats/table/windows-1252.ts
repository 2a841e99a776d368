/** What the bytes 0x80 to 0x9f are in Windows-1252, in which they stand for signs and not for controls. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in Windows-1252, which takes every byte; Latin-1 is the same but for signs that no table holds. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8_192) {
    const units = Array.from(bytes.subarray(start, start + 8_192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? signs.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}
