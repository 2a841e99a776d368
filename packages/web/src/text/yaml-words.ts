/** Words as YAML has them without quotes, where they cannot be mistaken for anything else; else in quotes. */
function yamlWord(word: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N}_@'-]*(?: [\p{L}\p{N}_@'-]+)*$/u.test(word) && !/^(?:true|false|null|nan|inf)$/iu.test(word);
  return isPlain ? word : JSON.stringify(word);
}

/** A value on one line, as people write scenarios: maps with blanks inside the braces, lists without. */
export function yamlLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, field]) => `${yamlWord(key)}: ${yamlLine(field)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  return typeof value === 'string' ? yamlWord(value) : String(value);
}
