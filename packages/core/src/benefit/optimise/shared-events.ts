import { type AttackDefenceNode, opponent, type Side } from './attack-defence-tree.ts';

/** A basic event that stands at more than one place. */
export type SharedEvent = { readonly id: string; readonly side: Side; readonly cost: number };

/** For each node the shared events all of whose places lie in the node, but not all in one of its parts. */
export function sharedEvents(root: AttackDefenceNode): ReadonlyMap<AttackDefenceNode, readonly SharedEvent[]> {
  const total = new Map<string, number>();
  const visit = (node: AttackDefenceNode): void => {
    if (node.kind === 'basic') total.set(node.id, (total.get(node.id) ?? 0) + 1);
    for (const part of partsOf(node)) visit(part);
  };
  visit(root);
  const closing = new Map<AttackDefenceNode, readonly SharedEvent[]>();
  const gather = (node: AttackDefenceNode, side: Side): Map<string, { event: SharedEvent; places: number }> => {
    const open = new Map<string, { event: SharedEvent; places: number }>();
    const add = (event: SharedEvent, places: number): void => {
      open.set(event.id, { event, places: (open.get(event.id)?.places ?? 0) + places });
    };
    if (node.kind === 'basic' && (total.get(node.id) ?? 0) > 1) add({ id: node.id, side, cost: node.cost }, 1);
    for (const part of partsOf(node)) {
      const partSide = node.counters.includes(part) ? opponent(side) : side;
      for (const { event, places } of gather(part, partSide).values()) add(event, places);
    }
    const closed = [...open.values()].filter(({ event, places }) => places === total.get(event.id));
    for (const { event } of closed) open.delete(event.id);
    if (closed.length > 0) closing.set(node, [...(closing.get(node) ?? []), ...closed.map(({ event }) => event)]);
    return open;
  };
  gather(root, 'attacker');
  return closing;
}

function partsOf(node: AttackDefenceNode): readonly AttackDefenceNode[] {
  return node.kind === 'basic' ? node.counters : [...node.children, ...node.counters];
}
