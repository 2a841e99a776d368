import type { Knowledge } from '../knowledge.ts';
import type { KnowledgeWords } from './knowledge-words.ts';

/** The parts of a language's words, each with a file or folder of its own. */
export type WordPart = Exclude<keyof KnowledgeWords, 'format' | 'language' | 'review' | 'note'>;

/** One text that readers see: `key` says of what it is, the same in every language. */
export type WordText = {
  readonly part: WordPart;
  readonly key: string;
  readonly text: string;
  /** The file of a language that it belongs in, without ending. */
  readonly file: string;
};

/** Every text of a knowledge base that has to be there in each language. */
export function textsOfKnowledge(knowledge: Knowledge): readonly WordText[] {
  const { classes, relations, roles, attributes, consequences, controls, facts, threats, scales } = knowledge;
  const { riskMatrix: _, ...steps } = scales;
  const labelled = { relations, roles, attributes, consequences, controls };
  return [
    ...classes.flatMap(({ id, label, about, assertable, visible }) => [
      textOf('classes', `${id}.label`, label),
      // Of other classes no page says more than the name.
      ...(assertable && visible ? [textOf('classes', `${id}.about`, about)] : []),
    ]),
    ...Object.entries(labelled).flatMap(([part, concepts]) =>
      concepts.map(({ id, label }) => textOf(part as keyof typeof labelled, id, label)),
    ),
    ...strategiesWithOwnName(knowledge).map(({ id, label }) => textOf('strategies', id, label)),
    ...facts.map(({ id, ask }) => textOf('facts', id, ask)),
    ...threats.flatMap(({ id, label, description, category, check }) =>
      check === undefined
        ? [
            textOf('threats', `${id}.label`, label, `threats/${category}`),
            textOf('threats', `${id}.description`, description, `threats/${category}`),
          ]
        : [textOf('checks', `${id}.description`, description), textOf('checks', `${id}.advice`, check.advice)],
    ),
    ...Object.entries(steps).flatMap(([scale, list]) =>
      list.flatMap(({ id, label, meaning }) => [
        textOf('scales', `${scale}.${id}.label`, label),
        textOf('scales', `${scale}.${id}.meaning`, meaning),
      ]),
    ),
  ].filter(({ text }) => text !== '');
}

/** Every text of a language, under the keys that the knowledge has it by. */
export function textsOfWords(words: KnowledgeWords): readonly WordText[] {
  const { format: _, language: __, review: ___, note: ____, ...parts } = words;
  return Object.entries(parts).flatMap(([part, entries]) =>
    leavesOf(entries).map(([key, text]) => textOf(part as WordPart, key, text)),
  );
}

/** The control that a strategy is named for; nothing where the strategy has a name of its own. */
export function namesakeOf(strategy: Knowledge['strategies'][number], { controls }: Knowledge): string | undefined {
  const own = new Set([...strategy.mandatory, ...strategy.optional].map(({ control }) => control));
  return controls.find(({ id, label }) => own.has(id) && label === strategy.label)?.id;
}

function strategiesWithOwnName(knowledge: Knowledge): Knowledge['strategies'] {
  return knowledge.strategies.filter((strategy) => namesakeOf(strategy, knowledge) === undefined);
}

function textOf(part: WordPart, key: string, text: string, file: string = part): WordText {
  return { part, key, text, file };
}

function leavesOf(value: object, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner] as const] : leavesOf(inner, `${path}${key}.`),
  );
}
