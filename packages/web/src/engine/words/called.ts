import type { Glance } from '@nemecys/core';
import { filled } from './refill.ts';
import type { Speech } from './speech.ts';

/** What things are called, by id and by what the engine calls them: those that it named itself get the words of the language. */
export type Called = { readonly byId: ReadonlyMap<string, string>; readonly byLabel: ReadonlyMap<string, string> };

/** The first part of an id: what it is of. */
export const headOf = (id: string): string => id.slice(0, id.indexOf('@') < 0 ? undefined : id.indexOf('@'));

/** What is said where nothing was named. */
export const plainCalled: Called = { byId: new Map(), byLabel: new Map() };

/** What the things of a result are called in a language. */
export function calledIn({ assets }: Pick<Glance, 'assets'>, { classes, say }: Speech): Called {
  const byId = new Map<string, string>();
  const byLabel = new Map<string, string>();
  const name = (id: string, english: string, label: string) => {
    byId.set(id, label);
    byLabel.set(english, label);
  };
  for (const { id, label, class: type, inferred } of assets) {
    const flow = type === 'data-flow' && !inferred ? /^Flow from (.+) to (.+)$/su.exec(label) : null;
    if (flow !== null) name(id, label, filled(say.flow, { from: flow[1] ?? '', to: flow[2] ?? '' }));
  }
  // Names of inferred things hold those of others, so the short ones come first.
  const inferred = assets.filter((one) => one.inferred).sort((a, b) => a.label.length - b.label.length);
  for (const { id, label, class: type, classLabel } of inferred) {
    const inner = label.slice(classLabel.length);
    const known = [...byLabel].filter(([english]) => inner.includes(english)).sort(([a], [b]) => b.length - a.length);
    const told = known.reduce((text, [english, own]) => text.replaceAll(english, own), inner);
    name(id, label, `${classes.get(type) ?? classLabel}${told}`);
  }
  return { byId, byLabel };
}
