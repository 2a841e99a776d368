import type { At } from '../api.ts';

/** The places within the compliance of a scenario, by their part of the address. */
export const places = [
  ...(['scope', 'coverage', 'gaps', 'requirements'] as const),
  ...(['evidence', 'register', 'handover', 'views', 'case', 'documents'] as const),
] as const;

/** A place within the compliance of a scenario. */
export type Place = (typeof places)[number];

/** The address of a place, and of one thing in it. */
export function compliancePath({ workspace, id }: At, place: Place, item = ''): string {
  const path = `/scenarios/${workspace}/${id}/compliance/${place}`;
  return item === '' ? path : `${path}/${encodeURIComponent(item)}`;
}

/** The place and the thing that an address names; the first place where it names none. */
export function placeOfPath(path: string): { readonly place: Place; readonly item: string } {
  const [, , , , , place = '', item = ''] = path.split('/');
  return { place: places.find((one) => one === place) ?? 'scope', item: decoded(item) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // Typed by hand and no address of ours: nothing is chosen.
  }
}
