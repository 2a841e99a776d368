/** What a record says of words; nothing where only every object has something of that name. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, words: string): T | undefined {
  return Object.hasOwn(record, words) ? record[words] : undefined;
}
