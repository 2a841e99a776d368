/**
 * A number that follows from parameters: itself, a parameter by id, the product of others, their sum, or one less
 * another.
 */
export type Amount =
  | number
  | string
  | { readonly product: readonly Amount[] }
  | { readonly sum: readonly Amount[] }
  | { readonly less: Amount };

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
  return 1 - amountOf(amount.less, values);
}

/** The parameters that an amount names. */
export function namedIn(amount: Amount): readonly string[] {
  if (typeof amount === 'number') return [];
  if (typeof amount === 'string') return [amount];
  if ('product' in amount) return amount.product.flatMap(namedIn);
  if ('sum' in amount) return amount.sum.flatMap(namedIn);
  return namedIn(amount.less);
}
