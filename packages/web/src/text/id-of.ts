/** An id from words: what people write is a label, and may be anything. */
export function idOf(words: string): string {
  const plain = words
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return /^[a-z]/u.test(plain) ? plain : `s-${plain}`;
}
