import { relationKey } from './relation.ts';
import { itemSections, type Scenario } from './scenario.ts';

/** A field that says something else than before; `null` where it says nothing. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** An entry that was added or removed, or whose fields changed; `was` where it had another id. */
export type EntryChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly section: string;
  readonly id: string;
  readonly was?: string;
  readonly fields: readonly FieldChange[];
};

/** What became of a scenario: entries by section and id, and fields of the scenario itself. */
export type ScenarioDiff = { readonly entries: readonly EntryChange[]; readonly fields: readonly FieldChange[] };

/**
 * The difference of two scenarios as data. Entries are the same when their ids are, or when the later one says that it
 * was the earlier one; their order does not matter.
 */
export function diffScenarios(before: Scenario, after: Scenario): ScenarioDiff {
  const entries = sectionsOf(before).flatMap(({ section, entries: earlier }) => {
    const later = sectionsOf(after).find((other) => other.section === section)?.entries ?? [];
    return diffEntries(section, earlier, later);
  });
  return { entries, fields: diffFields(headOf(before), headOf(after)) };
}

/** Did anything change? */
export function isEmpty({ entries, fields }: ScenarioDiff): boolean {
  return entries.length === 0 && fields.length === 0;
}

type Entry = { readonly id: string; readonly was?: string | undefined; readonly value: unknown };

function sectionsOf(scenario: Scenario): { readonly section: string; readonly entries: readonly Entry[] }[] {
  return [
    ...itemSections.map((section) => ({
      section: section as string,
      entries: scenario[section].map((item): Entry => ({ id: item.id, was: item.was, value: item })),
    })),
    {
      section: 'patients',
      entries: scenario.context.patients.map((group) => ({ id: group.id, was: group.was, value: group })),
    },
    // one entry a target, so that `a holds b, c` and two sentences are the same
    {
      section: 'relations',
      entries: scenario.relations.flatMap(({ to, ...relation }) =>
        to.map((target) => ({ id: relationKey({ ...relation, to: [target] }), value: { ...relation, to: target } })),
      ),
    },
    {
      section: 'impacts',
      entries: scenario.impacts.map((impact) => ({ id: `${impact.of} ${impact.consequence}`, value: impact })),
    },
  ];
}

function headOf(scenario: Scenario): unknown {
  const { id, title, purpose, criteria } = scenario;
  const { patients: _, ...context } = scenario.context;
  return { id, title, purpose, criteria, context, 'severity-scale': scenario['severity-scale'] };
}

function diffEntries(section: string, before: readonly Entry[], after: readonly Entry[]): EntryChange[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const found = new Set<string>();
  const changes: EntryChange[] = [];
  for (const entry of after) {
    const sameId = earlier.get(entry.id);
    const same = sameId ?? (entry.was === undefined ? undefined : earlier.get(entry.was));
    if (same === undefined) {
      changes.push({ kind: 'added', section, id: entry.id, fields: [] });
      continue;
    }
    found.add(same.id);
    const fields = diffFields(same.value, entry.value).filter(({ field }) => field !== 'was');
    const renamed = same.id === entry.id ? {} : { was: same.id };
    if (fields.length > 0) changes.push({ kind: 'changed', section, id: entry.id, ...renamed, fields });
  }
  for (const { id } of before) if (!found.has(id)) changes.push({ kind: 'removed', section, id, fields: [] });
  return changes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Changed fields of two values, maps field by field (`controls.patching`), lists and single values as a whole. */
function diffFields(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isMap(before) && isMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) =>
      diffFields(valueAt(before, key), valueAt(after, key), path === '' ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
    ? []
    : [{ field: path, before: before ?? null, after: after ?? null }];
}

function valueAt(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value ?? null;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
