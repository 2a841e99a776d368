/**
 * Whole numbers in the exact proportions of finite costs: every floating-point number is a whole number times a power of
 * two, so that sums and comparisons of the results have no rounding. Costs are at or above zero.
 */
export function exactWeights(costs: readonly number[]): readonly bigint[] {
  let shift = 0;
  for (const cost of costs) {
    let scaled = cost * 2 ** shift;
    while (!Number.isInteger(scaled) && shift < 1074) {
      scaled *= 2;
      shift += 1;
    }
  }
  return costs.map((cost) => scaledUp(cost, shift));
}

function scaledUp(cost: number, shift: number): bigint {
  let own = 0;
  let whole = cost;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    own += 1;
  }
  return BigInt(whole) << BigInt(shift - own);
}
