/** The last answers, by what was asked; the one that was not asked for the longest gives way. */
export class KeptAnswers<Answer> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<Answer>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer that is kept, or a new one; what went wrong is not kept. */
  of(asked: string, make: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#kept.get(asked) ?? make();
    this.#kept.delete(asked);
    this.#kept.set(asked, answer);
    answer.catch(() => this.#kept.delete(asked));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
