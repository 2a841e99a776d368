/** A list as a sentence names it: "a", "a and b", "a, b and c"; with a limit, the rest is counted: "a, b and 4 more". */
export function joined(names: readonly string[], limit: number = Number.POSITIVE_INFINITY): string {
  const shown = names.length > limit ? [...names.slice(0, limit), `${names.length - limit} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 harm", "3 harms": a number with its noun. */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
