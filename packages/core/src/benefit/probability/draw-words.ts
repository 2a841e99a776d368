/** What decides the draws of one node: 64 bits mixed from a seed and the node's key. */
export type DrawKey = { readonly first: number; readonly second: number };

/** Random draws of a node; the same seed and key give the same draws everywhere, in any order. */
export function drawKey(seed: number, key: number): DrawKey {
  const low = key | 0;
  const high = Math.floor(key / 4294967296) | 0;
  const first = mixed(mixed(low ^ Math.imul(seed, 0x9e3779b1)) ^ high);
  return { first, second: mixed(mixed(first ^ 0x5851f42d) + Math.imul(high, 0x2545f491) + low + seed) };
}

/** The most words of one node: 2^31 worlds. */
export const maxWords = 2 ** 26;

/**
 * Draws 32 worlds: each bit is 1 with exactly probability p (to 2^-64). A bit compares a uniform number with p, digit by
 * digit from the first, until all 32 are decided. The number does not depend on p, so a smaller p gives a part of the
 * same worlds.
 */
export function drawWord({ first, second }: DrawKey, word: number, p: number): number {
  if (p >= 1) return -1;
  let open = -1;
  let below = 0;
  let rest = p;
  const base = word << 6;
  for (let digit = 0; digit < 64 && open !== 0 && rest > 0; digit += 1) {
    const random = mixed(mixed(Math.imul(base + digit, 0x9e3779b1) ^ first) + second);
    rest *= 2;
    if (rest >= 1) {
      rest -= 1;
      below |= open & ~random;
      open &= random;
    } else {
      open &= ~random;
    }
  }
  return below;
}

/** Mixes 32 bits so that each bit of the result depends on all. */
function mixed(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
