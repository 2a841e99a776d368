import { appended, fieldsSet, fieldsTaken, freeId, itemsTaken, type Splice, spliced } from '@nemecys/core/edit';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { type Copied, freshCopy } from './copied.ts';
import { itemOf, itemSections, itemsOf, rootOf } from './items.ts';
import { endsTaken, relationOf, removalOf } from './removal.ts';
import { yamlLine } from './yaml-words.ts';

/** The sections of a scenario that things are placed in from the canvas. */
export type PlacedSection = 'zones' | 'people' | 'assets' | 'data';

/** What a field is given: a word, a list of words, or nothing at all. */
export type FieldValue = string | readonly string[] | undefined;

/** One field of one thing. */
export type FieldChange = { readonly id: string; readonly field: string; readonly value: FieldValue };

/** A relation between two things. */
export type Related = { readonly from: string; readonly is: string; readonly to: string };

/** An edit that the canvas or a panel makes of the scenario text. */
export type TextEdit =
  | {
      readonly kind: 'add';
      readonly section: PlacedSection;
      readonly id: string;
      readonly type: string;
      readonly label: string;
      /** Where it is: the field and the id of the place or the device. */
      readonly within?: { readonly field: 'zone' | 'on'; readonly id: string } | undefined;
    }
  | { readonly kind: 'add-flow'; readonly id: string; readonly from: string; readonly to: string }
  | ({ readonly kind: 'relate' } & Related)
  | ({ readonly kind: 'unrelate' } & Related)
  | { readonly kind: 'set-fields'; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'set-answer'; readonly id: string; readonly fact: string; readonly answer: string | undefined }
  | { readonly kind: 'set-control'; readonly id: string; readonly control: string; readonly state: string }
  | { readonly kind: 'without'; readonly service: string }
  | {
      readonly kind: 'remove';
      readonly ids: readonly string[];
      /** Relations that go besides those of the things. */
      readonly relations?: readonly Related[];
    }
  | { readonly kind: 'paste'; readonly copied: Copied }
  | { readonly kind: 'put'; readonly splice: Splice };

/**
 * The text with one edit made in its place: everything else stays as it was written, comments, order and spaces
 * included. Undefined where the text cannot take it: it is no YAML map, or the thing is not in it.
 */
export function editText(text: string, edit: TextEdit): string | undefined {
  // A splice was measured on the text and may be what makes it readable again.
  if (edit.kind === 'put') return spliced(text, [edit.splice]);
  if (edit.kind === 'set-fields') return withFields(text, edit.changes);
  if (edit.kind === 'remove' && edit.relations !== undefined) return withoutRelations(text, edit.relations, edit.ids);
  const root = rootOf(text);
  const splices = root && splicesOf(text, root, edit);
  return splices && spliced(text, splices);
}

/** Each is measured anew: two may be ends of one relation as it is written. */
function withoutRelations(text: string, relations: readonly Related[], ids: readonly string[]): string | undefined {
  let now: string | undefined = text;
  for (const relation of relations) now = now === undefined ? now : editText(now, { kind: 'unrelate', ...relation });
  return now === undefined ? now : editText(now, { kind: 'remove', ids });
}

/** What is taken away goes first: a field that is added stands behind those that are left. */
function withFields(text: string, changes: readonly FieldChange[]): string | undefined {
  const taken = fieldsChanged(text, changes, (map, fields) =>
    fieldsTaken(
      text,
      map,
      [...fields].filter(([, value]) => value === undefined).map(([field]) => field),
    ),
  );
  if (taken === undefined) return undefined;
  return fieldsChanged(taken, changes, (map, fields) => {
    const set = [...fields].flatMap(([field, value]) =>
      value === undefined ? [] : [[field, field === 'label' ? JSON.stringify(value) : yamlLine(value)]],
    );
    return fieldsSet(taken, map, Object.fromEntries(set));
  });
}

type Fields = ReadonlyMap<string, FieldValue>;

function fieldsChanged(
  text: string,
  changes: readonly FieldChange[],
  splicesFor: (map: YAMLMap, fields: Fields) => readonly Splice[],
): string | undefined {
  const root = rootOf(text);
  if (root === undefined) return undefined;
  const items = new Map(itemsOf(root).map((item) => [item.id, item.map]));
  const byItem = new Map<YAMLMap, Map<string, FieldValue>>();
  for (const { id, field, value } of changes) {
    const map = items.get(id);
    if (map === undefined) return undefined;
    byItem.set(map, (byItem.get(map) ?? new Map()).set(field, value));
  }
  return spliced(
    text,
    [...byItem].flatMap(([map, fields]) => splicesFor(map, fields)),
  );
}

