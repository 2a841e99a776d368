import type { Source } from '@nemecys/core';
import { type Content, el, isWebAddress } from '../markup/element.ts';

/** Sources with their clauses; web addresses become links. */
export function sourceList(sources: readonly Source[]): Content {
  return sources.map(({ ref, clause }, place) => [
    place > 0 && '; ',
    isWebAddress(ref) ? el('a', { href: ref, rel: 'noreferrer noopener' }, ref) : ref,
    clause !== undefined && `, ${clause}`,
    place === sources.length - 1 && '.',
  ]);
}
