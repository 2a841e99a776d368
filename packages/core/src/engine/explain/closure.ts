import { type AndOrGraph, usersOf } from './and-or-graph.ts';

/**
 * What follows from a growing set of leaves: the least set of nodes that holds, so that a cycle never supports itself.
 * Additions can be taken back in reverse order, which makes trying a leaf cost no more than what it changes.
 */
export class Closure {
  readonly #graph: AndOrGraph;
  readonly #holds: Uint8Array;
  readonly #missing: Int32Array;
  readonly #trail: number[] = [];
  readonly #barred: (node: number) => boolean;

  /** Nodes that are barred never hold. */
  constructor(graph: AndOrGraph, barred: (node: number) => boolean = () => false) {
    this.#graph = graph;
    this.#barred = barred;
    this.#holds = new Uint8Array(graph.size);
    this.#missing = new Int32Array(graph.size);
    for (let n = 0; n < graph.size; n += 1) {
      this.#missing[n] = (graph.needsFrom[n + 1] ?? 0) - (graph.needsFrom[n] ?? 0);
    }
    for (let n = 0; n < graph.size; n += 1) {
      if (graph.rule[n] === 'all' && this.#missing[n] === 0) this.add(n);
    }
  }

  holds(node: number): boolean {
    return this.#holds[node] === 1;
  }

  /** A place to return to with `undo`. */
  mark(): number {
    return this.#trail.length;
  }

  /** Lets a node hold, with all that follows. */
  add(node: number): void {
    if (this.#holds[node] === 1 || this.#barred(node)) return;
    let next = this.#trail.length;
    this.#hold(node);
    while (next < this.#trail.length) {
      for (const user of usersOf(this.#graph, this.#trail[next] ?? 0)) {
        const missing = (this.#missing[user] ?? 0) - 1;
        this.#missing[user] = missing;
        if (this.#holds[user] === 1 || this.#barred(user)) continue;
        if (this.#graph.rule[user] === 'any' || missing === 0) this.#hold(user);
      }
      next += 1;
    }
  }

  /** Takes back everything added since the mark. */
  undo(mark: number): void {
    while (this.#trail.length > mark) {
      const node = this.#trail.pop() ?? 0;
      this.#holds[node] = 0;
      for (const user of usersOf(this.#graph, node)) this.#missing[user] = (this.#missing[user] ?? 0) + 1;
    }
  }

  #hold(node: number): void {
    this.#holds[node] = 1;
    this.#trail.push(node);
  }
}
