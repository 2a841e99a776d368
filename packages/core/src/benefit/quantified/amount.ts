/**
 * A number that follows from parameters: itself, a parameter by id, the product of others, their sum, the greatest of them, one less another;
 * a probability whose odds are multiplied; a share of a larger one, at most 1; or the share of a control's effect that is
 * left when people work around its burden (minutes a shift): 1 − share / (1 + exp(−slope·(burden − middle))).
 */
export type Amount =
  | number
  | string
  | { readonly product: readonly Amount[] }
  | { readonly sum: readonly Amount[] }
  | { readonly less: Amount }
  | { readonly most: readonly Amount[] }
  | { readonly odds: number; readonly factor: Amount }
  | { readonly part: Amount; readonly of: Amount }
  | { readonly burden: Amount; readonly share: Amount; readonly slope: Amount; readonly middle: Amount };

/** The values of parameters by id. */
export type Values = ReadonlyMap<string, number>;

/** What an amount comes to; throws a RangeError where it names a parameter that has no value. */
export function amountOf(amount: Amount, values: Values): number {
  if (typeof amount === 'number') return amount;
  if (typeof amount === 'string') {
    const value = values.get(amount);
    if (value === undefined) throw new RangeError(`There is no parameter "${amount}".`);
    return value;
  }
  if ('product' in amount) return amount.product.reduce<number>((all, one) => all * amountOf(one, values), 1);
  if ('sum' in amount) return amount.sum.reduce<number>((all, one) => all + amountOf(one, values), 0);
  if ('most' in amount) return Math.max(0, ...amount.most.map((one) => amountOf(one, values)));
  if ('less' in amount) return 1 - amountOf(amount.less, values);
  if ('odds' in amount) {
    const raised = amount.odds * amountOf(amount.factor, values);
    return raised / (1 - amount.odds + raised);
  }
  if ('part' in amount) {
    const whole = amountOf(amount.of, values);
    return whole === 0 ? 1 : Math.min(1, amountOf(amount.part, values) / whole);
  }
  const [burden, share, slope, middle] = [amount.burden, amount.share, amount.slope, amount.middle].map((one) =>
    amountOf(one, values),
  ) as [number, number, number, number];
  return 1 - share / (1 + Math.exp(-slope * (burden - middle)));
}

/** The parameters that an amount names. */
export function namedIn(amount: Amount): readonly string[] {
  if (typeof amount === 'number') return [];
  if (typeof amount === 'string') return [amount];
  if ('product' in amount) return amount.product.flatMap(namedIn);
  if ('sum' in amount) return amount.sum.flatMap(namedIn);
  if ('most' in amount) return amount.most.flatMap(namedIn);
  if ('less' in amount) return namedIn(amount.less);
  if ('odds' in amount) return namedIn(amount.factor);
  if ('part' in amount) return [amount.part, amount.of].flatMap(namedIn);
  return [amount.burden, amount.share, amount.slope, amount.middle].flatMap(namedIn);
}
