import type { Diagram } from '../../documents/diagram.ts';

/** The part of a diagram with the things named, what hosts them, and the lines between these; flows only those named. */
export function partOfDiagram(
  diagram: Diagram,
  { things, flows }: { readonly things: ReadonlySet<string>; readonly flows: ReadonlySet<string> },
): Diagram {
  const hosts = new Map(diagram.nodes.map(({ id, host }) => [id, host]));
  const kept = new Set(things);
  // A set is walked while it grows, so hosts of hosts come along.
  for (const id of kept) {
    const host = hosts.get(id);
    if (host != null) kept.add(host);
  }
  const nodes = diagram.nodes.filter(({ id }) => kept.has(id));
  const zones = new Set(nodes.map(({ zone }) => zone));
  return {
    zones: diagram.zones.filter(({ id }) => zones.has(id)),
    nodes,
    edges: diagram.edges.filter(
      ({ id, kind, from, to }) => kept.has(from) && kept.has(to) && (kind !== 'flow' || flows.has(id)),
    ),
  };
}
