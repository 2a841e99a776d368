/** A question on its way, and how far the work on it is, the answer or what prevented it. */
export type Asked<Question> = { readonly number: number; readonly question: Question };
export type Answered<Answer> = { readonly number: number } & (
  | { readonly progress: string }
  | { readonly answer: Answer }
  | { readonly fault: string }
);

type Waiting = {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
  readonly tell: ((progress: string) => void) | undefined;
};

/** Asks a worker, which answers each kind of question in its own time, so that no question blocks the page. */
export class Asker<Question extends { readonly kind: string }, Answers extends Record<Question['kind'], unknown>> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answered<Answers[Question['kind']]>>) => {
      const waiting = this.#waiting.get(data.number);
      if ('progress' in data) {
        waiting?.tell?.(data.progress);
        return;
      }
      this.#waiting.delete(data.number);
      if ('fault' in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data.answer as never);
    });
    // A worker that does not start answers nothing.
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message || 'the engine does not start'));
      this.#waiting.clear();
    });
  }

  /** `tell` hears how far the work is, of questions that take long. */
  ask<K extends Question['kind']>(
    question: Extract<Question, { kind: K }>,
    tell?: (progress: string) => void,
  ): Promise<Answers[K]> {
    this.#asked += 1;
    const number = this.#asked;
    this.#worker.postMessage({ number, question });
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject, tell }));
  }

  stop(): void {
    this.#worker.terminate();
  }
}
