import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isKind, type Terms, termsOf } from '../../scenario/compile/terms.ts';
import { plainWords } from '../table/cell-text.ts';
import { classWords } from './class-words.ts';

/** What a class is chosen for. */
export type ChosenFor = 'thing' | 'place' | 'network';

/** Which class words name, how sure that is and why; or that it cannot be told, with what comes near. */
export type ClassGuess =
  | { readonly kind: 'told'; readonly class: string; readonly confidence: 'sure' | 'likely'; readonly because: string }
  | { readonly kind: 'open'; readonly because: string; readonly candidates: readonly string[] };

/** The words of an inventory for one thing: its kind as listed, and what it is called. */
export type NamedThing = { readonly kind: string; readonly name: string };

/** Guesses classes of the knowledge from words, the same for the same words. */
export type ClassGuesser = {
  readonly terms: Terms;
  /** Classes that may be chosen. */
  readonly classesFor: (what: ChosenFor) => readonly { readonly id: string; readonly label: string }[];
  readonly guess: (what: ChosenFor, thing: NamedThing) => ClassGuess;
};

type Phrase = { readonly words: string; readonly class: string };

/** Makes a guesser from the labels of a knowledge base and the words that inventories use. */
export function classGuesser(knowledge: Knowledge): ClassGuesser {
  const terms = termsOf(knowledge);
  const classesFor = (what: ChosenFor) =>
    [...terms.classes.values()]
      .filter(({ id, assertable, visible }) => assertable && visible && isFor(terms, id, what))
      .map(({ id, label }) => ({ id, label }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  const phrases = { thing: phrasesOf('thing'), place: phrasesOf('place'), network: phrasesOf('network') };
  function phrasesOf(what: ChosenFor): readonly Phrase[] {
    return classesFor(what).flatMap(({ id, label }) =>
      [label, id, ...(classWords[id] ?? [])].map((words) => ({ words: plainWords(words), class: id })),
    );
  }
  const known = new Map<string, ClassGuess>();
  return {
    terms,
    classesFor,
    guess: (what, thing) => {
      const key = JSON.stringify([what, plainWords(thing.kind), plainWords(thing.name)]);
      const guess = known.get(key) ?? guessed(thing, { phrases: phrases[what], terms });
      known.set(key, guess);
      return guess;
    },
  };
}

function isFor(terms: Terms, id: string, what: ChosenFor): boolean {
  if (what === 'place') return isKind(terms, id, 'place');
  if (what === 'network') return isKind(terms, id, 'network');
  return isKind(terms, id, 'component');
}

type Known = { readonly phrases: readonly Phrase[]; readonly terms: Terms };

function guessed({ kind, name }: NamedThing, known: Known): ClassGuess {
  const label = (id: string) => `"${known.terms.classes.get(id)?.label ?? id}"`;
  const exact = known.phrases.filter(({ words }) => words !== '' && words === plainWords(kind || name));
  const byKind = named(kind, known);
  const byName = named(name, known);
  const [only] = byKind;
  const shown = (text: string) => `"${text.slice(0, 60)}"`;
  const open = (because: string, found: readonly Phrase[]): ClassGuess => ({
    ...{ kind: 'open', because },
    candidates: [...new Set(found.map((one) => one.class))],
  });
  if (byKind.length > 1)
    return open(`${shown(kind)} names several kinds: ${byKind.map((one) => label(one.class)).join(', ')}`, byKind);
  if (only !== undefined) {
    const other = byName.find((one) => !isKin(known.terms, one.class, only.class));
    if (other !== undefined) {
      const both = `${shown(kind)} reads like ${label(only.class)}, ${shown(name)} like ${label(other.class)}`;
      return open(both, [only, ...byName]);
    }
    const confidence = exact.some((one) => one.class === only.class) ? 'sure' : 'likely';
    const because = confidence === 'sure' ? `${shown(kind)} is a name of it` : `${shown(kind)} says "${only.words}"`;
    return { kind: 'told', class: only.class, confidence, because };
  }
  const [first] = byName;
  if (first === undefined)
    return open(kind === '' ? `${shown(name)} names no kind` : `${shown(kind)} names no kind`, []);
  if (kind !== '') return open(`${shown(kind)} names no kind, though ${shown(name)} says "${first.words}"`, byName);
  if (byName.length > 1)
    return open(`${shown(name)} names several kinds: ${byName.map((one) => label(one.class)).join(', ')}`, byName);
  const confidence = exact.some((one) => one.class === first.class) ? 'sure' : 'likely';
  return { kind: 'told', class: first.class, confidence, because: `${shown(name)} says "${first.words}"` };
}

/** The classes that words name: longer phrases before those in them, and of a class and one below it the one below. */
function named(text: string, { phrases, terms }: Known): readonly Phrase[] {
  const plain = plainWords(text);
  if (plain === '') return [];
  const hits = phrases.filter(({ words }) => words !== '' && saysPhrase(plain, words));
  const longest = hits.filter(
    ({ words }) => !hits.some((other) => other.words !== words && saysPhrase(other.words, words)),
  );
  const byClass = new Map(longest.map((phrase) => [phrase.class, phrase]));
  return [...byClass.values()].filter(
    (phrase) => ![...byClass.keys()].some((other) => other !== phrase.class && isKind(terms, other, phrase.class)),
  );
}

/** Words of a phrase one after the other, the last perhaps in the plural. */
function saysPhrase(text: string, phrase: string): boolean {
  const spaced = ` ${text} `;
  return ['', 's', 'n', 'en', 'e'].some((ending) => spaced.includes(` ${phrase}${ending} `));
}

function isKin(terms: Terms, one: string, other: string): boolean {
  return isKind(terms, one, other) || isKind(terms, other, one);
}
