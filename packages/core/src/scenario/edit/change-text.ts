import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A change of a scenario text. Values and items are YAML as it is to stand there, on one line. */
export type TextChange =
  | { readonly kind: 'append'; readonly section: string; readonly items: readonly string[] }
  | {
      readonly kind: 'set';
      readonly section: string;
      readonly at: (item: unknown) => boolean;
      readonly fields: Readonly<Record<string, string>>;
      /** The fields are those of this map in the item. */
      readonly within?: string;
      /** Takes the place of the remark behind the item that begins with the same word. */
      readonly remark?: string;
    }
  | { readonly kind: 'remove'; readonly section: string; readonly at: (item: unknown) => boolean }
  /** Keys of maps within a map, such as those of `severity` in `severity-scale`. */
  | {
      readonly kind: 'entries';
      readonly map: string;
      readonly entries: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };

type Splice = { readonly start: number; readonly end: number; readonly put: string; readonly isLast?: true };
type Item = { readonly node: Node; readonly said: unknown };
type Place = {
  readonly text: string;
  readonly root: YAMLMap;
  readonly splices: Splice[];
  /** What the items of sections say, found out once. */
  readonly items: Map<string, readonly Item[]>;
};

/**
 * The text with all changes made, each in its place: everything else stays as it was written, comments, order and spaces
 * included. Undefined where the text cannot take them: it is no YAML map over several lines, or what is to be changed is not in it.
 */
export function changeText(text: string, changes: readonly TextChange[]): string | undefined {
  const document = parseDocument(text);
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || root.flow === true) return undefined;
  const place: Place = { text, root, splices: [], items: new Map() };
  if (!changes.every((change) => makeChange(place, change))) return undefined;
  return spliced(text, place.splices);
}

