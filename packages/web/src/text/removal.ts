import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { itemsOf, rootOf } from './items.ts';
import type { Splice } from './splice.ts';
import { fieldTaken, itemsTaken } from './yaml-places.ts';

/** What goes with a thing that is removed: relations and flows of it, fields that name it, and what is stated of it. */
export type Falling =
  | { readonly kind: 'relation'; readonly text: string }
  | { readonly kind: 'flow'; readonly id: string }
  | { readonly kind: 'reference'; readonly id: string; readonly field: string }
  | { readonly kind: 'statement'; readonly section: string; readonly text: string };

/** The splices that remove things and everything that names them, and what falls away besides them. */
export type Removal = { readonly splices: readonly Splice[]; readonly falling: readonly Falling[] };

/** What would fall away with some things; nothing where the text cannot be read. */
export function fallsAway(text: string, ids: readonly string[]): readonly Falling[] {
  const root = rootOf(text);
  return root === undefined ? [] : removalOf(text, root, ids).falling;
}

const fieldsWithOne = ['zone', 'on', 'about', 'initiator', 'for'];
const fieldsWithMany = ['over', 'data', 'by', 'uses', 'at', 'needs'];

/** Works out how things are removed from a scenario text, so that nothing is left that names them. */
export function removalOf(text: string, root: YAMLMap, ids: readonly string[]): Removal {
  const items = itemsOf(root);
  const gone = new Set(ids);
  // Names of before a rename still work, so they go as well.
  for (const { id, map } of items) if (gone.has(id) && map.has('was')) gone.add(String(map.get('was')));
  const falling: Falling[] = [];
  for (const { section, id, map } of items) {
    if (section !== 'flows' || gone.has(id) || !(named(map, 'from') || named(map, 'to'))) continue;
    gone.add(id);
    falling.push({ kind: 'flow', id });
  }
  const splices: Splice[] = [];
  const idle = new Set<string>();

  function named(map: YAMLMap, field: string): boolean {
    return gone.has(String(map.get(field)));
  }
  function takeFrom(list: unknown, isGone: (item: unknown) => boolean): readonly unknown[] {
    if (!isSeq(list)) return [];
    const taken = list.items.flatMap((item, index) => (isGone(item) ? [index] : []));
    if (taken.length > 0) splices.push(...itemsTaken(text, list, new Set(taken)));
    return taken.map((index) => list.items[index]);
  }
  function takeNames(id: string, map: YAMLMap): void {
    for (const field of fieldsWithOne) {
      if (isScalar(map.get(field, true)) && named(map, field)) {
        splices.push(...fieldTaken(text, map, field));
        falling.push({ kind: 'reference', id, field });
      }
    }
    for (const field of fieldsWithMany) {
      if (takeFrom(map.get(field), isGoneWord).length > 0) falling.push({ kind: 'reference', id, field });
    }
    const notice = map.get('notice');
    if (isMap(notice) && named(notice, 'who')) {
      splices.push(...fieldTaken(text, notice, 'who'));
      falling.push({ kind: 'reference', id, field: 'notice' });
    }
  }
  const isGoneWord = (item: unknown) => isScalar(item) && gone.has(String(item.value));
  const isGoneItem = (item: unknown) => isMap(item) && gone.has(String(item.get('id')));

  for (const section of ['zones', 'people', 'assets', 'data', 'flows', 'functions']) {
    takeFrom(root.get(section), isGoneItem);
  }
  const context = root.get('context');
  if (isMap(context)) takeFrom(context.get('patients'), isGoneItem);
  for (const { id, map } of items) if (!gone.has(id)) takeNames(id, map);
  const benefits = root.get('benefits');
  for (const map of isSeq(benefits) ? benefits.items : []) {
    if (!isMap(map)) continue;
    takeNames(String(map.get('id')), map);
    const needs = map.get('needs');
    // Numbers of a benefit that needs nothing any more would count for nothing.
    if (isSeq(needs) && needs.items.length > 0 && needs.items.every(isGoneWord)) idle.add(String(map.get('id')));
  }

  const relations = root.get('relations');
  if (isSeq(relations)) {
    const whole = takeFrom(relations, (item) => relationGone(item, gone));
    falling.push(...whole.map((item) => ({ kind: 'relation' as const, text: relationText(item) })));
    splices.push(...relationEndsTaken(text, relations, gone));
  }
  const stated = (section: string, list: unknown, field: string) => {
    for (const item of takeFrom(list, (one) => isMap(one) && named(one, field)))
      falling.push({ kind: 'statement', section, text: isMap(item) ? String(item.get(field)) : '' });
  };
  stated('impacts', root.get('impacts'), 'of');
  const quantities = root.get('quantities');
  if (isMap(quantities)) {
    for (const [list, field] of [
      ['harms', 'of'],
      ['losses', 'of'],
      ['controls', 'at'],
    ] as const)
      stated('quantities', quantities.get(list), field);
    takeFrom(quantities.get('benefits'), (one) => isMap(one) && idle.has(String(one.get('benefit'))));
  }
  const decision = root.get('decision');
  if (isMap(decision)) {
    const atGone = (name: unknown) => gone.has(String(name).split('@')[1] ?? '');
    for (const list of ['mandatory', 'requires', 'excludes']) {
      const taken = takeFrom(decision.get(list), (item) =>
        isMap(item)
          ? ['control', 'needs', 'other'].some((field) => atGone(item.get(field)))
          : isScalar(item) && atGone(item.value),
      );
      falling.push(...taken.map(() => ({ kind: 'statement' as const, section: 'decision', text: list })));
    }
  }
  return { splices, falling };
}

