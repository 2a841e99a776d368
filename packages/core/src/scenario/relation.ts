import { z } from 'zod';
import { Text } from './text.ts';

const sentence = /^(\S+)\s+(\S.*?\S|\S)\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)$/u;

/**
 * A relation between two things, as a sentence (`neurologist diagnoses patients`, `hub connects to wifi, lan`) or with
 * fields. Several words between the ends are joined with `-`.
 */
export const Relation = z
  .union([
    z.string().max(1_000).regex(sentence, 'must read "one relation other", such as "app runs-on phone"'),
    z.strictObject({ from: Text, is: Text, to: z.union([Text, z.array(Text).readonly()]), because: Text.optional() }),
  ])
  .transform((stated) => {
    if (typeof stated !== 'string') {
      return { ...stated, is: joined(stated.is), to: typeof stated.to === 'string' ? [stated.to] : stated.to };
    }
    const [, from = '', is = '', to = ''] = sentence.exec(stated.trim()) ?? [];
    return { from, is: joined(is), to: to.split(/\s*,\s*/u) };
  })
  .readonly();
export type Relation = z.infer<typeof Relation>;

function joined(words: string): string {
  return words.trim().split(/\s+/u).join('-');
}

/** The identity of a relation in merging, removing and comparing. */
export function relationKey(relation: Relation): string {
  return `${relation.from} ${relation.is} ${relation.to.join(', ')}`;
}
