import { Relation, relationKey } from '../relation.ts';
import { itemSections } from '../scenario.ts';
import { type Located, type LocatedEntry, type LocatedMap, plainValue, textField } from './located.ts';

/** Sections whose entries have an identity, so that a variant can change one of them. */
const keyedSections: readonly string[] = [...itemSections, 'relations', 'impacts'];

/** What an entry of a section is known by, as far as it can be told. */
export function keyOf(section: string, item: Located): string | undefined {
  if (section === 'relations') {
    const relation = Relation.safeParse(plainValue(item));
    return relation.success ? relationKey(relation.data) : undefined;
  }
  if (section === 'impacts') {
    const of = textField(item, 'of');
    const consequence = textField(item, 'consequence');
    return of === undefined || consequence === undefined ? undefined : `${of} ${consequence}`;
  }
  return textField(item, 'id');
}

/** The keys of the relations that a sentence stands for, one for each end; none where it is no sentence. */
export function relationKeys(sentence: Located): string[] {
  const relation = Relation.safeParse(plainValue(sentence));
  return relation.success ? relation.data.to.map((to) => relationKey({ ...relation.data, to: [to] })) : [];
}

/** The same scenario with one entry for each end of a relation, so that each can be removed by itself. */
export function splitRelations(root: LocatedMap): LocatedMap {
  const entry = root.entries.get('relations');
  if (entry?.value.kind !== 'list') return root;
  const items = entry.value.items.flatMap((item): Located[] => {
    const relation = Relation.safeParse(plainValue(item));
    if (!relation.success || relation.data.to.length < 2) return [item];
    return relation.data.to.map((to) => {
      const end: Located = { kind: 'scalar', value: to, source: to, place: item.place };
      if (item.kind === 'map') {
        const place = item.entries.get('to')?.key ?? item.place;
        return { ...item, entries: new Map(item.entries).set('to', { key: place, value: end }) };
      }
      const sentence = `${relation.data.from} ${relation.data.is} ${to}`;
      return { ...end, value: sentence, source: sentence };
    });
  });
  const entries = new Map(root.entries).set('relations', { ...entry, value: { ...entry.value, items } });
  return { ...root, entries };
}

/** Two parts of one scenario as one: the entries of both sections, one after the other; repeated ones stay repeated. */
export function joinParts(first: LocatedMap, second: LocatedMap): LocatedMap {
  return combine(first, second, (_, before, after) => ({
    kind: 'list',
    items: [...before.items, ...after.items],
    place: after.place,
  }));
}

/** A scenario with the changes of a variant: entries are merged by id, their fields one by one; lists are replaced. */
export function applyVariant(base: LocatedMap, variant: LocatedMap): LocatedMap {
  return combine(base, variant, (section, before, after) => {
    const items = new Map<string, Located>();
    before.items.forEach((item, index) => {
      items.set(keyOf(section, item) ?? `entry ${index} of the base`, item);
    });
    const order = [...items.keys()];
    after.items.forEach((item, index) => {
      const key = keyOf(section, item) ?? `entry ${index} of the variant`;
      const was = textField(item, 'was');
      const replaced = !items.has(key) && was !== undefined && items.has(was) ? was : key;
      const earlier = items.get(replaced);
      if (earlier === undefined) order.push(key);
      else order[order.indexOf(replaced)] = key;
      items.delete(replaced);
      items.set(key, earlier === undefined ? item : mergeFields(earlier, item));
    });
    return { kind: 'list', items: order.flatMap((key) => items.get(key) ?? []), place: after.place };
  });
}

/** A scenario without the entries of these keys, and which of the keys were not there. */
export function withoutEntries(
  base: LocatedMap,
  keys: ReadonlySet<string>,
): { readonly rest: LocatedMap; readonly notFound: readonly string[] } {
  const found = new Set<string>();
  const rest = mapSections(base, (section, item) => {
    const key = keyOf(section, item);
    if (key === undefined || !keys.has(key)) return true;
    found.add(key);
    return false;
  });
  return { rest, notFound: [...keys].filter((key) => !found.has(key)) };
}

/** Every key that `remove` could name. */
export function removableKeys(base: LocatedMap): string[] {
  const keys: string[] = [];
  mapSections(base, (section, item) => {
    const key = keyOf(section, item);
    if (key !== undefined) keys.push(key);
    return true;
  });
  return keys;
}

function mapSections(base: LocatedMap, keep: (section: string, item: Located) => boolean): LocatedMap {
  const entries = new Map(base.entries);
  for (const section of keyedSections) {
    const entry = entries.get(section);
    if (entry?.value.kind !== 'list') continue;
    const items = entry.value.items.filter((item) => keep(section, item));
    entries.set(section, { ...entry, value: { ...entry.value, items } });
  }
  const context = entries.get('context');
  const patients = context?.value.kind === 'map' ? context.value.entries.get('patients') : undefined;
  if (context?.value.kind === 'map' && patients?.value.kind === 'list') {
    const items = patients.value.items.filter((item) => keep('patients', item));
    const inner = new Map(context.value.entries).set('patients', { ...patients, value: { ...patients.value, items } });
    entries.set('context', { ...context, value: { ...context.value, entries: inner } });
  }
  return { ...base, entries };
}

type List = Located & { readonly kind: 'list' };

function combine(
  before: LocatedMap,
  after: LocatedMap,
  mergeSection: (section: string, before: List, after: List) => Located,
): LocatedMap {
  return overlay(before, after, (key, earlier, later) =>
    (keyedSections.includes(key) || key === 'patients') && earlier.kind === 'list' && later.kind === 'list'
      ? mergeSection(key, earlier, later)
      : undefined,
  );
}

function mergeFields(before: Located, after: Located): Located {
  if (before.kind !== 'map' || after.kind !== 'map') return after;
  return overlay(before, after, () => undefined);
}

/** Field by field; `special` decides where it has an answer, maps are merged, an empty field changes nothing. */
function overlay(
  before: LocatedMap,
  after: LocatedMap,
  special: (key: string, before: Located, after: Located) => Located | undefined,
): LocatedMap {
  const entries = new Map<string, LocatedEntry>(before.entries);
  for (const [key, entry] of after.entries) {
    const earlier = entries.get(key);
    if (earlier === undefined) {
      entries.set(key, entry);
      continue;
    }
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue;
    const merged = special(key, earlier.value, entry.value);
    if (merged !== undefined) entries.set(key, { key: entry.key, value: merged });
    else if (earlier.value.kind === 'map' && entry.value.kind === 'map') {
      entries.set(key, { key: entry.key, value: overlay(earlier.value, entry.value, special) });
    } else entries.set(key, entry);
  }
  return { ...after, entries };
}
