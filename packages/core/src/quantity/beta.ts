/** The parameters of a beta distribution, both above 0. */
export type Beta = { readonly a: number; readonly b: number };

/** The probability of a value up to x (the regularised incomplete beta function), by its continued fraction. */
export function betaUpTo({ a, b }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaUpTo({ a: b, b: a }, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front / continuedFraction({ a, b }, x);
}

/** The value that a share `u` stays below, by bisection to the precision of the number type. */
export function betaQuantile(beta: Beta, u: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (betaUpTo(beta, middle) < u) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function, as its denominator. */
function continuedFraction({ a, b }: Beta, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d, tiny);
    c = kept(1 + even / c, tiny);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d, tiny);
    c = kept(1 + odd / c, tiny);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return 1 / value;
}

function kept(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The logarithm of the gamma function of a positive number: Stirling's series after a shift beyond 15. */
export function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 15; y += 1) shift += Math.log(y);
  const inverse = 1 / (y * y);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
