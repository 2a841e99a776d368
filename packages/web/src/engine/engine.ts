import { Asker } from './asker.ts';
import type { Answers, Question } from './messages.ts';

/** The engine in a worker of its own. */
export type Engine = Asker<Question, Answers>;

/** Starts one that says what it finds in a language; whoever does stops it. */
export function startEngine(language: string): Engine {
  return new Asker(new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: language }));
}
