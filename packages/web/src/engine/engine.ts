import type { Answered, Answers, Question } from './messages.ts';

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void };

/** The engine in a worker of its own, so that no question blocks the page. */
export class Engine {
  readonly #worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('fault' in data) waiting?.reject(new Error(data.fault));
      else waiting?.resolve(data.answer as never);
    });
    // A worker that does not start answers nothing.
    this.#worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message || 'the engine does not start'));
      this.#waiting.clear();
    });
  }

  ask<K extends Question['kind']>(question: Extract<Question, { kind: K }>): Promise<Answers[K]> {
    this.#asked += 1;
    const number = this.#asked;
    this.#worker.postMessage({ number, question });
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }

  stop(): void {
    this.#worker.terminate();
  }
}
