import type { Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';

/** The field by which a thing of one class says that it is in a thing of another; undefined where it cannot be. */
export function fieldWithin(words: Words, thing: string, box: string): 'zone' | 'on' | undefined {
  const legal = new Set(legalRelations(words, thing, box).map(({ id }) => id));
  if (legal.has('runs-on')) return 'on';
  return legal.has('located-in') ? 'zone' : undefined;
}
