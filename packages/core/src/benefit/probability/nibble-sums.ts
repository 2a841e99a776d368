/**
 * Weights of worlds summed for every pattern of four neighbours, so that the weight of a row of bits takes one look-up for
 * four worlds, whether few of them are set or many.
 */
export class NibbleSums {
  readonly #sums: Float64Array;

  constructor(weight: Float64Array) {
    const groups = weight.length >> 2;
    const sums = new Float64Array(groups << 4);
    for (let g = 0; g < groups; g += 1) {
      const at = g << 4;
      for (let bit = 0; bit < 4; bit += 1) {
        const own = weight[(g << 2) + bit] as number;
        const size = 1 << bit;
        for (let below = 0; below < size; below += 1) sums[at + size + below] = (sums[at + below] as number) + own;
      }
    }
    this.#sums = sums;
  }

  /** The weight of the worlds set in some words, the first of which stands for the worlds from `world` on. */
  ofWords(
    words: Int32Array,
    { from, count, world }: { readonly from: number; readonly count: number; readonly world: number },
  ): number {
    const sums = this.#sums;
    let total = 0;
    for (let w = 0; w < count; w += 1) {
      const word = words[from + w] as number;
      if (word === 0) continue;
      const at = ((world >> 2) + w * 8) << 4;
      total +=
        (sums[at + (word & 15)] as number) +
        (sums[at + 16 + ((word >>> 4) & 15)] as number) +
        (sums[at + 32 + ((word >>> 8) & 15)] as number) +
        (sums[at + 48 + ((word >>> 12) & 15)] as number) +
        (sums[at + 64 + ((word >>> 16) & 15)] as number) +
        (sums[at + 80 + ((word >>> 20) & 15)] as number) +
        (sums[at + 96 + ((word >>> 24) & 15)] as number) +
        (sums[at + 112 + (word >>> 28)] as number);
    }
    return total;
  }
}
