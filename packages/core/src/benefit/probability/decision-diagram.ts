import { intAt } from '../../engine/at.ts';
import { numberAt } from './number-at.ts';

/** The functions that never and always hold. */
export const NEVER = 0;
export const ALWAYS = 1;

/**
 * Functions of independent events as reduced ordered decision diagrams: equal functions are the same number. Only
 * conjunction and disjunction, as events do not prevent each other.
 */
export class DecisionDiagram {
  readonly #limit: number;
  readonly #event: number[] = [2 ** 31 - 1, 2 ** 31 - 1];
  readonly #without: number[] = [0, 1];
  readonly #having: number[] = [0, 1];
  readonly #unique = new Map<number, Map<number, number>>();
  readonly #and = new Map<number, number>();
  readonly #or = new Map<number, number>();

  /** At most so many nodes; at most 2^26, so that pairs of nodes stay exact numbers. */
  constructor(limit: number) {
    this.#limit = Math.min(limit, 2 ** 26);
  }

  get size(): number {
    return this.#event.length;
  }

  /** Whether there were more nodes than allowed; results since then mean nothing. */
  get isFull(): boolean {
    return this.#event.length > this.#limit;
  }

  /** The function that holds when an event happens. */
  event(event: number): number {
    return this.#node(event, NEVER, ALWAYS);
  }

  and(a: number, b: number): number {
    if (a === NEVER || b === NEVER) return NEVER;
    if (a === ALWAYS || a === b) return b;
    if (b === ALWAYS) return a;
    return this.#joined(a, b, this.#and, (x, y) => this.and(x, y));
  }

  or(a: number, b: number): number {
    if (a === ALWAYS || b === ALWAYS) return ALWAYS;
    if (a === NEVER || a === b) return b;
    if (b === NEVER) return a;
    return this.#joined(a, b, this.#or, (x, y) => this.or(x, y));
  }

  /** The probability of each function, by node, for independent events of these probabilities. */
  probabilities(probability: Float64Array): Float64Array {
    const result = new Float64Array(this.#event.length);
    result[ALWAYS] = 1;
    // A node is made after both that it leads to.
    for (let n = 2; n < result.length; n += 1) {
      const p = numberAt(probability, this.#event[n] ?? 0);
      result[n] = p * numberAt(result, this.#having[n] ?? 0) + (1 - p) * numberAt(result, this.#without[n] ?? 0);
    }
    return result;
  }

  #joined(a: number, b: number, memo: Map<number, number>, join: (a: number, b: number) => number): number {
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    const before = memo.get(key);
    if (before !== undefined) return before;
    if (this.isFull) return NEVER;
    const eventA = this.#event[a] ?? 0;
    const eventB = this.#event[b] ?? 0;
    const event = Math.min(eventA, eventB);
    const part = (side: readonly number[], n: number, own: number): number => (own === event ? (side[n] ?? 0) : n);
    const without = join(part(this.#without, a, eventA), part(this.#without, b, eventB));
    const having = join(part(this.#having, a, eventA), part(this.#having, b, eventB));
    const made = this.#node(event, without, having);
    memo.set(key, made);
    return made;
  }

  #node(event: number, without: number, having: number): number {
    if (without === having) return without;
    let same = this.#unique.get(event);
    if (same === undefined) {
      same = new Map();
      this.#unique.set(event, same);
    }
    const key = without * 2 ** 26 + having;
    const before = same.get(key);
    if (before !== undefined) return before;
    const made = this.#event.length;
    this.#event.push(event);
    this.#without.push(without);
    this.#having.push(having);
    same.set(key, made);
    return made;
  }
}

/** The numbers at some positions. */
export function picked(values: Float64Array, positions: Int32Array): Float64Array {
  return Float64Array.from(positions, (_, i) => numberAt(values, intAt(positions, i)));
}
