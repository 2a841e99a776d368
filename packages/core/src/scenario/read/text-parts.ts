/** A part of a text that can be read by itself: a field of the outermost map, or an entry of a list that stands below one. */
export type TextPart = {
  readonly kind: 'field' | 'entry';
  readonly text: string;
  /** Lines before it. */
  readonly above: number;
};

/**
 * The parts of a text that is written in the usual way, fields at the margin and lists below them; undefined where it is
 * not. An entry belongs to the field before it. Whoever reads the parts one by one gets what reading the whole gives,
 * provided that nothing is wrong with any of them: what is cut in the middle of something is wrong by itself.
 */
export function textParts(text: string): readonly TextPart[] | undefined {
  if (/[\t\r\u2028\u2029\u0085\uFEFF]|^(?:---|\.\.\.|%)/mu.test(text)) return undefined;
  const lines = text.split(/(?<=\n)/u);
  const parts: TextPart[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !startsField(lines[to] as string)) to += 1;
    if (startsField(lines[from] as string)) parts.push(...fieldParts(lines, from, to));
    else if (lines.slice(from, to).some((line) => !isEmpty(line))) return undefined;
    from = to;
  }
  return parts.length === 0 ? undefined : parts;
}

function startsField(line: string): boolean {
  return /^[A-Za-z][\w-]*:(?:\s|$)/u.test(line);
}

/** Does a line say nothing, where no text is going on? */
function isEmpty(line: string): boolean {
  return /^ *(?:#|$)/u.test(line.trimEnd());
}

function fieldParts(lines: readonly string[], from: number, to: number): readonly TextPart[] {
  const whole: readonly TextPart[] = [{ kind: 'field', text: lines.slice(from, to).join(''), above: from }];
  let first = from + 1;
  while (first < to && isEmpty(lines[first] as string)) first += 1;
  const indent = /^ *(?=- )/u.exec(lines[first] ?? '')?.[0].length;
  if (!/^[\w-]+: *\n$/u.test(lines[from] as string) || first === to || indent === undefined) return whole;
  const parts: TextPart[] = [{ kind: 'field', text: lines.slice(from, first).join(''), above: from }];
  for (let start = first; start < to; ) {
    let end = start + 1;
    while (end < to && (isEmpty(lines[end] as string) || indentOf(lines[end] as string) > indent)) end += 1;
    if (!(lines[start] as string).startsWith('- ', indent) || indentOf(lines[start] as string) !== indent) return whole;
    parts.push({ kind: 'entry', text: lines.slice(start, end).join(''), above: start });
    start = end;
  }
  return parts;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
