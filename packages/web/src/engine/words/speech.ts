import { type Knowledge, type KnowledgeWords, knowledgeInWords, type Say, type Sentences, saying } from '@nemecys/core';
import type { en } from '../../language/en/index.ts';
import { mannerOf } from './manner.ts';
import { filled, refilled } from './refill.ts';

type Concept = { readonly id: string; readonly label: string };

/** What results are said with in another language. It changes words only: results come out of the knowledge as it is. */
export type Speech = {
  readonly words: KnowledgeWords;
  readonly say: (typeof en)['engine'];
  /** Says what the core has to say of results, in sentences. */
  readonly tell: Say;
  /** The knowledge in its own words, and in these. */
  readonly english: Knowledge;
  readonly knowledge: Knowledge;
  readonly classes: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, string>;
  /** By the first part of the id, members of populations included. */
  readonly concepts: Readonly<
    Record<'consequence' | 'attribute' | 'control' | 'strategy' | 'threat', ReadonlyMap<string, string>>
  >;
  /** What classes are called, by what they are in English. */
  readonly classLabels: ReadonlyMap<string, string>;
  /** What the labels of all these are, members of populations included, by what they are in English. */
  readonly labels: ReadonlyMap<string, string>;
  /** The sentence of a threat or check; as it was where it was made in another way. */
  readonly sentence: (code: string, text: string, labels: ReadonlyMap<string, string>) => string;
  /** What a check advises, if this is from it. */
  readonly advice: (code: string, text: string, labels: ReadonlyMap<string, string>) => string | undefined;
};

/** What the words of a language are: those of the knowledge, those of the engine, and the sentences of the core. */
export type SpokenWords = {
  readonly words: KnowledgeWords;
  readonly say: Speech['say'];
  readonly sentences: Sentences;
};

/** Speech in the words of a language. */
export function speechOf(english: Knowledge, { words, say, sentences }: SpokenWords): Speech {
  const knowledge = knowledgeInWords(english, words);
  const named = (concepts: readonly Concept[]) =>
    new Map(
      concepts.flatMap(({ id, label }) => [
        [id, label] as const,
        [`${id}.min`, filled(say.least, { label })] as const,
        [`${id}.max`, filled(say.most, { label })] as const,
      ]),
    );
  const rules = new Map(
    english.threats.map((from, place) => {
      const to = knowledge.threats[place] ?? from;
      return [from.id, { from, to }] as const;
    }),
  );
  const ruleOf = (code: string) => rules.get(code) ?? rules.get(code.replace(/\.(?:min|max)$/u, ''));
  return {
    ...{ words, say, english, knowledge, labels: labelsOf(english, knowledge, say) },
    classLabels: new Map(english.classes.map(({ label }, place) => [label, knowledge.classes[place]?.label ?? label])),
    tell: saying({ sentences, manner: mannerOf(say) }, knowledge.scales),
    classes: named(knowledge.classes),
    relations: named(knowledge.relations),
    concepts: {
      consequence: named(knowledge.consequences),
      attribute: named(knowledge.attributes),
      control: named(knowledge.controls),
      strategy: named(knowledge.strategies),
      threat: named(knowledge.threats),
    },
    sentence: (code, text, labels) => {
      const rule = ruleOf(code);
      if (rule === undefined) return text;
      const templates = { from: rule.from.description, to: rule.to.description };
      return refilled(text, templates, (names) => turned(names, labels, say)) ?? text;
    },
    advice: (code, text, labels) => {
      const rule = ruleOf(code);
      if (rule?.from.check === undefined || rule.to.check === undefined) return undefined;
      const templates = { from: rule.from.check.advice, to: rule.to.check.advice };
      return refilled(text, templates, (names) => turned(names, labels, say));
    },
  };
}

/** Labels by what they are in English, as they are and, within a sentence, in lower case. */
function labelsOf(english: Knowledge, knowledge: Knowledge, say: Speech['say']): ReadonlyMap<string, string> {
  const kinds = ['threats', 'strategies', 'controls', 'attributes', 'consequences'] as const;
  const pairs = kinds.flatMap((kind) =>
    english[kind].flatMap(({ label: from }, place) => {
      const to = knowledge[kind][place]?.label ?? from;
      return [
        [from, to],
        [`${from} (least affected)`, filled(say.least, { label: to })],
        [`${from} (most affected)`, filled(say.most, { label: to })],
      ] as const;
    }),
  );
  return new Map([...pairs.map(([from, to]) => [from.toLowerCase(), to] as const), ...pairs]);
}

/** Names in quotation marks, as the engine lists them, listed in another language. */
function turned(names: string, labels: ReadonlyMap<string, string>, say: Speech['say']): string {
  const parts = names.split(/(?<=”), (?=“)|(?<=”) and (?=“|\d+ more$)/u).map((part) => {
    const more = /^(\d+) more$/u.exec(part);
    if (more !== null) return filled(say.more, { count: more[1] ?? '' });
    const name = part.replace(/^“/u, '').replace(/”$/u, '');
    return filled(say.name, { name: labels.get(name) ?? name });
  });
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : filled(say.and, { first: parts.slice(0, -1).join(', '), last });
}
