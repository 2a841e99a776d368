import { fieldsTaken, itemsTaken, Relation, relationKey, type Splice } from '@nemecys/core/edit';
import { isMap, isNode, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { itemsOf, rootOf } from './items.ts';

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

/** Whether a relation between two things is among the relations of a text, by itself or with others. */
export function isListed(
  text: string,
  { from, is, to }: { readonly from: string; readonly is: string; readonly to: string },
): boolean {
  const list = rootOf(text)?.get('relations');
  return (isSeq(list) ? list.items : []).some((item) => {
    const relation = relationOf(item);
    return relation?.from === from && relation.is === is && relation.to.includes(to);
  });
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
  function takeFrom(map: YAMLMap, field: string, isGone: (item: unknown) => boolean): readonly unknown[] {
    const list = map.get(field);
    if (!isSeq(list)) return [];
    const taken = list.items.flatMap((item, index) => (isGone(item) ? [index] : []));
    splices.push(...itemsTaken(text, map, field, new Set(taken)));
    return taken.map((index) => list.items[index]);
  }
  function takeNames(id: string, map: YAMLMap): void {
    for (const field of fieldsWithOne) {
      if (isScalar(map.get(field, true)) && named(map, field)) {
        splices.push(...fieldsTaken(text, map, [field]));
        falling.push({ kind: 'reference', id, field });
      }
    }
    for (const field of fieldsWithMany) {
      if (takeFrom(map, field, isGoneWord).length > 0) falling.push({ kind: 'reference', id, field });
    }
    const notice = map.get('notice');
    if (isMap(notice) && named(notice, 'who')) {
      splices.push(...fieldsTaken(text, notice, ['who']));
      falling.push({ kind: 'reference', id, field: 'notice' });
    }
  }
  const isGoneWord = (item: unknown) => isScalar(item) && gone.has(String(item.value));
  const isGoneItem = (item: unknown) => isMap(item) && gone.has(String(item.get('id')));

  for (const section of ['zones', 'people', 'assets', 'data', 'flows', 'functions']) {
    takeFrom(root, section, isGoneItem);
  }
  const context = root.get('context');
  if (isMap(context)) takeFrom(context, 'patients', isGoneItem);
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
    const whole = takeFrom(root, 'relations', (item) => relationGone(item, gone));
    falling.push(...whole.map((item) => ({ kind: 'relation' as const, text: relationText(item) })));
    splices.push(...relationEndsTaken(text, relations, gone));
  }
  const stated = (section: string, map: YAMLMap, list: string, field: string) => {
    for (const item of takeFrom(map, list, (one) => isMap(one) && named(one, field)))
      falling.push({ kind: 'statement', section, text: isMap(item) ? String(item.get(field)) : '' });
  };
  stated('impacts', root, 'impacts', 'of');
  const quantities = root.get('quantities');
  if (isMap(quantities)) {
    for (const [list, field] of [
      ['harms', 'of'],
      ['losses', 'of'],
      ['controls', 'at'],
    ] as const)
      stated('quantities', quantities, list, field);
    takeFrom(quantities, 'benefits', (one) => isMap(one) && idle.has(String(one.get('benefit'))));
  }
  const decision = root.get('decision');
  if (isMap(decision)) {
    const atGone = (name: unknown) => gone.has(String(name).split('@')[1] ?? '');
    for (const list of ['mandatory', 'requires', 'excludes']) {
      const taken = takeFrom(decision, list, (item) =>
        isMap(item)
          ? ['control', 'needs', 'other'].some((field) => atGone(item.get(field)))
          : isScalar(item) && atGone(item.value),
      );
      falling.push(...taken.map(() => ({ kind: 'statement' as const, section: 'decision', text: list })));
    }
  }
  return { splices, falling };
}

/** The ends and the word of a relation as it is written. */
export function relationOf(item: unknown): Relation | undefined {
  return isNode(item) ? Relation.safeParse(item.toJSON()).data : undefined;
}

function relationGone(item: unknown, gone: ReadonlySet<string>): boolean {
  const relation = relationOf(item);
  return relation !== undefined && (gone.has(relation.from) || relation.to.every((id) => gone.has(id)));
}

function relationText(item: unknown): string {
  const relation = relationOf(item);
  return relation === undefined ? '' : relationKey(relation);
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
  if (!isMap(item) || !isSeq(to)) return [];
  const taken = to.items.flatMap((one, index) => (isScalar(one) && gone.has(String(one.value)) ? [index] : []));
  return itemsTaken(text, item, 'to', new Set(taken));
}
