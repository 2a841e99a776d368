import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isKind, type Terms, termsOf } from '../../scenario/compile/terms.ts';
import { plainWords } from '../table/cell-text.ts';
import { ownEntry } from '../table/own-entry.ts';
import { besidePhrase, endings } from './beside-phrase.ts';
import { classWords, severalKinds } from './class-words.ts';

/** What a class is chosen for. */
export type ChosenFor = 'thing' | 'place' | 'network';

/** Which class words name, how sure that is and why; or that it cannot be told, with what comes near. */
export type ClassGuess =
  | { readonly kind: 'told'; readonly class: string; readonly confidence: 'sure' | 'likely'; readonly because: string }
  | {
      readonly kind: 'open';
      readonly because: string;
      readonly candidates: readonly string[];
      /** Whether a class for the words of the kind settles it, or only one for kind and name. */
      readonly of: 'kind' | 'both';
    };

/** The words of an inventory for one thing: its kind as listed, what it is called, and its maker and model. */
export type NamedThing = { readonly kind: string; readonly name: string; readonly product?: string };

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
      [label, id, ...(ownEntry(classWords, id) ?? [])].map((words) => ({ words: plainWords(words), class: id })),
    );
  }
  const known = new Map<string, ClassGuess>();
  return {
    terms,
    classesFor,
    guess: (what, thing) => {
      const key = JSON.stringify([what, ...[thing.kind, thing.name, thing.product ?? ''].map(plainWords)]);
      const guess = known.get(key) ?? guessed(thing, { what, phrases: phrases[what], terms });
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

type Known = { readonly what: ChosenFor; readonly phrases: readonly Phrase[]; readonly terms: Terms };

function guessed({ kind, name, product = '' }: NamedThing, known: Known): ClassGuess {
  const label = (id: string) => `"${known.terms.classes.get(id)?.label ?? id}"`;
  const byKind = named(kind, known);
  const byName = named(name, known);
  const shown = (text: string) => `"${text.slice(0, 60)}"`;
  const open = (because: string, found: readonly Phrase[], of: 'kind' | 'both' = 'both'): ClassGuess => ({
    ...{ kind: 'open', because, of },
    candidates: [...new Set(found.map((one) => one.class))],
  });
  const told = (text: string, phrase: Phrase): ClassGuess => {
    const plain = plainWords(text);
    if (known.what === 'thing') {
      if (severalKinds.has(phrase.words))
        return open(`${shown(text)} can be several kinds of things`, [phrase], 'kind');
      const beside = besidePhrase(plain, phrase.words, product);
      if (beside.length > 0) {
        const more = `also says ${shown(beside.join(' '))}, which may make it something else`;
        return open(`${shown(text)} says "${phrase.words}", but ${more}`, [phrase], 'kind');
      }
    }
    const isName = known.phrases.some(({ words, class: one }) => words === plain && one === phrase.class);
    const because = isName ? `${shown(text)} is a name of it` : `${shown(text)} says "${phrase.words}"`;
    return { kind: 'told', class: phrase.class, confidence: isName ? 'sure' : 'likely', because };
  };
  const several = (text: string, found: readonly Phrase[]): ClassGuess =>
    open(`${shown(text)} names several kinds: ${found.map((one) => label(one.class)).join(', ')}`, found);
  if (byKind.length > 1) return several(kind, byKind);
  const [only] = byKind;
  if (only !== undefined) {
    const other = byName.find((one) => !isKin(known.terms, one.class, only.class));
    if (other === undefined) return told(kind, only);
    const both = `${shown(kind)} reads like ${label(only.class)}, ${shown(name)} like ${label(other.class)}`;
    return open(both, [only, ...byName]);
  }
  const [first] = byName;
  if (first === undefined) return open(`${shown(kind || name)} names no kind`, [], 'kind');
  if (kind !== '') return open(`${shown(kind)} names no kind, though ${shown(name)} says "${first.words}"`, byName);
  return byName.length > 1 ? several(name, byName) : told(name, first);
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
  return endings.some((ending) => spaced.includes(` ${phrase}${ending} `));
}

function isKin(terms: Terms, one: string, other: string): boolean {
  return isKind(terms, one, other) || isKind(terms, other, one);
}
