import type { AndOrGraph } from './and-or-graph.ts';

/**
 * What follows from a growing set of leaves: the least set of nodes that holds, so that a cycle never supports itself.
 * Additions can be taken back in reverse order, which makes trying a leaf cost no more than what it changes.
 */
export class Closure {
  readonly #graph: AndOrGraph;
  readonly #holds: Uint8Array;
  /** How many needs a node still lacks; of a node that any need will do for, 1 until one holds, then less. */
  readonly #missing: Int32Array;
  /** The nodes that hold, in the order in which they came to, up to `#length`. */
  readonly #trail: Int32Array;
  #length = 0;
  /** 1 at nodes that would make the target hold that is kept out, as far as it is known. */
  readonly #deciding: Uint8Array;

  constructor(graph: AndOrGraph) {
    const { size, rule, needsFrom } = graph;
    this.#graph = graph;
    this.#holds = new Uint8Array(size);
    this.#missing = new Int32Array(size);
    this.#trail = new Int32Array(size);
    this.#deciding = new Uint8Array(size);
    const given: number[] = [];
    for (let n = 0; n < size; n += 1) {
      const needs = (needsFrom[n + 1] as number) - (needsFrom[n] as number);
      this.#missing[n] = rule[n] === 'any' ? 1 : needs;
      if (rule[n] === 'all' && needs === 0) given.push(n);
    }
    for (const node of given) this.add(node);
  }

  holds(node: number): boolean {
    return this.#holds[node] === 1;
  }

  /** A place to return to with `undo`. */
  mark(): number {
    return this.#length;
  }

  /** Lets a node hold, with all that follows. */
  add(node: number): void {
    const holds = this.#holds;
    if (holds[node] === 1) return;
    const { usersFrom, users } = this.#graph;
    const missing = this.#missing;
    const trail = this.#trail;
    let next = this.#length;
    let length = next + 1;
    holds[node] = 1;
    trail[next] = node;
    for (; next < length; next += 1) {
      const held = trail[next] as number;
      const end = usersFrom[held + 1] as number;
      for (let i = usersFrom[held] as number; i < end; i += 1) {
        const user = users[i] as number;
        const left = (missing[user] as number) - 1;
        missing[user] = left;
        if (left !== 0 || holds[user] === 1) continue;
        holds[user] = 1;
        trail[length] = user;
        length += 1;
      }
    }
    this.#length = length;
  }

  /** Takes back everything added since the mark. */
  undo(mark: number): void {
    const { usersFrom, users } = this.#graph;
    const holds = this.#holds;
    const missing = this.#missing;
    const trail = this.#trail;
    for (let last = this.#length - 1; last >= mark; last -= 1) {
      const node = trail[last] as number;
      holds[node] = 0;
      const end = usersFrom[node + 1] as number;
      for (let i = usersFrom[node] as number; i < end; i += 1) {
        const user = users[i] as number;
        missing[user] = (missing[user] as number) + 1;
      }
    }
    this.#length = mark;
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
    const holds = this.#holds;
    const deciding = this.#deciding;
    if (holds[node] === 1) return true;
    if (deciding[node] === 1) return false;
    const { usersFrom, users } = this.#graph;
    const missing = this.#missing;
    const trail = this.#trail;
    const mark = this.#length;
    let nearer: number[] | undefined;
    let length = mark + 1;
    holds[node] = 1;
    trail[mark] = node;
    for (let next = mark; next < length; next += 1) {
      const held = trail[next] as number;
      const end = usersFrom[held + 1] as number;
      let follows = false;
      for (let i = usersFrom[held] as number; i < end; i += 1) {
        const user = users[i] as number;
        const left = (missing[user] as number) - 1;
        missing[user] = left;
        if (left > 1 || follows || holds[user] === 1) continue;
        if (left === 0) {
          if (deciding[user] === 1) follows = true;
          else {
            holds[user] = 1;
            trail[length] = user;
            length += 1;
          }
        } else if (left === 1 && deciding[user] === 1) {
          if (nearer === undefined) nearer = [user];
          else nearer.push(user);
        }
      }
      if (follows) {
        // Nothing was followed yet from what was held last.
        for (let last = length - 1; last > next; last -= 1) holds[trail[last] as number] = 0;
        this.#length = next + 1;
        this.undo(mark);
        return false;
      }
    }
    this.#length = length;
    if (nearer !== undefined) this.#decideFrom(nearer);
    return true;
  }

  /** The target follows from these nodes; notes from what they would follow where that is one thing alone. */
  #decideFrom(open: number[]): void {
    const { needsFrom, needs } = this.#graph;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.#missing[node] !== 1) continue;
      for (let i = needsFrom[node] as number; i < (needsFrom[node + 1] as number); i += 1) {
        const need = needs[i] as number;
        if (this.#holds[need] === 1 || this.#deciding[need] === 1) continue;
        this.#deciding[need] = 1;
        open.push(need);
      }
    }
  }
}
