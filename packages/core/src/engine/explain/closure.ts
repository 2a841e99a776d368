import type { AndOrGraph } from './and-or-graph.ts';

/**
 * What follows from a growing set of leaves: the least set of nodes that holds, so that a cycle never supports itself.
 * Additions can be taken back in reverse order, which makes trying a leaf cost no more than what it changes.
 */
export class Closure {
  readonly #graph: AndOrGraph;
  readonly #holds: Uint8Array;
  readonly #missing: Int32Array;
  readonly #trail: number[] = [];
  /** 1 at nodes that would make the target hold that is kept out, as far as it is known. */
  readonly #deciding: Uint8Array;
  readonly #barred: (node: number) => boolean;

  /** Nodes that are barred never hold. */
  constructor(graph: AndOrGraph, barred: (node: number) => boolean = () => false) {
    this.#graph = graph;
    this.#barred = barred;
    this.#holds = new Uint8Array(graph.size);
    this.#missing = new Int32Array(graph.size);
    this.#deciding = new Uint8Array(graph.size);
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
    const { usersFrom, users } = this.#graph;
    let next = this.#trail.length;
    this.#hold(node);
    while (next < this.#trail.length) {
      const held = this.#trail[next] as number;
      for (let i = usersFrom[held] as number; i < (usersFrom[held + 1] as number); i += 1) {
        const user = users[i] as number;
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
    const { usersFrom, users } = this.#graph;
    while (this.#trail.length > mark) {
      const node = this.#trail.pop() ?? 0;
      this.#holds[node] = 0;
      for (let i = usersFrom[node] as number; i < (usersFrom[node + 1] as number); i += 1) {
        const user = users[i] as number;
        this.#missing[user] = (this.#missing[user] as number) + 1;
      }
    }
  }

  /**
   * Sees to it that the target does not hold: from here on `addUnless` refuses what it would follow from. It is looked
   * after until the next call.
   */
  keepOut(target: number): void {
    this.#deciding.fill(0);
    this.#deciding[target] = 1;
    this.#decideFrom([target]);
  }

  /** Lets a node hold unless the target that is kept out would follow; says whether it holds. */
  addUnless(node: number): boolean {
    if (this.#holds[node] === 1) return true;
    if (this.#barred(node)) return false;
    if (this.#deciding[node] === 1) return false;
    const mark = this.#trail.length;
    const { usersFrom, users, rule } = this.#graph;
    const nearer: number[] = [];
    let follows = false;
    let next = mark;
    this.#hold(node);
    while (next < this.#trail.length && !follows) {
      const held = this.#trail[next] as number;
      for (let i = usersFrom[held] as number; i < (usersFrom[held + 1] as number); i += 1) {
        const user = users[i] as number;
        const missing = (this.#missing[user] as number) - 1;
        this.#missing[user] = missing;
        if (this.#holds[user] === 1 || follows || this.#barred(user)) continue;
        if (rule[user] === 'any' || missing === 0) {
          if (this.#deciding[user] === 1) follows = true;
          else this.#hold(user);
        } else if (missing === 1 && this.#deciding[user] === 1) nearer.push(user);
      }
      next += 1;
    }
    if (follows) {
      // Nothing was followed yet from what was held last.
      while (this.#trail.length > next) this.#holds[this.#trail.pop() as number] = 0;
      this.undo(mark);
      return false;
    }
    this.#decideFrom(nearer);
    return true;
  }

  /** The target follows from these nodes; notes from what they would follow where that is one thing alone. */
  #decideFrom(open: number[]): void {
    const { rule, needsFrom, needs } = this.#graph;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if ((rule[node] === 'all' && this.#missing[node] !== 1) || this.#barred(node)) continue;
      for (let i = needsFrom[node] as number; i < (needsFrom[node + 1] as number); i += 1) {
        const need = needs[i] as number;
        if (this.#holds[need] === 1 || this.#deciding[need] === 1) continue;
        this.#deciding[need] = 1;
        open.push(need);
      }
    }
  }

  #hold(node: number): void {
    this.#holds[node] = 1;
    this.#trail.push(node);
  }
}
