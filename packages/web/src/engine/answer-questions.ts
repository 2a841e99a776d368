import type { Answered, Asked } from './asker.ts';

/** Tells the page how far the work on its question is. */
export type TellProgress = (stage: string) => void;

/** Lets this worker answer every question that its page asks; what is thrown is told as what prevented the answer. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question, tell: TellProgress) => Promise<Answer>,
): void {
  const say = (said: Answered<Answer>) => self.postMessage(said);
  self.addEventListener('message', ({ data: { number, question } }: MessageEvent<Asked<Question>>) => {
    answer(question, (progress) => say({ number, progress })).then(
      (said) => say({ number, answer: said }),
      (thrown) => say({ number, fault: thrown instanceof Error ? thrown.message : 'unknown' }),
    );
  });
}
