/** An id from words: what people write is a label, and may be anything. Where nothing of it can stand in an id, `otherwise`. */
export function idOf(words: string, otherwise = 'unnamed'): string {
  const plain = words
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  if (plain === '') return otherwise;
  return /^[a-z]/u.test(plain) ? plain : `s-${plain}`;
}
