/**
 * The place of a thing in the page: letters, digits, `-` and `_` only, different for different ids, and equal for equal
 * ones, so that a link into a report of last month still works in one of today.
 */
export function anchor(prefix: string, id: string): string {
  const coded = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`);
  return `${prefix}-${coded}`;
}
