const longest = 90;

/**
 * The place of a thing in the page: letters, digits, `-` and `_` only, different for different ids, and equal for equal
 * ones, so that a link into a report of last month still works in one of today. At most 127 characters, as PDF wants.
 */
export function anchor(prefix: string, id: string): string {
  const coded = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`);
  return coded.length <= longest ? `${prefix}-${coded}` : `${prefix}-${coded.slice(0, longest)}_${fingerprint(coded)}`;
}

// Two rounds of FNV-1a with different beginnings: 64 bits, so that no two of a few thousand long ids meet.
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x2b3e9a17]
    .map((start) => {
      let hash = start;
      for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
