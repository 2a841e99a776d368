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
  const lists = nodes.map(({ needs }) => (needs.length < 2 ? needs : [...new Set(needs)]));
  const needsFrom = new Uint32Array(nodes.length + 1);
  for (const [n, list] of lists.entries()) needsFrom[n + 1] = (needsFrom[n] ?? 0) + list.length;
  return withUsers({
    rule: nodes.map((node) => node.rule),
    step: Uint8Array.from(nodes, (node) => node.step),
    needsFrom,
    needs: Uint32Array.from(lists.flat()),
  });
}

/** A graph of which it is known what each node needs, each need once. */
export function withUsers(nodes: Pick<AndOrGraph, 'rule' | 'step' | 'needsFrom' | 'needs'>): AndOrGraph {
  const { rule, needsFrom, needs } = nodes;
  const size = rule.length;
  const usersFrom = new Uint32Array(size + 1);
  for (let i = 0; i < needs.length; i += 1) {
    const next = (needs[i] as number) + 1;
    usersFrom[next] = (usersFrom[next] as number) + 1;
  }
  for (let n = 0; n < size; n += 1) usersFrom[n + 1] = (usersFrom[n + 1] as number) + (usersFrom[n] as number);
  const users = new Uint32Array(needs.length);
  const filled = usersFrom.slice();
  const leaves: number[] = [];
  const leafIndex = new Int32Array(size).fill(-1);
  for (let n = 0; n < size; n += 1) {
    for (let i = needsFrom[n] as number; i < (needsFrom[n + 1] as number); i += 1) {
      const need = needs[i] as number;
      const place = filled[need] as number;
      users[place] = n;
      filled[need] = place + 1;
    }
    if (rule[n] !== 'leaf') continue;
    leafIndex[n] = leaves.length;
    leaves.push(n);
  }
  return { ...nodes, size, usersFrom, users, leaves, leafIndex };
}

/** The nodes that node n needs. */
export function needsOf(graph: AndOrGraph, n: number): Uint32Array {
  return graph.needs.subarray(graph.needsFrom[n], graph.needsFrom[n + 1]);
}
