import { isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Splice } from './splice.ts';
import {
  beforeBreak,
  colonOf,
  columnOf,
  endOf,
  endOfLine,
  endOfPair,
  isBlock,
  isUnwritten,
  lineBreakOf,
  nextLine,
  pairOf,
  rangeOf,
  startOf,
  startOfLine,
} from './yaml-text.ts';

/** Splices that add items at the end of a list, which is begun where it is empty or not there yet. Items are YAML on one line. */
export function appended(text: string, map: YAMLMap, section: string, items: readonly string[]): Splice[] {
  if (items.length === 0) return [];
  const pair = pairOf(map, section);
  const list = pair?.value;
  if (isSeq(list) && list.items.length > 0) {
    const last = list.items.at(-1) as Node;
    if (list.flow === true) {
      return [{ start: rangeOf(last)[1], put: items.map((item) => `, ${onOneLine(item)}`).join('') }];
    }
    const indent = ' '.repeat(columnOf(text, dashOf(text, list, 0)));
    const put = items.map((item) => `${lineBreakOf(text)}${indent}- ${item}`).join('');
    return [{ start: endOfLine(text, endOf(last)), put }];
  }
  if (map.flow === true) return fieldsSet(text, map, { [section]: `[${items.map(onOneLine).join(', ')}]` });
  const asLines = items.map((item) => `- ${item}`);
  return [pair === undefined ? sectionAdded(text, section, asLines) : begun(text, pair, asLines)];
}

/** A splice that adds a section of lines behind all others. */
export function sectionAdded(text: string, section: string, lines: readonly string[]): Splice {
  const lineBreak = lineBreakOf(text);
  let start = text.length;
  while (text[start - 1] === '\n' || text[start - 1] === '\r') start -= 1;
  const put = [`${section}:`, ...lines.map((line) => `  ${line}`)].join(lineBreak);
  const end = start === text.length ? lineBreak : '';
  return { start, put: `${lineBreak}${lineBreak}${put}${end}`, isLast: true };
}

/** A splice by which a field of a block gets lines under its key; whatever stood for it gives way, and a remark stays. */
export function begun(text: string, pair: Pair, lines: readonly string[]): Splice {
  const [start, colon] = colonOf(text, pair);
  const behind = isUnwritten(pair.value) ? colon : beforeBreak(text, endOfPair(pair));
  const end = endOfLine(text, behind);
  const indent = ' '.repeat(columnOf(text, startOf(pair)) + 2);
  const remark = text.slice(behind, end).trimEnd();
  return { start, end, put: `:${remark}${lines.map((line) => `${lineBreakOf(text)}${indent}${line}`).join('')}` };
}

/** Splices that give fields other values, or add them behind the others. Values are YAML on one line. */
export function fieldsSet(text: string, map: YAMLMap, fields: Readonly<Record<string, string>>): Splice[] {
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const pair = pairOf(map, key);
    if (pair === undefined) added.push(`${key}: ${value}`);
    else splices.push(valueSet(text, pair, value));
  }
  if (added.length === 0) return splices;
  const last = map.items.at(-1);
  if (map.flow === true) {
    const start = last === undefined ? rangeOf(map)[0] + 1 : endOfPair(last);
    return [...splices, { start, put: `${last === undefined ? ' ' : ', '}${added.join(', ')}` }];
  }
  const [first] = map.items;
  const indent = ' '.repeat(first === undefined ? 0 : columnOf(text, startOf(first)));
  const start = endOfLine(text, last === undefined ? rangeOf(map)[0] : endOfPair(last));
  return [...splices, { start, put: added.map((field) => `${lineBreakOf(text)}${indent}${field}`).join('') }];
}

function valueSet(text: string, pair: Pair, value: string): Splice {
  const old = pair.value;
  const [start, colon] = colonOf(text, pair);
  if (isUnwritten(old)) return { start, end: colon, put: `: ${value}` };
  const end = beforeBreak(text, endOf(old as Node));
  if (!isBlock(old)) return { start: rangeOf(old as Node)[0], end, put: value };
  // It may begin as far left as its key, where nothing but a list can stand.
  const rest = text.slice(colon, endOfLine(text, colon)).trimEnd();
  return { start, end, put: `: ${value}${rest}` };
}

/** Splices that take fields away; none for those that are not there. */
export function fieldsTaken(text: string, map: YAMLMap, keys: readonly string[]): Splice[] {
  const pairs = keys.map((key) => pairOf(map, key));
  const taken = new Set(map.items.flatMap((pair, index) => (pairs.includes(pair) ? [index] : [])));
  const spans = map.items.map((pair) => ({ start: startOf(pair), end: endOfPair(pair) }));
  if (map.flow === true) return takenFromFlow(spans, taken);
  return spans.flatMap(({ start, end }, index) => {
    if (!taken.has(index)) return [];
    const lineStart = startOfLine(text, start);
    if (text.slice(lineStart, start).trim() === '') {
      return [{ start: lineStart, end: nextLine(text, end), put: '' }];
    }
    // It stands right behind the dash of its entry: the next field that stays moves up to there.
    const next = spans.find((_, later) => later > index && !taken.has(later));
    return next === undefined ? [] : [{ start, end: next.start, put: '' }];
  });
}

/** Splices that take items out of a list, with the comments inside them; others stay. */
export function itemsTaken(text: string, map: YAMLMap, section: string, taken: ReadonlySet<number>): Splice[] {
  const pair = pairOf(map, section);
  const list = pair?.value;
  if (pair === undefined || !isSeq(list) || taken.size === 0) return [];
  const spans = list.items.map((item) => ({ start: rangeOf(item as Node)[0], end: endOf(item as Node) }));
  if (list.flow === true) return takenFromFlow(spans, taken);
  const splices: Splice[] = spans.flatMap(({ end }, index) =>
    taken.has(index)
      ? [{ start: startOfLine(text, dashOf(text, list, index)), end: nextLine(text, end), put: '' }]
      : [],
  );
  if (taken.size < spans.length) return splices;
  const [start, end] = colonOf(text, pair);
  return [{ start, end, put: ': []' }, ...splices];
}

type Span = { readonly start: number; readonly end: number };

function takenFromFlow(spans: readonly Span[], taken: ReadonlySet<number>): Splice[] {
  return spans.flatMap(({ start, end }, index) => {
    if (!taken.has(index)) return [];
    const isBehindKept = spans.some((_, before) => before < index && !taken.has(before));
    const before = spans[index - 1];
    if (isBehindKept && before !== undefined) return [{ start: before.end, end, put: '' }];
    return [{ start, end: spans[index + 1]?.start ?? end, put: '' }];
  });
}

/** Where the dash of an item stands: between it and the item before there are only comments, which may have dashes too. */
function dashOf(text: string, list: YAMLSeq, index: number): number {
  const before = list.items[index - 1];
  if (before === undefined) return rangeOf(list)[0];
  let line = nextLine(text, endOf(before as Node));
  while (line < text.length) {
    const dash = /[ \t]*-/uy;
    dash.lastIndex = line;
    if (dash.test(text)) return dash.lastIndex - 1;
    line = nextLine(text, line + 1);
  }
  return rangeOf(list.items[index] as Node)[0];
}

/** An item as it stands in brackets: a remark would hide what follows it, and a comma would part it. */
function onOneLine(item: string): string {
  const bare = item.replace(/ # [^"]*$/u, '');
  return /^[^"'{[].*[,[\]{}]/u.test(bare) ? JSON.stringify(bare) : bare;
}
