import { reservedIds } from './item-id.ts';

/** Words that YAML or a field of a scenario takes for something else than a name. */
const taken: readonly string[] = [...reservedIds, 'null', 'true', 'false'];

/** An id from words: what people write is a label, and may be anything. Where nothing of it can stand in an id, `otherwise`. */
export function idOf(words: string, otherwise = 'unnamed'): string {
  const plain = words
    .slice(0, 1_000)
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  if (plain === '') return otherwise;
  return /^[a-z]/u.test(plain) && !taken.includes(plain) ? plain : `s-${plain}`;
}

/** The id that was wanted, or where that is taken, the first free one with a number after it. */
export function freeId(wanted: string, takenIds: { readonly has: (id: string) => boolean }): string {
  for (let number = 2, id = wanted; ; number += 1) {
    if (!takenIds.has(id)) return id;
    id = `${wanted}-${number}`;
  }
}
