/** Makes an id from a label that nothing else in the scenario has yet; `fallback` where the label gives no letters. */
export type IdSource = (label: string, fallback: string) => string;

/** Words that a field of a scenario may hold instead of an id, or that cannot be ids. */
const reserved = ['unknown', 'none', 'nobody', 'constructor', 'prototype'];

/** A source of ids that are all different: small Latin letters, digits and hyphens, a letter first. */
export function giveIds(): IdSource {
  const given = new Set<string>(reserved);
  return (label, fallback) => {
    const letters = label
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, 40)
      .replace(/^[^a-z]+|-+$/gu, '');
    const base = letters === '' ? fallback : letters;
    let id = base;
    for (let count = 2; given.has(id); count += 1) id = `${base}-${count}`;
    given.add(id);
    return id;
  };
}
