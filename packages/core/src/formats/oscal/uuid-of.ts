import type { Sha256 } from '../../benefit/criteria.ts';

/** The same UUID for the same name, in the form of version 5. */
export function uuidOf(name: string, sha256: Sha256): string {
  const hash = sha256(name);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
