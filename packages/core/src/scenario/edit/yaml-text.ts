import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** The field of a map with its value; undefined where it is not there. A key that is written in quotes is what it says. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const said = key.startsWith('"') ? JSON.parse(key) : key;
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === said);
}

/** Whether nothing at all is written for a value. */
export function isUnwritten(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.value === null && rangeOf(node)[0] === rangeOf(node)[1];
}

/** Whether a value is a list or a map over lines, without brackets. */
export function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** Where a field begins: its key. */
export function startOf(pair: Pair): number {
  return rangeOf(pair.key as Node)[0];
}

/** From behind a key to behind its colon; a key in braces may have none. */
export function colonOf(text: string, pair: Pair): readonly [start: number, end: number] {
  const start = rangeOf(pair.key as Node)[1];
  const colon = /\s*:/uy;
  colon.lastIndex = start;
  return [start, colon.test(text) ? colon.lastIndex : start];
}

/** Where the last character of a field stands. */
export function endOfPair(pair: Pair): number {
  return endOf((pair.value ?? pair.key) as Node);
}

/** Where the last character of a node stands: a block node's own range runs on into the comments after it. */
export function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isPair(last)) return endOfPair(last);
    if (last !== undefined) return endOf(last as Node);
  }
  return rangeOf(node)[1];
}

/** Where a node begins and ends. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** How far from the beginning of its line something stands. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const from = beforeBreak(text, offset);
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : beforeBreak(text, end + 1);
}

/** Where the line after that of an offset begins. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', beforeBreak(text, offset));
  return end === -1 ? text.length : end + 1;
}

/** An offset, or what stands before the line break where it stands behind one: blocks of text end there. */
export function beforeBreak(text: string, offset: number): number {
  if (text[offset - 1] !== '\n') return offset;
  return text[offset - 2] === '\r' ? offset - 2 : offset - 1;
}

/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
