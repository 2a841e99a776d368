import { GrowingInts } from './growing-ints.ts';
import type { IntLists } from './int-lists.ts';

/** Builds lists of integers one after another: add values, then close the list. */
export class ListBuilder {
  readonly #starts = new GrowingInts();
  readonly #values = new GrowingInts();
  #open = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** Adds a value to the open list. */
  add(value: number): void {
    this.#values.push(value);
  }

  /** Adds a value unless the open list holds it. */
  addOnce(value: number): void {
    for (let i = this.#open; i < this.#values.length; i += 1) if (this.#values.get(i) === value) return;
    this.#values.push(value);
  }

  /** Ends the open list and begins the next. */
  close(): void {
    this.#open = this.#values.length;
    this.#starts.push(this.#open);
  }

  /** How many lists are closed. */
  get length(): number {
    return this.#starts.length - 1;
  }

  lists(): IntLists {
    return { starts: this.#starts.ints(), values: this.#values.ints() };
  }
}
