import type { IntLists } from './int-lists.ts';

/** Builds lists of integers one after another: add values, then close the list. */
export class ListBuilder {
  readonly #starts: number[] = [0];
  readonly #values: number[] = [];

  /** Adds a value to the open list. */
  add(value: number): void {
    this.#values.push(value);
  }

  /** Adds a value unless the open list holds it. */
  addOnce(value: number): void {
    for (let i = this.#starts[this.#starts.length - 1] ?? 0; i < this.#values.length; i += 1) {
      if (this.#values[i] === value) return;
    }
    this.#values.push(value);
  }

  /** Ends the open list and begins the next. */
  close(): void {
    this.#starts.push(this.#values.length);
  }

  /** How many lists are closed. */
  get length(): number {
    return this.#starts.length - 1;
  }

  lists(): IntLists {
    return { starts: new Int32Array(this.#starts), values: new Int32Array(this.#values) };
  }
}
