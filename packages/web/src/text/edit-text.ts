import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** The sections of a scenario that things are placed in from the canvas. */
export type PlacedSection = 'zones' | 'people' | 'assets' | 'data';

/** An edit that the canvas or a panel makes of the scenario text. */
export type TextEdit =
  | {
      readonly kind: 'add';
      readonly section: PlacedSection;
      readonly id: string;
      readonly type: string;
      readonly label: string;
    }
  | { readonly kind: 'relate'; readonly from: string; readonly is: string; readonly to: string }
  | { readonly kind: 'set-control'; readonly id: string; readonly control: string; readonly state: string };

/** Sections whose entries have controls. */
const sections = ['zones', 'people', 'assets', 'data', 'flows', 'functions'];

/**
 * The text with one edit made in its place: everything else stays as it was written, comments, order and spaces
 * included. Undefined where the text cannot take it: it is no YAML map, or the thing is not in it.
 */
export function editText(text: string, edit: TextEdit): string | undefined {
  const document = parseDocument(text);
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  switch (edit.kind) {
    case 'add': {
      const { section, id, type, label } = edit;
      return appendItem(text, root, section, `{ id: ${id}, type: ${type}, label: ${JSON.stringify(label)} }`);
    }
    case 'relate':
      return appendItem(text, root, 'relations', `${edit.from} ${edit.is} ${edit.to}`);
    case 'set-control': {
      const item = itemOf(root, edit.id);
      if (item === undefined) return undefined;
      const controls = item.get('controls');
      if (!isMap(controls)) return setField(text, item, 'controls', `{ ${edit.control}: ${edit.state} }`);
      const stated = controls.get(edit.control, true);
      // A control with a provider or a reason keeps them: only its state changes.
      if (isMap(stated)) return setField(text, stated, 'state', edit.state);
      return setField(text, controls, edit.control, edit.state);
    }
  }
}

function itemOf(root: YAMLMap, id: string): YAMLMap | undefined {
  for (const name of sections) {
    const section = root.get(name);
    const items = isSeq(section) ? section.items : [];
    for (const item of items) if (isMap(item) && String(item.get('id')) === id) return item;
  }
  return undefined;
}

function appendItem(text: string, root: YAMLMap, section: string, item: string): string | undefined {
  const pair = pairOf(root, section);
  const list = pair?.value;
  if (pair === undefined) return `${text.replace(/\n*$/u, '\n')}\n${section}:\n  - ${item}\n`;
  if (!isSeq(list) || list.items.length === 0) {
    // An empty section: whatever stands for it gives way to a list.
    const [start] = rangeOf(pair.key as Node);
    const end = list === null || list === undefined ? start + section.length + 1 : rangeOf(list as Node)[1];
    return splice(text, { start, end, put: `${section}:\n  - ${item}` });
  }
  const [first, last] = [list.items[0] as Node, list.items.at(-1) as Node];
  if (list.flow === true) return splice(text, { start: rangeOf(last)[1], put: `, ${item}` });
  const [start] = rangeOf(first);
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', start)));
  const end = endOfLine(text, endOf(last));
  return splice(text, { start: end, put: `\n${indent}- ${item}` });
}

function setField(text: string, map: YAMLMap, key: string, value: string): string {
  const pair = pairOf(map, key);
  const old = pair?.value;
  if (old !== undefined && old !== null) {
    const [start, end] = rangeOf(old as Node);
    return splice(text, { start, end, put: value });
  }
  const last = map.items.at(-1);
  const end = last === undefined ? rangeOf(map)[0] + 1 : endOf((last.value ?? last.key) as Node);
  if (map.flow === true) return splice(text, { start: end, put: `${last === undefined ? ' ' : ', '}${key}: ${value}` });
  const indent = ' '.repeat(columnOf(text, rangeOf(map.items[0]?.key as Node)[0]));
  return splice(text, { start: endOfLine(text, end), put: `\n${indent}${key}: ${value}` });
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);
}

/** Where the last character of a node stands: a block node's own range runs on into the comments after it. */
function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    const inner = isPair(last) ? ((last.value ?? last.key) as Node) : (last as Node | undefined);
    if (inner !== undefined) return endOf(inner);
  }
  return rangeOf(node)[1];
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function endOfLine(text: string, offset: number): number {
  // Block scalars end behind their line break.
  const from = text[offset - 1] === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

type Splice = { readonly start: number; readonly end?: number; readonly put: string };

function splice(text: string, { start, end = start, put }: Splice): string {
  return text.slice(0, start) + put + text.slice(end);
}
