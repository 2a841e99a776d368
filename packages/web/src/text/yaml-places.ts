import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Splice } from './splice.ts';

/** A splice that adds items at the end of a section, which is begun where it is empty or not there yet. */
export function appended(text: string, root: YAMLMap, section: string, items: readonly string[]): Splice[] {
  if (items.length === 0) return [];
  const pair = pairOf(root, section);
  const list = pair?.value;
  const asLines = items.map((item) => `\n  - ${item}`).join('');
  if (pair === undefined) {
    return [{ start: text.length, put: `${text.endsWith('\n') ? '' : '\n'}\n${section}:${asLines}\n` }];
  }
  if (!isSeq(list) || list.items.length === 0) {
    // An empty section: whatever stands for it gives way to a list.
    const [start] = rangeOf(pair.key as Node);
    const end =
      list === null || list === undefined || isEmptyScalar(list) ? start + section.length + 1 : endOf(list as Node);
    return [{ start, end, put: `${section}:${asLines}` }];
  }
  const [first, last] = [list.items[0] as Node, list.items.at(-1) as Node];
  if (list.flow === true) return [{ start: rangeOf(last)[1], put: items.map((item) => `, ${item}`).join('') }];
  const [start] = rangeOf(first);
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', start)));
  const put = items.map((item) => `\n${indent}- ${item}`).join('');
  return [{ start: endOfLine(text, endOf(last)), put }];
}

/** A splice that gives a field another value, or adds it behind the others. */
export function fieldSet(text: string, map: YAMLMap, key: string, value: string): Splice {
  const pair = pairOf(map, key);
  const old = pair?.value;
  if (pair !== undefined && (old === undefined || old === null || isEmptyScalar(old))) {
    return { start: rangeOf(pair.key as Node)[1], end: rangeOf(pair.key as Node)[1] + 1, put: `: ${value}` };
  }
  if (pair !== undefined) {
    const end = endOf(old as Node);
    return { start: rangeOf(old as Node)[0], end: text[end - 1] === '\n' ? end - 1 : end, put: value };
  }
  const last = map.items.at(-1);
  const end = last === undefined ? rangeOf(map)[0] + 1 : endOf((last.value ?? last.key) as Node);
  if (map.flow === true) return { start: end, put: `${last === undefined ? ' ' : ', '}${key}: ${value}` };
  const indent = ' '.repeat(columnOf(text, rangeOf(map.items[0]?.key as Node)[0]));
  return { start: endOfLine(text, end), put: `\n${indent}${key}: ${value}` };
}

/** Splices that take a field away; none where it is not there. */
export function fieldTaken(text: string, map: YAMLMap, key: string): Splice[] {
  const index = map.items.findIndex((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);
  const pair = map.items[index];
  if (pair === undefined) return [];
  const spans = map.items.map((one) => ({
    start: rangeOf(one.key as Node)[0],
    end: endOf((one.value ?? one.key) as Node),
  }));
  if (map.flow === true) return takenFromFlow(spans, new Set([index]));
  const span = spans[index];
  if (span === undefined) return [];
  const lineStart = startOfLine(text, span.start);
  if (text.slice(lineStart, span.start).trim() === '')
    return [{ start: lineStart, end: endOfLine(text, span.end) + 1, put: '' }];
  // It stands right behind the dash of its entry: the next field moves up to there.
  const next = spans[index + 1];
  return next === undefined ? [] : [{ start: span.start, end: next.start, put: '' }];
}

/** Splices that take items out of a list, with the comments inside them; others stay. */
export function itemsTaken(text: string, list: YAMLSeq, taken: ReadonlySet<number>): Splice[] {
  const spans = list.items.map((item) => ({ start: rangeOf(item as Node)[0], end: endOf(item as Node) }));
  if (list.flow === true) return takenFromFlow(spans, taken);
  return spans
    .filter((_, index) => taken.has(index))
    .map(({ start, end }) => ({
      start: startOfLine(text, text.lastIndexOf('-', start)),
      end: Math.min(text.length, endOfLine(text, end) + 1),
      put: '',
    }));
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

/** The field of a map with its value; undefined where it is not there. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null && (node.range === undefined || node.range?.[0] === node.range?.[1]);
}

/** Where the last character of a node stands: a block node's own range runs on into the comments after it. */
export function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    const inner = isPair(last) ? ((last.value ?? last.key) as Node) : (last as Node | undefined);
    if (inner !== undefined) return endOf(inner);
  }
  return rangeOf(node)[1];
}

/** Where a node begins and ends. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  // Block scalars end behind their line break.
  const from = text[offset - 1] === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
