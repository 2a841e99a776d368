/** A value as YAML on one line: bare where it is a plain word, else in quotes, so that no sign in it means anything. */
export function yamlScalar(value: string): string {
  const isPlain = /^[a-z][a-z-]*[a-z]$/u.test(value) && !['null', 'true', 'false', 'yes', 'no'].includes(value);
  return isPlain ? value : JSON.stringify(value);
}

/** The id of an item of a section, where it has one. */
export function idIn(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;
}
