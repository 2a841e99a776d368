/** What makes a node hold: nothing else (a leaf), every one of the nodes it needs, or any one of them. */
export type NodeRule = 'leaf' | 'all' | 'any';

/** A node before the graph is laid out; `needs` are positions in the same list. */
export type AndOrNode = {
  readonly rule: NodeRule;
  readonly needs: readonly number[];
  /** Counted when derivations with equally many leaves are compared: a threat is a step, a link between two is not. */
  readonly step: 0 | 1;
};

/**
 * An AND/OR graph in compact form: `needs` of node n stand at `needsFrom[n] … needsFrom[n + 1]`, the nodes that need it
 * likewise in `users`. Cycles are allowed and never support themselves. Leaves are numbered by `leafIndex` (-1 for other
 * nodes) in the order of `leaves`.
 */
export type AndOrGraph = {
  readonly size: number;
  readonly rule: readonly NodeRule[];
  readonly step: Uint8Array;
  readonly needsFrom: Uint32Array;
  readonly needs: Uint32Array;
  readonly usersFrom: Uint32Array;
  readonly users: Uint32Array;
  readonly leaves: readonly number[];
  readonly leafIndex: Int32Array;
};

/** Lays out a list of nodes. What a node needs twice is needed once. */
export function andOrGraph(nodes: readonly AndOrNode[]): AndOrGraph {
  const size = nodes.length;
  const needsFrom = new Uint32Array(size + 1);
  const usersFrom = new Uint32Array(size + 1);
  const lists = nodes.map(({ needs }) => (needs.length < 2 ? needs : [...new Set(needs)]));
  for (const [n, list] of lists.entries()) {
    needsFrom[n + 1] = (needsFrom[n] ?? 0) + list.length;
    for (const need of list) usersFrom[need + 1] = (usersFrom[need + 1] ?? 0) + 1;
  }
  for (let n = 0; n < size; n += 1) usersFrom[n + 1] = (usersFrom[n + 1] ?? 0) + (usersFrom[n] ?? 0);
  const needs = new Uint32Array(needsFrom[size] ?? 0);
  const users = new Uint32Array(needs.length);
  const filled = usersFrom.slice();
  let at = 0;
  for (const [n, list] of lists.entries()) {
    for (const need of list) {
      needs[at] = need;
      at += 1;
      const place = filled[need] ?? 0;
      users[place] = n;
      filled[need] = place + 1;
    }
  }
  const leaves: number[] = [];
  const leafIndex = new Int32Array(size).fill(-1);
  for (const [n, node] of nodes.entries()) {
    if (node.rule !== 'leaf') continue;
    leafIndex[n] = leaves.length;
    leaves.push(n);
  }
  return {
    size,
    rule: nodes.map((node) => node.rule),
    step: Uint8Array.from(nodes, (node) => node.step),
    needsFrom,
    needs,
    usersFrom,
    users,
    leaves,
    leafIndex,
  };
}

/** The nodes that node n needs. */
export function needsOf(graph: AndOrGraph, n: number): Uint32Array {
  return graph.needs.subarray(graph.needsFrom[n], graph.needsFrom[n + 1]);
}

/** The nodes that need node n. */
export function usersOf(graph: AndOrGraph, n: number): Uint32Array {
  return graph.users.subarray(graph.usersFrom[n], graph.usersFrom[n + 1]);
}