const sentence = /^(\S+)\s+(\S.*?\S|\S)\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)$/u;

/** The ends and the word of a relation as it is written. */
export function relationOf(item: unknown): { from: string; is: string; to: readonly string[] } | undefined {
  if (isScalar(item)) {
    const found = sentence.exec(String(item.value).trim());
    if (found === null) return undefined;
    const [, from = '', is = '', to = ''] = found;
    return { from, is: is.split(/\s+/u).join('-'), to: to.split(/\s*,\s*/u) };
  }
  if (!isMap(item)) return undefined;
  const to = item.get('to');
  return {
    from: String(item.get('from')),
    is: String(item.get('is')).trim().split(/\s+/u).join('-'),
    to: isSeq(to) ? to.items.map((one) => String(isScalar(one) ? one.value : one)) : [String(to)],
  };
}

function relationGone(item: unknown, gone: ReadonlySet<string>): boolean {
  const relation = relationOf(item);
  return relation !== undefined && (gone.has(relation.from) || relation.to.every((id) => gone.has(id)));
}

function relationText(item: unknown): string {
  const relation = relationOf(item);
  return relation === undefined ? '' : `${relation.from} ${relation.is} ${relation.to.join(', ')}`;
}

/** Of relations to several things, only the ends that are gone. */
function relationEndsTaken(text: string, relations: YAMLSeq, gone: ReadonlySet<string>): Splice[] {
  return relations.items.flatMap((item) => (relationGone(item, gone) ? [] : endsTaken(text, item, gone)));
}

/** Splices that take ends out of one relation, where another one is left; what else is said of it stays. */
export function endsTaken(text: string, item: unknown, gone: ReadonlySet<string>): Splice[] {
  const relation = relationOf(item);
  if (relation === undefined || !relation.to.some((id) => gone.has(id))) return [];
  if (isScalar(item)) {
    const [start, end] = [item.range?.[0] ?? 0, item.range?.[1] ?? 0];
    const written = text.slice(start, end);
    const kept = relation.to.filter((id) => !gone.has(id)).join(', ');
    const begin = written.lastIndexOf(relation.to[0] ?? '', written.indexOf(','));
    const close = /["'\s]*$/u.exec(written)?.[0] ?? '';
    return [{ start: start + begin, end, put: kept + close }];
  }
  const to = isMap(item) ? item.get('to') : undefined;
  if (!isSeq(to)) return [];
  const taken = to.items.flatMap((one, index) => (isScalar(one) && gone.has(String(one.value)) ? [index] : []));
  return itemsTaken(text, to, new Set(taken));
}
