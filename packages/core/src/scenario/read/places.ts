import type { Place } from '../../finding.ts';
import { itemSections } from '../scenario.ts';
import type { Located, LocatedMap } from './located.ts';
import { keyOf } from './merge.ts';

/** Places of a scenario's parts by their path with ids, such as `assets.hub.controls.signed-updates`. */
export type Places = ReadonlyMap<string, Place>;

/** Where a part of the scenario was written; of a part that was not written, the place of what it belongs to. */
export function placeOf(places: Places, path: string): Place {
  if (places.size === 0) return { file: '', path };
  for (let known = path; ; known = known.slice(0, known.lastIndexOf('.'))) {
    const place = places.get(known);
    if (place !== undefined) return { ...place, path };
    if (!known.includes('.')) break;
  }
  return { ...(places.get('') ?? { file: '' }), path };
}

const keyed: readonly string[] = [...itemSections, 'relations', 'impacts', 'patients'];

/** The places of all parts of a tree. */
export function placesOf(root: LocatedMap): Places {
  const places = new Map<string, Place>([['', root.place]]);
  collect(root, '', places);
  return places;
}

function collect(part: Located, path: string, places: Map<string, Place>): void {
  if (part.kind === 'map') {
    for (const [key, entry] of part.entries) {
      const inner = path === '' ? key : `${path}.${key}`;
      places.set(inner, entry.key);
      collect(entry.value, inner, places);
    }
  } else if (part.kind === 'list') {
    const section = path.slice(path.lastIndexOf('.') + 1);
    part.items.forEach((item, index) => {
      const key = keyed.includes(section) ? keyOf(section, item) : undefined;
      const inner = `${path}.${key ?? index + 1}`;
      places.set(inner, item.place);
      collect(item, inner, places);
    });
  }
}
