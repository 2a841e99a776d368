import type { Assessment } from '@nemecys/core';
import type { Assessed } from '../messages.ts';
import { filled } from './refill.ts';
import type { Speech } from './speech.ts';

type Questions = Assessment['questions'];

/** What is called what, and how sentences of the core are read back. */
export type SayingQuestions = {
  readonly asked: Assessed['asked'];
  readonly placeOf: (question: Questions[number]) => string;
  readonly readBack: (text: string) => string | undefined;
};

/** Open questions in the words of a language: what is asked, where, and what the answers would do. */
export function questionsIn(
  questions: Questions,
  { asked, placeOf, readBack }: SayingQuestions,
  speech: Speech,
): Questions {
  return questions.map((question) => {
    const at = placeOf(question);
    return {
      ...question,
      ...{ ask: askIn(question.ask, { about: asked.get(question.id), at }, speech), assetLabel: at },
      effect: question.effect === '' ? '' : (readBack(question.effect) ?? question.effect),
    };
  });
}

type Asking = { readonly about: ReturnType<Assessed['asked']['get']>; readonly at: string };

function askIn(ask: string, { about, at }: Asking, { say, knowledge, concepts }: Speech): string {
  const sentences: Readonly<Record<string, string>> = say.ask;
  switch (about?.kind) {
    case undefined:
      return ask;
    case 'fact':
      return knowledge.facts.find(({ id }) => id === about.about)?.ask ?? ask;
    case 'dependency':
      return sentences[about.about] ?? ask;
    case 'control': {
      const { asked } = about;
      if (asked !== undefined) {
        return filled(sentences[asked.answer] ?? ask, { from: say.sender, to: say.receiver, ...asked.labels });
      }
      return filled(sentences.control ?? ask, { at, control: concepts.control.get(about.about) ?? about.about });
    }
  }
}
