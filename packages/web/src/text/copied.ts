import { freeId } from '@nemecys/core/edit';
import { isMap, isSeq } from 'yaml';
import { type ItemSection, itemSections, itemsOf, rootOf } from './items.ts';
import { relationOf } from './removal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Things taken from a scenario to be put into the same or another one: their entries, and the relations among them. */
export type Copied = {
  readonly items: readonly { readonly section: ItemSection; readonly fields: Fields }[];
  readonly relations: readonly { readonly from: string; readonly is: string; readonly to: string }[];
};

/** Copies things with what is in them, and the flows and relations among them. */
export function copiedFrom(text: string, ids: readonly string[]): Copied {
  const root = rootOf(text);
  if (root === undefined) return { items: [], relations: [] };
  const items = itemsOf(root);
  const taken = new Set(ids);
  for (let size = -1; size !== taken.size; ) {
    size = taken.size;
    for (const { id, map } of items) {
      if (taken.has(String(map.get('zone'))) || taken.has(String(map.get('on')))) taken.add(id);
    }
  }
  for (const { section, id, map } of items) {
    if (section === 'flows' && taken.has(String(map.get('from'))) && taken.has(String(map.get('to')))) taken.add(id);
  }
  const relations = root.get('relations');
  const links = (isSeq(relations) ? relations.items : []).flatMap((item) => {
    const relation = relationOf(item);
    return relation === undefined ? [] : relation.to.map((to) => ({ from: relation.from, is: relation.is, to }));
  });
  return {
    items: items
      .filter(({ id }) => taken.has(id))
      .map(({ section, map }) => ({ section, fields: isMap(map) ? (map.toJSON() as Fields) : {} })),
    relations: links.filter(({ from, to }) => taken.has(from) && taken.has(to)),
  };
}

/** What is added to a scenario: lines of its sections, in the order of the text. */
export type Added = Readonly<Partial<Record<ItemSection, readonly Fields[]>>>;

/** A copy under ids that are free in a scenario; what it names and does not bring along is kept only where it is there. */
export function freshCopy(
  { items, relations }: Copied,
  taken: ReadonlySet<string>,
): { readonly added: Added; readonly relations: Copied['relations']; readonly ids: ReadonlyMap<string, string> } {
  const used = new Set(taken);
  const ids = new Map<string, string>();
  for (const { fields } of items) {
    const id = freeId(String(fields.id), used);
    used.add(id);
    ids.set(String(fields.id), id);
  }
  const one = (id: unknown) => ids.get(String(id)) ?? (taken.has(String(id)) || id === 'unknown' ? id : undefined);
  const fresh = (fields: Fields): Fields => {
    const { was: _, ...kept } = fields;
    const changed = Object.entries(kept).map(([key, value]): [string, unknown] => {
      if (key === 'id') return [key, ids.get(String(value))];
      if (references.one.includes(key) && typeof value === 'string') return [key, one(value)];
      if (references.many.includes(key) && Array.isArray(value)) {
        return [key, value.map(one).filter((id) => id !== undefined)];
      }
      if (key === 'notice' && typeof value === 'object' && value !== null && 'who' in value) {
        const { who, ...notice } = value;
        const known = one(who);
        return [key, known === undefined ? notice : { ...value, who: known }];
      }
      return [key, value];
    });
    return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
  };
  const added = Object.fromEntries(
    itemSections.map((section) => [
      section,
      items.filter((item) => item.section === section).map(({ fields }) => fresh(fields)),
    ]),
  );
  return {
    added,
    relations: relations.map(({ from, is, to }) => ({ from: ids.get(from) ?? from, is, to: ids.get(to) ?? to })),
    ids,
  };
}

const references = {
  one: ['zone', 'on', 'about', 'initiator', 'for', 'from', 'to'],
  many: ['over', 'data', 'by', 'uses', 'at', 'needs'],
};
