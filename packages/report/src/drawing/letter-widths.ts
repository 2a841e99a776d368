/** How heavy letters are. */
export type LetterWeight = 'regular' | 'bold';

// Thousandths of an em from the space to the tilde, as in Arial, Helvetica and Liberation Sans.
const widths: Readonly<Record<LetterWeight, readonly number[]>> = {
  regular: [
    ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556],
    ...[556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667],
    ...[556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556],
    ...[556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722],
    ...[500, 500, 500, 334, 260, 334, 584],
  ],
  bold: [
    ...[278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556],
    ...[556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722],
    ...[611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556],
    ...[611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778],
    ...[556, 556, 500, 389, 280, 389, 584],
  ],
};

/** The room of a letter in em; letters of other scripts take about that of a wide one. */
export function letterWidth(letter: string, weight: LetterWeight): number {
  const code = letter.charCodeAt(0);
  const known = widths[weight][code - 32];
  if (known !== undefined) return known / 1000;
  return code < 0x2000 ? 0.6 : code < 0x2e80 ? 0.7 : 1;
}
