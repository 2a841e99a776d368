import type { Listing } from '@nemecys/core';

/** What stands between the items of a list, and before the last one. */
export type Separators = { readonly between: string; readonly last: string };

const inSentence: Separators = { between: ', ', last: ' and ' };

/**
 * The items of a list as the core joins them, each turned over; the rest that it counts is counted again. Items may hold
 * the words between items themselves: what counts is that each is one that `turn` knows. Undefined where there is no such way.
 */
export function splitList(
  text: string,
  turn: (item: string) => string | undefined,
  { between, last }: Separators = inSentence,
): Listing | undefined {
  const whole = turn(text);
  if (whole !== undefined) return { items: [whole], more: 0 };
  for (const separator of new Set([between, last])) {
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
      const first = turn(text.slice(0, at));
      if (first === undefined) continue;
      const rest = text.slice(at + separator.length);
      const more = separator === last ? /^(\d+) more$/u.exec(rest)?.[1] : undefined;
      if (more !== undefined) return { items: [first], more: Number(more) };
      // After "and" comes the last one.
      if (separator === last && last !== between) {
        const end = turn(rest);
        if (end !== undefined) return { items: [first, end], more: 0 };
        continue;
      }
      const others = splitList(rest, turn, { between, last });
      if (others !== undefined) return { items: [first, ...others.items], more: others.more };
    }
  }
  return undefined;
}
