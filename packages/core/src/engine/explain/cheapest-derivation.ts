import { type AndOrGraph, needsOf } from './and-or-graph.ts';

/** A way to derive a node: the nodes it uses, each after all that it needs, and for each the needs it rests on. */
export type Derivation = {
  readonly order: readonly number[];
  readonly uses: ReadonlyMap<number, readonly number[]>;
};

// Sums count a shared part once for each use and can grow exponentially with depth; from here on they are equal.
const ceiling = 2 ** 50;

/**
 * A derivation of the target that is cheapest when shared parts are counted once for each use, by Knuth's
 * generalisation of Dijkstra's algorithm; null when the target cannot be derived. The cost of a node is the sum (all)
 * or the minimum (any) of what it needs, plus its own; both are superior functions, so that each node is settled once
 * and a cycle never supports itself. A node whose own cost is Infinity is not used. Equal costs are settled in the order of the nodes.
 */
export function cheapestDerivation(
  graph: AndOrGraph,
  target: number,
  costOf: (node: number) => number,
): Derivation | null {
  const cost = new Float64Array(graph.size).fill(Number.POSITIVE_INFINITY);
  const sum = new Float64Array(graph.size);
  const missing = new Int32Array(graph.size);
  const chosen = new Int32Array(graph.size).fill(-1);
  const settled = new Uint8Array(graph.size);
  const heap = new CostHeap(cost);
  const offer = (node: number, value: number): boolean => {
    if (value === Number.POSITIVE_INFINITY) return false;
    const bounded = Math.min(value, ceiling);
    if (bounded >= (cost[node] ?? 0)) return false;
    cost[node] = bounded;
    heap.push(node, bounded);
    return true;
  };
  for (let n = 0; n < graph.size; n += 1) {
    const needs = (graph.needsFrom[n + 1] as number) - (graph.needsFrom[n] as number);
    missing[n] = needs;
    if (graph.rule[n] === 'leaf' || (graph.rule[n] === 'all' && needs === 0)) offer(n, costOf(n));
  }
  for (let node = heap.pop(); node !== -1; node = heap.pop()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    if (node === target) return extract(graph, target, chosen);
    for (let i = graph.usersFrom[node] as number; i < (graph.usersFrom[node + 1] as number); i += 1) {
      const user = graph.users[i] as number;
      if (settled[user] === 1) continue;
      if (graph.rule[user] === 'any') {
        if (offer(user, (cost[node] ?? 0) + costOf(user))) chosen[user] = node;
      } else {
        sum[user] = (sum[user] ?? 0) + (cost[node] ?? 0);
        missing[user] = (missing[user] ?? 0) - 1;
        if (missing[user] === 0) offer(user, (sum[user] ?? 0) + costOf(user));
      }
    }
  }
  return null;
}

function extract(graph: AndOrGraph, target: number, chosen: Int32Array): Derivation {
  const order: number[] = [];
  const uses = new Map<number, readonly number[]>();
  const stack: { readonly node: number; readonly needs: readonly number[]; next: number }[] = [];
  const enter = (node: number): void => {
    const needs =
      graph.rule[node] === 'all' ? [...needsOf(graph, node)] : graph.rule[node] === 'any' ? [chosen[node] ?? -1] : [];
    uses.set(node, needs);
    stack.push({ node, needs, next: 0 });
  };
  enter(target);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const need = top.needs[top.next];
    top.next += 1;
    if (need === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (!uses.has(need)) {
      enter(need);
    }
  }
  return { order, uses };
}

/** Nodes by cost, then by number; a node may be in it more than once, the cheapest first. */
class CostHeap {
  readonly #cost: Float64Array;
  readonly #nodes: number[] = [];
  readonly #keys: number[] = [];

  constructor(cost: Float64Array) {
    this.#cost = cost;
  }

  push(node: number, key: number): void {
    let place = this.#nodes.length;
    this.#nodes.push(node);
    this.#keys.push(key);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(node, key, parent)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#nodes[place] = node;
    this.#keys[place] = key;
  }

  /** The next node whose cost is still the one it was pushed with; -1 when none is left. */
  pop(): number {
    for (;;) {
      const node = this.#nodes[0];
      const key = this.#keys[0];
      const lastNode = this.#nodes.pop();
      const lastKey = this.#keys.pop();
      if (node === undefined || lastNode === undefined || lastKey === undefined) return -1;
      if (this.#nodes.length > 0) this.#sink(lastNode, lastKey);
      if (key === this.#cost[node]) return node;
    }
  }

  /** Puts a node in where the first one was, below all that come before it. */
  #sink(node: number, key: number): void {
    const size = this.#nodes.length;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      const right = child + 1;
      if (right < size && this.#isBefore(this.#nodes[right] as number, this.#keys[right] as number, child)) {
        child = right;
      }
      if (this.#isBefore(node, key, child)) break;
      this.#move(child, place);
      place = child;
    }
    this.#nodes[place] = node;
    this.#keys[place] = key;
  }

  #isBefore(node: number, key: number, place: number): boolean {
    const other = this.#keys[place] as number;
    return key < other || (key === other && node < (this.#nodes[place] as number));
  }

  #move(from: number, to: number): void {
    this.#nodes[to] = this.#nodes[from] as number;
    this.#keys[to] = this.#keys[from] as number;
  }
}
