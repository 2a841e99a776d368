/** Integers added one after another, kept in a typed array that doubles when it is full. */
export class GrowingInts {
  #values = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The value at a position below the length. */
  get(position: number): number {
    return this.#values[position] as number;
  }

  /** All values, in an array of their own. */
  ints(): Int32Array {
    return this.#values.slice(0, this.#length);
  }

  /** All values, which must be from 0 to 255. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#values.subarray(0, this.#length));
  }
}
