/** A step an attacker can take: how hard it is (-ln of its probability), and what controls that are on add to that. */
export type InterdictionEdge = {
  readonly from: number;
  readonly to: number;
  /** At or above zero. */
  readonly length: number;
  readonly added: readonly { readonly control: number; readonly length: number }[];
};

/** Where an attacker starts, wants to go, and can step. */
export type InterdictionGraph = {
  readonly nodes: number;
  readonly source: number;
  readonly target: number;
  readonly edges: readonly InterdictionEdge[];
};

/** A way of the attacker: its length with all controls off, and what each control adds when it is on. */
export type AttackWay = { readonly length: number; readonly added: Float64Array };

/** Finds the attacker's shortest way for given, possibly fractional, states of the controls. Holds its working arrays. */
export class WayFinder {
  readonly #graph: InterdictionGraph;
  readonly #controls: number;
  readonly #edgesFrom: Int32Array;
  readonly #order: Int32Array;
  readonly #length: Float64Array;
  readonly #distance: Float64Array;
  readonly #via: Int32Array;
  readonly #heap: MinHeap;

  constructor(graph: InterdictionGraph, controls: number) {
    this.#graph = graph;
    this.#controls = controls;
    this.#edgesFrom = new Int32Array(graph.nodes + 1);
    for (const { from } of graph.edges) this.#edgesFrom[from + 1] = (this.#edgesFrom[from + 1] ?? 0) + 1;
    for (let n = 0; n < graph.nodes; n += 1) {
      this.#edgesFrom[n + 1] = (this.#edgesFrom[n + 1] ?? 0) + (this.#edgesFrom[n] ?? 0);
    }
    const filled = this.#edgesFrom.slice();
    this.#order = new Int32Array(graph.edges.length);
    for (const [e, { from }] of graph.edges.entries()) {
      this.#order[filled[from] ?? 0] = e;
      filled[from] = (filled[from] ?? 0) + 1;
    }
    this.#length = new Float64Array(graph.edges.length);
    this.#distance = new Float64Array(graph.nodes);
    this.#via = new Int32Array(graph.nodes);
    this.#heap = new MinHeap();
  }

  /** The shortest way, by Dijkstra's algorithm; null where the target cannot be reached. */
  shortest(states: ArrayLike<number>): AttackWay | null {
    const { edges, source, target } = this.#graph;
    for (const [e, { length, added }] of edges.entries()) {
      let sum = length;
      for (const { control, length: more } of added) sum += more * (states[control] ?? 0);
      this.#length[e] = sum;
    }
    const distance = this.#distance.fill(Number.POSITIVE_INFINITY);
    const heap = this.#heap;
    heap.clear();
    distance[source] = 0;
    heap.push(0, source);
    for (let node = heap.pop(); node !== -1 && node !== target; node = heap.pop()) {
      const here = distance[node] as number;
      if (heap.poppedKey > here) continue;
      const end = this.#edgesFrom[node + 1] as number;
      for (let i = this.#edgesFrom[node] as number; i < end; i += 1) {
        const e = this.#order[i] as number;
        const to = (edges[e] as InterdictionEdge).to;
        const there = here + (this.#length[e] as number);
        if (there >= (distance[to] as number)) continue;
        distance[to] = there;
        this.#via[to] = e;
        heap.push(there, to);
      }
    }
    if (distance[target] === Number.POSITIVE_INFINITY) return null;
    let length = 0;
    const added = new Float64Array(this.#controls);
    for (let node = target; node !== source; ) {
      const edge = edges[this.#via[node] as number] as InterdictionEdge;
      length += edge.length;
      for (const { control, length: more } of edge.added) added[control] = (added[control] ?? 0) + more;
      node = edge.from;
    }
    return { length, added };
  }
}

/** The length of a way for given states of the controls. */
export function wayLength({ length, added }: AttackWay, states: ArrayLike<number>): number {
  let sum = length;
  for (let k = 0; k < added.length; k += 1) sum += (added[k] as number) * (states[k] ?? 0);
  return sum;
}

class MinHeap {
  readonly #keys: number[] = [];
  readonly #nodes: number[] = [];
  /** The key of the node that `pop` gave last. */
  poppedKey = 0;

  clear(): void {
    this.#keys.length = 0;
    this.#nodes.length = 0;
  }

  push(key: number, node: number): void {
    const [keys, nodes] = [this.#keys, this.#nodes];
    let at = keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      keys[at] = keys[parent] as number;
      nodes[at] = nodes[parent] as number;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  pop(): number {
    const [keys, nodes] = [this.#keys, this.#nodes];
    const top = nodes[0];
    if (top === undefined) return -1;
    this.poppedKey = keys[0] as number;
    const key = keys.pop() as number;
    const node = nodes.pop() as number;
    const size = keys.length;
    if (size === 0) return top;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      if ((keys[child] as number) >= key) break;
      keys[at] = keys[child] as number;
      nodes[at] = nodes[child] as number;
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }
}
