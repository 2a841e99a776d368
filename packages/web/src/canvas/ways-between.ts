import type { Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';
import type { TextEdit } from '../text/edit-text.ts';

/** Stands among relations for data that one thing sends to the other. */
export const flowWord = 'sends-data-to';

/** Every way in which a thing of one class can be connected to a thing of another: relations that are legal, and data sent. */
export function waysBetween(
  words: Words,
  from: string,
  to: string,
): readonly { readonly id: string; readonly label: string }[] {
  const sends = isComponent(words, from) && isComponent(words, to) ? [{ id: flowWord, label: '' }] : [];
  return [...sends, ...legalRelations(words, from, to)];
}

/** Devices and software send and get data; networks carry them. */
function isComponent(words: Words, id: string): boolean {
  const kinds = words.classes.find((one) => one.id === id)?.kinds ?? [];
  return kinds.includes('component') && !kinds.includes('network');
}

/** The edit that connects two things in one of these ways. Being somewhere or on something is a field of the thing. */
export function connecting(from: string, way: string, to: string): TextEdit {
  if (way === flowWord) return { kind: 'add-flow', id: `${from}-to-${to}`, from, to };
  const field = { 'runs-on': 'on', 'located-in': 'zone' }[way];
  if (field !== undefined) return { kind: 'set-fields', changes: [{ id: from, field, value: to }] };
  return { kind: 'relate', from, is: way, to };
}
