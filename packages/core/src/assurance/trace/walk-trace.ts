import type { Trace, TraceLink, TraceNode } from './trace.ts';

/** A trace ready to be walked; every question takes the time of its answer. */
export type TraceWalk = {
  readonly node: (id: string) => TraceNode | undefined;
  /** Links that leave a node, towards what shows it. */
  readonly onward: (id: string) => readonly TraceLink[];
  /** Links that reach a node, from what asks for it. */
  readonly back: (id: string) => readonly TraceLink[];
  /** All that is reached from a node in one direction, the node itself left out, nearest first. */
  readonly reached: (id: string, way: 'onward' | 'back') => readonly TraceNode[];
};

/** Prepares a trace for walks in both directions. */
export function walkTrace({ nodes, links }: Pick<Trace, 'nodes' | 'links'>): TraceWalk {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  // Many who walk go one way only, and a large trace has hundreds of thousands of links to sort.
  let leaving: ReadonlyMap<string, readonly TraceLink[]> | undefined;
  let arriving: ReadonlyMap<string, readonly TraceLink[]> | undefined;
  const onward = (id: string): readonly TraceLink[] => {
    leaving ??= grouped(links, 'from');
    return leaving.get(id) ?? [];
  };
  const back = (id: string): readonly TraceLink[] => {
    arriving ??= grouped(links, 'to');
    return arriving.get(id) ?? [];
  };
  const reached = (id: string, way: 'onward' | 'back'): readonly TraceNode[] => {
    const seen = new Set([id]);
    // A set keeps its order and is walked while it grows.
    for (const at of seen) {
      for (const { from, to } of way === 'onward' ? onward(at) : back(at)) seen.add(way === 'onward' ? to : from);
    }
    seen.delete(id);
    return [...seen].flatMap((one) => byId.get(one) ?? []);
  };
  return { node: (id) => byId.get(id), onward, back, reached };
}

function grouped(links: readonly TraceLink[], end: 'from' | 'to'): ReadonlyMap<string, readonly TraceLink[]> {
  const groups = new Map<string, TraceLink[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group === undefined) groups.set(link[end], [link]);
    else group.push(link);
  }
  return groups;
}
