/** Which part of a list is wanted: at most `limit` entries, those behind the entry `after`, from the beginning without. */
export type Page = { readonly limit: number; readonly after?: string | undefined };

/** A part of a list, and whether there is more behind it. */
export type Paged<Entry> = { readonly entries: readonly Entry[]; readonly more: boolean };

/** A part of a list of which one entry more than wanted was read. */
export function paged<Entry>(read: readonly Entry[], { limit }: Page): Paged<Entry> {
  return { entries: read.slice(0, limit), more: read.length > limit };
}
