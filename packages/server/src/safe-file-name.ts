const longest = 100;

/**
 * A name of a file that every system takes and that leads nowhere: without folders, of plain letters, digits, dots, hyphens
 * and underscores, beginning with a letter or digit; its ending stays.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[^A-Za-z0-9]+/u, '')
    .replace(/[^A-Za-z0-9]+$/u, '');
  if (plain.length <= longest) return plain === '' ? 'file' : plain;
  const ending = /\.[A-Za-z0-9]{1,10}$/u.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, longest - ending.length)}${ending}`;
}
