import { freeId } from '../../../scenario/id-of.ts';
import { reservedIds } from '../../../scenario/item-id.ts';

const longest = 60;

/** Makes an id from a label, different from all it made before; `fallback` where the label has no letters or digits. */
export type IdMaker = (label: string, fallback: string) => string;

/** A maker of ids that read like their labels: small letters of any script, digits and hyphens. */
export function makeIds(): IdMaker {
  const given = new Set<string>(reservedIds);
  return (label, fallback) => {
    const id = freeId(kebab(label) || fallback, given);
    given.add(id);
    return id;
  };
}

function kebab(label: string): string {
  const letters = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/u, '');
  // a letter outside the basic plane must not be cut in two
  return Array.from(letters).slice(0, longest).join('').replace(/-+$/u, '');
}
