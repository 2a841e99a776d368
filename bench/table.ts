/** Rows under a head, the first column to the left, columns of numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const numeric = head.map((_, at) => at > 0 && rows.every((row) => /^[\d.,x-]*$/u.test(row[at] ?? '')));
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, at) => (numeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...rows.map(lineOf)].join('\n');
}

/** Whether a limit was kept, with the limit. */
export function verdict(held: boolean, limit: string): string {
  return `${held ? 'reached' : 'MISSED'} (${limit})`;
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
