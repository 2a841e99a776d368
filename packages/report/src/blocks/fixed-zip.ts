import { unzipSync, zipSync } from 'fflate';

/** The first day that a zip file can name, in the local time that zip files are written in. */
export const firstDay = new Date(1980, 0, 1);

/**
 * The same archive with its parts ordered, dated alike, called by `rename` and changed by `edit`, so that equal parts give
 * equal bytes. The list of content types stays first: some readers look for it there.
 */
export function fixedZip(
  bytes: Uint8Array,
  edit: (name: string, text: string) => string,
  rename: (name: string) => string = (name) => name,
): Uint8Array {
  const parts = unzipSync(bytes);
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const written = names.flatMap((name) => {
    const part = parts[name];
    if (part === undefined) return [];
    const isText = /\.(?:xml|rels)$/u.test(name);
    return [[rename(name), isText ? encoder.encode(edit(name, decoder.decode(part))) : part] as const];
  });
  return zipSync(Object.fromEntries(written), { mtime: firstDay, level: 6 });
}
