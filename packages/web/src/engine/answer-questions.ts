import type { Answered, Asked } from './asker.ts';

/** Lets this worker answer every question that its page asks; what is thrown is told as what prevented the answer. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  const say = (said: Answered<Answer>) => self.postMessage(said);
  self.addEventListener('message', ({ data: { number, question } }: MessageEvent<Asked<Question>>) => {
    answer(question).then(
      (said) => say({ number, answer: said }),
      (thrown) => say({ number, fault: thrown instanceof Error ? thrown.message : 'unknown' }),
    );
  });
}
