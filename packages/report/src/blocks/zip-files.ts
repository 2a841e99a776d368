import { zipSync } from 'fflate';
import { firstDay } from './fixed-zip.ts';

/** Files as one ZIP archive, ordered by name and dated alike: the same files give the same bytes. */
export function zipFiles(
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Uint8Array {
  const encoder = new TextEncoder();
  const parts = files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const);
  return zipSync(Object.fromEntries(parts), { mtime: firstDay, level: 6 });
}
