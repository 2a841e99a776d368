import type { Place } from '../../finding.ts';

/** A value of a file the user wrote, each part with its place. Maps are `Map`s, so no key can reach a prototype. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** A single value; `source` is how it was written, so that `1.30` can still be read as text. */
export type LocatedScalar = {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly source: string;
  readonly place: Place;
};

export type LocatedList = { readonly kind: 'list'; readonly items: readonly Located[]; readonly place: Place };

export type LocatedMap = {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly place: Place;
};

/** A key of a map with its own place, and the value under it. */
export type LocatedEntry = { readonly key: Place; readonly value: Located };

/** The value under a key, if there is one that is not empty. */
export function field(map: Located, key: string): Located | undefined {
  const value = map.kind === 'map' ? map.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' && value.value === null ? undefined : value;
}

/** The text under a key, if that is a single value; numbers as they were written. */
export function textField(map: Located, key: string): string | undefined {
  const value = field(map, key);
  return value?.kind === 'scalar' ? String(typeof value.value === 'string' ? value.value : value.source) : undefined;
}

/** The part at a path of keys and positions, and the entry of the last key if the path ends in a map. */
export function partAt(
  root: Located,
  path: readonly PropertyKey[],
): { part: Located | undefined; entry: LocatedEntry | undefined } {
  let part: Located | undefined = root;
  let entry: LocatedEntry | undefined;
  for (const step of path) {
    entry = part?.kind === 'map' ? part.entries.get(String(step)) : undefined;
    if (part?.kind === 'list') part = part.items[Number(step)];
    else part = entry?.value;
  }
  return { part, entry };
}

/** The place of a path; where the path leads nowhere, the place of the nearest part above it. */
export function placeAt(root: Located, path: readonly PropertyKey[]): Place {
  let place = root.place;
  for (let length = 1; length <= path.length; length++) {
    const { part, entry } = partAt(root, path.slice(0, length));
    if (part === undefined && entry === undefined) break;
    place = entry?.key ?? part?.place ?? place;
  }
  return place;
}

/** The bare value. Empty map entries are left out: an empty field says nothing. `asText` names scalars taken as written. */
export function plainValue(located: Located, asText: ReadonlySet<Located> = new Set()): unknown {
  switch (located.kind) {
    case 'scalar':
      return asText.has(located) ? located.source : located.value;
    case 'list':
      return located.items.map((item) => plainValue(item, asText));
    case 'map': {
      const value: Record<string, unknown> = {};
      for (const [key, entry] of located.entries) {
        if (entry.value.kind === 'scalar' && entry.value.value === null) continue;
        value[key] = plainValue(entry.value, asText);
      }
      return value;
    }
  }
}
