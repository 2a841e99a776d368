/**
 * The quantile of the standard normal distribution by Acklam's rational approximation, sharpened by one step of Halley's
 * method; the relative error is below 1e-12. `u` lies above 0 and below 1.
 */
export function normalQuantile(u: number): number {
  const x = approximation(u);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const step = (upTo(x) - u) / density;
  return x - step / (1 + (x * step) / 2);
}

const centre = {
  above: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ],
  below: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const tail = {
  above: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  below: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};

function approximation(u: number): number {
  if (u > 0.97575) return -approximation(1 - u);
  if (u < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(u));
    return polynomial(tail.above, q) / polynomial(tail.below, q);
  }
  const q = u - 0.5;
  const r = q * q;
  return (polynomial(centre.above, r) * q) / polynomial(centre.below, r);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** The probability of a value up to x, by a continued fraction in the tails and a series in the middle. */
function upTo(x: number): number {
  if (x > 0) return 1 - upTo(-x);
  const z = -x;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let k = 60; k > 0; k -= 1) fraction = z + k / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < 60; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}
