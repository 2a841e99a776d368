import type { Manner } from '@nemecys/core';
import type { en } from '../../language/en/index.ts';
import { filled } from './refill.ts';

/** How a language joins, counts and quotes, by the words of the engine in it. */
export function mannerOf(say: (typeof en)['engine']): Manner {
  return {
    joined: (items, more) => {
      const all = more === 0 ? items : [...items, filled(say.more, { count: `${more}` })];
      const last = all.at(-1) ?? '';
      return all.length < 2 ? last : filled(say.and, { first: all.slice(0, -1).join(', '), last });
    },
    quoted: (name) => filled(say.name, { name }),
    number: (text) => text.replace(/[.,]/gu, (mark) => (mark === '.' ? say.decimal : say.thousands)),
  };
}
