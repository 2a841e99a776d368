/** YAML reads these as something other than text, in one version of it or another. */
const taken = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;

/** A text as YAML: bare where that is safe in every place, quoted elsewhere. */
export function scalar(text: string): string {
  const bare = /^(?:\d+ )?\p{L}[\p{L}\p{N} .'’()/+-]*$/u.test(text) && !text.endsWith(' ') && !taken.test(text);
  return bare ? text : JSON.stringify(text);
}

/** Fields of one entry; undefined ones are left out, a list or an entry stands in brackets. */
export type Fields = { readonly [name: string]: string | number | undefined | readonly string[] | Fields };

/** An entry longer than this is written over several lines. */
const longest = 110;

/** One entry: `{ id: pump, type: infusion-pump }`, or a line for each field where that would be long. */
export function entryText(fields: Fields): string {
  const line = flowMap(fields);
  if (line.length <= longest) return line;
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${one(value)}`]))
    .join('\n    ');
}

function flowMap(fields: Fields): string {
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${one(value)}`],
  );
  return `{ ${parts.join(', ')} }`;
}

function one(value: string | number | readonly string[] | Fields): string {
  if (typeof value === 'string') return scalar(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map(scalar).join(', ')}]`;
  return flowMap(value);
}

function isList(value: readonly string[] | Fields): value is readonly string[] {
  return Array.isArray(value);
}

/** A heading with one line an entry; nothing where there are none. */
export function section(name: string, entries: readonly string[], comment?: string): readonly string[] {
  if (entries.length === 0) return [];
  return [
    '',
    ...(comment === undefined ? [] : [`# ${comment}`]),
    `${name}:`,
    ...entries.map((entry) => `  - ${entry}`),
  ];
}