/** Puts every piece in its place. Of two at one place the first stands first, and new sections stand after all others. */
function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, order) => ({
    ...splice,
    order: splice.isLast ? splices.length + order : order,
  }));
  ordered.sort((a, b) => a.start - b.start || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, put } of ordered) {
    pieces.push(text.slice(at, Math.max(at, start)), put);
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The remarks that stand behind items of a section, with the items. */
export function remarksOf(
  text: string,
  section: string,
): readonly { readonly item: Readonly<Record<string, unknown>>; readonly remark: string }[] {
  const document = parseDocument(text);
  const list = isMap(document.contents) ? document.contents.get(section) : undefined;
  return (isSeq(list) ? list.items : []).filter(isMap).map((item) => {
    const [start, end] = extentOf(text, item);
    return { item: item.toJSON(), remark: /#\s*(.*)$/mu.exec(withoutStrings(text.slice(start, end)))?.[1] ?? '' };
  });
}

function makeChange(place: Place, change: TextChange): boolean {
  switch (change.kind) {
    case 'append':
      append(place, change.section, change.items);
      return true;
    case 'set': {
      const items = itemsOf(place, change.section).filter(({ said }) => change.at(said));
      for (const { node } of items) if (isMap(node)) setFields(place, node, change);
      return items.length > 0;
    }
    case 'remove': {
      const items = itemsOf(place, change.section).filter(({ said }) => change.at(said));
      removeItems(
        place,
        change.section,
        items.map(({ node }) => node),
      );
      return true;
    }
    case 'entries':
      return setEntries(place, change);
  }
}

function append({ text, root, splices }: Place, section: string, items: readonly string[]): void {
  if (items.length === 0) return;
  const pair = pairOf(root, section);
  const list = pair?.value;
  if (pair === undefined) {
    splices.push(atEnd(text, `${section}:${items.map((item) => `\n  - ${item}`).join('')}`));
  } else if (!isSeq(list) || list.items.length === 0) {
    // An empty section: whatever stands for it gives way to a list.
    const start = rangeOf(pair.key as Node)[1];
    const end = list === null || list === undefined ? text.indexOf(':', start) + 1 : rangeOf(list as Node)[1];
    splices.push({ start, end, put: `:${items.map((item) => `\n  - ${item}`).join('')}` });
  } else {
    const [first, last] = [list.items[0] as Node, list.items.at(-1) as Node];
    if (list.flow === true) {
      const start = rangeOf(last)[1];
      // A remark would hide what follows it in a list on one line.
      splices.push({ start, end: start, put: items.map((item) => `, ${item.replace(/ # [^"]*$/u, '')}`).join('') });
      return;
    }
    const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', rangeOf(first)[0])));
    const start = endOfLine(text, endOf(last));
    splices.push({ start, end: start, put: items.map((item) => `\n${indent}- ${item}`).join('') });
  }
}

function atEnd(text: string, put: string): Splice {
  const start = text.replace(/\n*$/u, '').length;
  return { start, end: start, put: `\n\n${put}${start === text.length ? '\n' : ''}`, isLast: true };
}

function setFields(
  { text, splices }: Pick<Place, 'text' | 'splices'>,
  map: YAMLMap,
  { fields, within, remark }: Pick<Extract<TextChange, { readonly kind: 'set' }>, 'fields' | 'within' | 'remark'>,
): void {
  if (within !== undefined) {
    const inner = map.get(within);
    if (isMap(inner) && inner.items.length > 0) setFields({ text, splices }, inner, { fields });
    else setFields({ text, splices }, map, { fields: { [within]: mapOf(fields) } });
    return;
  }
  const added: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const old = pairOf(map, key)?.value;
    if (old === undefined || old === null) added.push(`${key}: ${value}`);
    else {
      const [start, end] = [rangeOf(old as Node)[0], endOf(old as Node)];
      splices.push({ start, end, put: value });
    }
  }
  const last = map.items.at(-1);
  const end = last === undefined ? rangeOf(map)[0] + 1 : endOf((last.value ?? last.key) as Node);
  if (added.length > 0 && map.flow === true) {
    splices.push({ start: end, end, put: `${last === undefined ? ' ' : ', '}${added.join(', ')}` });
  } else if (added.length > 0) {
    const indent = ' '.repeat(columnOf(text, rangeOf(map.items[0]?.key as Node)[0]));
    const start = endOfLine(text, end);
    splices.push({ start, end: start, put: added.map((field) => `\n${indent}${field}`).join('') });
  }
  if (remark !== undefined) setRemark({ text, splices }, map, remark);
}

function setRemark({ text, splices }: Pick<Place, 'text' | 'splices'>, map: YAMLMap, remark: string): void {
  const [start, end] = extentOf(text, map);
  const [word = ''] = remark.split(' ');
  const old = withoutStrings(text.slice(start, end)).indexOf(`# ${word} `);
  if (old < 0) return;
  const from = start + old;
  splices.push({ start: from, end: endOfLine(text, from), put: `# ${remark}` });
}

function removeItems({ text, root, splices }: Place, section: string, items: readonly Node[]): void {
  const pair = pairOf(root, section);
  const list = pair?.value;
  if (!isSeq(list) || items.length === 0) return;
  if (items.length === list.items.length) {
    const [start, end] = rangeOf(list);
    const to = list.flow === true ? end : endOfLine(text, endOf(list.items.at(-1) as Node));
    splices.push({ start, end: to, put: '[]' });
    return;
  }
  list.items.forEach((item, place) => {
    if (!items.includes(item as Node)) return;
    const [start, end] = rangeOf(item as Node);
    const next = list.items[place + 1] as Node | undefined;
    const before = list.items[place - 1] as Node | undefined;
    if (list.flow !== true) {
      const from = text.lastIndexOf('\n', text.lastIndexOf('-', start)) + 1;
      splices.push({ start: from, end: Math.min(endOfLine(text, endOf(item as Node)) + 1, text.length), put: '' });
    } else if (next !== undefined) splices.push({ start, end: rangeOf(next)[0], put: '' });
    else splices.push({ start: before === undefined ? start : rangeOf(before)[1], end, put: '' });
  });
}

function setEntries(place: Place, { map, entries }: Extract<TextChange, { readonly kind: 'entries' }>): boolean {
  const outer = pairOf(place.root, map);
  const parts = Object.entries(entries);
  if (outer === undefined) {
    const lines = parts.map(([within, fields]) => `\n  ${within}: ${mapOf(fields)}`);
    place.splices.push(atEnd(place.text, `${map}:${lines.join('')}`));
  } else if (isMap(outer.value)) {
    for (const [within, fields] of parts) setFields(place, outer.value, { fields, within });
  } else return false;
  return true;
}

function mapOf(entries: Readonly<Record<string, string>>): string {
  const written = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  return `{ ${written.join(', ')} }`;
}

function itemsOf({ root, items }: Place, section: string): readonly Item[] {
  const known = items.get(section);
  if (known !== undefined) return known;
  const list = root.get(section);
  const found = (isSeq(list) ? list.items : []).map((node) => ({ node: node as Node, said: (node as Node).toJSON() }));
  items.set(section, found);
  return found;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  // Keys that are written here may be quoted; what they say counts.
  const said = key.startsWith('"') ? JSON.parse(key) : key;
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === said);
}

/** From where an item begins to the end of the line it ends in. */
function extentOf(text: string, node: Node): readonly [start: number, end: number] {
  return [rangeOf(node)[0], endOfLine(text, endOf(node))];
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

/** The text with what stands in quotes blotted out, so that signs in it are not taken for those of the language. */
function withoutStrings(text: string): string {
  return text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/gu, (quoted) => '"'.repeat(quoted.length));
}
