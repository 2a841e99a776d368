/** The two sides of an attack-defence tree. */
export type Side = 'attacker' | 'defender';

/**
 * A node of an attack-defence tree. A `basic` node holds when its side pays for it; the same id is the same event,
 * wherever it stands. A gate holds when all, or any one, of its children do. No node holds when one of its counters,
 * which belong to the other side, does. Children belong to the side of their parent.
 */
export type AttackDefenceNode =
  | {
      readonly kind: 'basic';
      readonly id: string;
      readonly cost: number;
      readonly counters: readonly AttackDefenceNode[];
    }
  | {
      readonly kind: 'all' | 'any';
      readonly children: readonly AttackDefenceNode[];
      readonly counters: readonly AttackDefenceNode[];
    };

/** What the defender spends, and the cheapest answer with which the attacker still succeeds; Infinity where none does. */
export type DefencePoint = { readonly defence: number; readonly attack: number };

/** The other side. */
export function opponent(side: Side): Side {
  return side === 'attacker' ? 'defender' : 'attacker';
}

/** Does the root hold when exactly these events of both sides are paid for? */
export function holds(node: AttackDefenceNode, paid: ReadonlySet<string>): boolean {
  if (node.counters.some((counter) => holds(counter, paid))) return false;
  if (node.kind === 'basic') return paid.has(node.id);
  return node.kind === 'all'
    ? node.children.every((child) => holds(child, paid))
    : node.children.some((child) => holds(child, paid));
}