function splicesOf(
  text: string,
  root: YAMLMap,
  edit: Exclude<TextEdit, { kind: 'put' | 'set-fields' }>,
): readonly Splice[] | undefined {
  switch (edit.kind) {
    case 'add': {
      const { section, type, label, within } = edit;
      const id = freeId(edit.id, idsOf(root));
      const place = within === undefined ? '' : `, ${within.field}: ${within.id}`;
      return appended(text, root, section, [`{ id: ${id}, type: ${type}, label: ${JSON.stringify(label)}${place} }`]);
    }
    case 'add-flow':
      return appended(text, root, 'flows', [
        `{ id: ${freeId(edit.id, idsOf(root))}, from: ${edit.from}, to: ${edit.to} }`,
      ]);
    case 'relate':
      return appended(text, root, 'relations', [`${edit.from} ${edit.is} ${edit.to}`]);
    case 'unrelate':
      return unrelated(text, root, edit);
    case 'set-answer': {
      const map = itemOf(root, edit.id)?.map;
      return map && statementSet(text, map, { field: 'facts', key: edit.fact, value: edit.answer, part: 'answer' });
    }
    case 'set-control': {
      const map = itemOf(root, edit.id)?.map;
      return map && statementSet(text, map, { field: 'controls', key: edit.control, value: edit.state, part: 'state' });
    }
    case 'without':
      return withoutService(text, root, edit.service);
    case 'remove':
      return removalOf(text, root, edit.ids).splices;
    case 'paste': {
      const { added, relations } = freshCopy(edit.copied, idsOf(root));
      return [
        ...itemSections.flatMap((section) => appended(text, root, section, (added[section] ?? []).map(yamlLine))),
        ...appended(
          text,
          root,
          'relations',
          relations.map(({ from, is, to }) => `${from} ${is} ${to}`),
        ),
      ];
    }
  }
}

/** Every id of a scenario text that something new must not have. */
export function idsOf(root: YAMLMap): ReadonlySet<string> {
  const context = root.get('context');
  const lists = [
    ...[root.get('assumptions'), root.get('benefits')],
    isMap(context) ? context.get('patients') : undefined,
  ];
  const more = lists.flatMap((list) => (isSeq(list) ? list.items : []));
  return new Set([
    ...itemsOf(root).flatMap(({ id, map }) => [id, ...(map.has('was') ? [String(map.get('was'))] : [])]),
    ...more.flatMap((map) => (isMap(map) ? [String(map.get('id'))] : [])),
  ]);
}

/** A service that there is not is listed behind the others. */
function withoutService(text: string, root: YAMLMap, service: string): readonly Splice[] {
  const context = root.get('context');
  if (!isMap(context)) return fieldsSet(text, root, { context: `{ without: [${service}] }` });
  const without = context.get('without');
  return isSeq(without) && without.items.length > 0
    ? appended(text, context, 'without', [service])
    : fieldsSet(text, context, { without: `[${service}]` });
}

type Statement = {
  readonly field: 'facts' | 'controls';
  readonly key: string;
  readonly value: string | undefined;
  /** What of a statement with a provider or a reason changes; the rest stays. */
  readonly part: 'answer' | 'state';
};

function statementSet(text: string, map: YAMLMap, { field, key, value, part }: Statement): readonly Splice[] {
  const stated = map.get(field);
  if (!isMap(stated)) return value === undefined ? [] : fieldsSet(text, map, { [field]: `{ ${key}: ${value} }` });
  if (value === undefined) {
    const isOnly = stated.items.length === 1 && stated.has(key);
    return isOnly ? fieldsTaken(text, map, [field]) : fieldsTaken(text, stated, [key]);
  }
  const now = stated.get(key, true);
  return isMap(now) ? fieldsSet(text, now, { [part]: value }) : fieldsSet(text, stated, { [key]: value });
}

function unrelated(text: string, root: YAMLMap, { from, is, to }: Related): readonly Splice[] | undefined {
  const list = root.get('relations');
  if (!isSeq(list)) return undefined;
  for (const [index, item] of list.items.entries()) {
    const relation = relationOf(item);
    if (relation?.from !== from || relation.is !== is || !relation.to.includes(to)) continue;
    return relation.to.every((id) => id === to)
      ? itemsTaken(text, root, 'relations', new Set([index]))
      : endsTaken(text, item, new Set([to]));
  }
  return undefined;
}
