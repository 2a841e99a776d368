import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Splice, spliced } from './splice.ts';
import { appended, begun, fieldsSet, itemsTaken, sectionAdded } from './yaml-places.ts';
import { endOf, endOfLine, isUnwritten, pairOf, rangeOf } from './yaml-text.ts';

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

/**
 * The text with all changes made, each in its place: everything else stays as it was written, comments, order and spaces
 * included. Undefined where the text cannot take them: it is no YAML map over several lines, or what is to be changed is not in it.
 */
export function changeText(text: string, changes: readonly TextChange[]): string | undefined {
  let now: string | undefined = readRoot(text) && text;
  for (const run of runsOf(changes)) now = now === undefined ? undefined : madeAtOnce(now, run);
  return now;
}

type Removal = Extract<TextChange, { readonly kind: 'remove' }>;
type Addition = Exclude<TextChange, Removal>;
type Run = { readonly removals: Removal[] } | { readonly additions: Addition[] };

/** Where something is taken out, what comes behind it is measured anew. */
function runsOf(changes: readonly TextChange[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (change.kind === 'remove') {
      if (last !== undefined && 'removals' in last) last.removals.push(change);
      else runs.push({ removals: [change] });
    } else if (last !== undefined && 'additions' in last) last.additions.push(change);
    else runs.push({ additions: [change] });
  }
  return runs;
}

function madeAtOnce(text: string, run: Run): string | undefined {
  const root = readRoot(text);
  if (root === undefined) return undefined;
  const splices = 'removals' in run ? removed(text, root, run.removals) : added(text, root, run.additions);
  return splices && spliced(text, splices);
}

function readRoot(text: string): YAMLMap | undefined {
  const document = parseDocument(text);
  const root = document.contents;
  return document.errors.length > 0 || !isMap(root) || root.flow === true ? undefined : root;
}

function removed(text: string, root: YAMLMap, removals: readonly Removal[]): readonly Splice[] {
  return [...new Set(removals.map(({ section }) => section))].flatMap((section) => {
    const some = removals.filter((one) => one.section === section);
    const taken = itemsOf(root, section).flatMap(({ said }, index) => (some.some(({ at }) => at(said)) ? [index] : []));
    return itemsTaken(text, root, section, new Set(taken));
  });
}

type Fields = Readonly<Record<string, string>>;
type Wanted = { readonly fields: Fields; readonly within: Readonly<Record<string, Fields>>; readonly remark?: string };

/** What is wanted of one map is put together first, so that two changes of it are not made side by side. */
function added(text: string, root: YAMLMap, additions: readonly Addition[]): readonly Splice[] | undefined {
  const wanted = new Map<YAMLMap, Wanted>();
  const want = (map: YAMLMap, { fields, within = {}, remark }: Partial<Wanted>) => {
    const before = wanted.get(map);
    const inner = { ...before?.within };
    for (const [key, more] of Object.entries(within)) inner[key] = { ...inner[key], ...more };
    const said = remark ?? before?.remark;
    wanted.set(map, {
      ...{ fields: { ...before?.fields, ...fields }, within: inner },
      ...(said === undefined ? {} : { remark: said }),
    });
  };
  const known = new Map<string, readonly Item[]>();
  const items = new Map<string, string[]>();
  const begunMaps = new Map<string, Record<string, Fields>>();
  for (const change of additions) {
    if (change.kind === 'append') {
      items.set(change.section, [...(items.get(change.section) ?? []), ...change.items]);
    } else if (change.kind === 'set') {
      const { section, at, fields, within, remark } = change;
      const listed = known.get(section) ?? itemsOf(root, section);
      known.set(section, listed);
      const found = listed.flatMap(({ node, said }) => (isMap(node) && at(said) ? [node] : []));
      if (found.length === 0) return undefined;
      const more = within === undefined ? { fields } : { within: { [within]: fields } };
      for (const map of found) want(map, { ...more, ...(remark === undefined ? {} : { remark }) });
    } else {
      const outer = pairOf(root, change.map)?.value;
      if (isMap(outer) && outer.items.length > 0) want(outer, { within: change.entries });
      else if (!isUnwritten(outer) && !isMap(outer)) return undefined;
      else begunMaps.set(change.map, entriesJoined(begunMaps.get(change.map), change.entries));
    }
  }
  return [
    ...[...wanted].flatMap(([map, one]) => fieldsWanted(text, map, one)),
    ...[...items].flatMap(([section, some]) => appended(text, root, section, some)),
    ...[...begunMaps].map(([map, entries]) => {
      const pair = pairOf(root, map);
      const lines = Object.entries(entries).map(([key, fields]) => `${key}: ${mapOf(fields)}`);
      return pair === undefined ? sectionAdded(text, map, lines) : begun(text, pair, lines);
    }),
  ];
}

function entriesJoined(before: Readonly<Record<string, Fields>> = {}, more: Readonly<Record<string, Fields>> = {}) {
  const joined = { ...before };
  for (const [key, fields] of Object.entries(more)) joined[key] = { ...joined[key], ...fields };
  return joined;
}

function fieldsWanted(text: string, map: YAMLMap, { fields, within, remark }: Wanted): readonly Splice[] {
  // What is added in a map at the end of this one stands before what is added behind it.
  const inner: Splice[] = [];
  const own: Record<string, string> = { ...fields };
  for (const [key, some] of Object.entries(within)) {
    const node = pairOf(map, key)?.value;
    if (isMap(node) && node.items.length > 0) inner.push(...fieldsSet(text, node, some));
    else own[key] = mapOf(some);
  }
  return [...inner, ...fieldsSet(text, map, own), ...(remark === undefined ? [] : remarkSet(text, map, remark))];
}

function remarkSet(text: string, map: YAMLMap, remark: string): readonly Splice[] {
  const [start, end] = extentOf(text, map);
  const [word = ''] = remark.split(' ');
  const old = withoutStrings(text.slice(start, end)).indexOf(`# ${word} `);
  return old < 0 ? [] : [{ start: start + old, end: endOfLine(text, start + old), put: `# ${remark}` }];
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

type Item = { readonly node: Node; readonly said: unknown };

function itemsOf(root: YAMLMap, section: string): readonly Item[] {
  const list = root.get(section);
  return (isSeq(list) ? list.items : []).map((node) => ({ node: node as Node, said: (node as Node).toJSON() }));
}

function mapOf(entries: Fields): string {
  const written = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  return `{ ${written.join(', ')} }`;
}

/** From where an item begins to the end of the line it ends in. */
function extentOf(text: string, node: Node): readonly [start: number, end: number] {
  return [rangeOf(node)[0], endOfLine(text, endOf(node))];
}

/** The text with what stands in quotes blotted out, so that signs in it are not taken for those of the language. */
function withoutStrings(text: string): string {
  return text.replaceAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/gu, (quoted) => '"'.repeat(quoted.length));
}
