import { Failure } from '../../failure.ts';
import { type AttackDefenceNode, type DefencePoint, opponent, type Side } from './attack-defence-tree.ts';
import { paretoFront } from './pareto-front.ts';
import { type SharedEvent, sharedEvents } from './shared-events.ts';

/**
 * The Pareto front of what the defender spends against the attacker's cheapest successful answer, when the defender moves
 * first and is seen: cheapest defence first, each point with a dearer attack than the one before. Exact. From the leaves
 * up on trees; events that stand at several places are decided at the lowest node that holds them all, so that the effort
 * doubles with each such event of one node and not with every event.
 */
export function defenceFront(root: AttackDefenceNode): readonly DefencePoint[] {
  const fronts = new Fronts(root).of(root, 'attacker', []);
  return fronts.map(({ defence, attacks }) => ({ defence, attack: attacks[0] ?? Number.POSITIVE_INFINITY }));
}

/**
 * A defence of a part and, for each way to decide the open shared events of the attacker, what the attacker pays beside
 * them to get his way there: that a node of his side holds, or that one of the defender's side does not.
 */
type Point = { readonly defence: number; readonly attacks: readonly number[] };

// The tables double with each open event; more would not fit.
const mostOpen = 16;

class Fronts {
  readonly #closing: ReadonlyMap<AttackDefenceNode, readonly SharedEvent[]>;
  readonly #shared: ReadonlySet<string>;
  readonly #paid = new Set<string>();

  constructor(root: AttackDefenceNode) {
    this.#closing = sharedEvents(root);
    this.#shared = new Set([...this.#closing.values()].flat().map(({ id }) => id));
  }

  /** The front of a node; bit i of a position in `attacks` says whether the open event i is paid for. */
  of(node: AttackDefenceNode, side: Side, open: readonly string[]): readonly Point[] {
    const closing = this.#closing.get(node) ?? [];
    const attacks = closing.filter((event) => event.side === 'attacker');
    const inside = [...open, ...attacks.map(({ id }) => id)];
    if (inside.length > mostOpen) {
      throw new Failure('too-large', `More than ${mostOpen} attack events stand at several places of one part.`);
    }
    const points: Point[] = [];
    const defences = closing.filter((event) => event.side === 'defender');
    for (let bits = 0; bits < 2 ** defences.length; bits += 1) {
      const chosen = defences.filter((_, i) => (bits & (1 << i)) !== 0);
      for (const { id } of chosen) this.#paid.add(id);
      const extra = chosen.reduce((sum, { cost }) => sum + cost, 0);
      for (const { defence, attacks: costs } of this.#within(node, side, inside)) {
        points.push({ defence: defence + extra, attacks: decided(costs, attacks, open.length) });
      }
      for (const { id } of chosen) this.#paid.delete(id);
    }
    return undominated(points);
  }

  #within(node: AttackDefenceNode, side: Side, open: readonly string[]): readonly Point[] {
    const own =
      node.kind === 'basic'
        ? this.#basic(node, side, open)
        : node.children
            .map((child) => this.of(child, side, open))
            // The attacker needs all parts of an "all" of his own, and has to break all parts of an "any" of the other side.
            .reduce((a, b) => together(a, b, (node.kind === 'all') === (side === 'attacker') ? 'both' : 'either'));
    return node.counters.reduce(
      (front, counter) =>
        together(front, this.of(counter, opponent(side), open), side === 'attacker' ? 'both' : 'either'),
      own,
    );
  }

  #basic(node: AttackDefenceNode & { kind: 'basic' }, side: Side, open: readonly string[]): readonly Point[] {
    const size = 2 ** open.length;
    const all = (cost: number): readonly number[] => new Array<number>(size).fill(cost);
    const isShared = this.#shared.has(node.id);
    if (side === 'defender') {
      if (isShared) return [{ defence: 0, attacks: all(this.#paid.has(node.id) ? Number.POSITIVE_INFINITY : 0) }];
      return [
        { defence: 0, attacks: all(0) },
        { defence: node.cost, attacks: all(Number.POSITIVE_INFINITY) },
      ];
    }
    if (!isShared) return [{ defence: 0, attacks: all(node.cost) }];
    const bit = 1 << open.indexOf(node.id);
    return [{ defence: 0, attacks: all(0).map((_, at) => ((at & bit) === 0 ? Number.POSITIVE_INFINITY : 0)) }];
  }
}

/** The attacker decides events that stand nowhere else: the cheaper way for each way to decide those still open. */
function decided(costs: readonly number[], events: readonly SharedEvent[], open: number): readonly number[] {
  const left = new Array<number>(2 ** open).fill(Number.POSITIVE_INFINITY);
  for (const [at, cost] of costs.entries()) {
    const extra = events.reduce((sum, event, i) => sum + ((at & (1 << (open + i))) === 0 ? 0 : event.cost), 0);
    const rest = at & (left.length - 1);
    left[rest] = Math.min(left[rest] ?? 0, cost + extra);
  }
  return left;
}

function together(a: readonly Point[], b: readonly Point[], needs: 'both' | 'either'): readonly Point[] {
  const points = a.flatMap((one) =>
    b.map((other) => ({
      defence: one.defence + other.defence,
      attacks: one.attacks.map((cost, i) => {
        const there = other.attacks[i] ?? 0;
        return needs === 'both' ? cost + there : Math.min(cost, there);
      }),
    })),
  );
  return undominated(points);
}

function undominated(points: readonly Point[]): readonly Point[] {
  if (points[0]?.attacks.length !== 1) {
    return paretoFront(points, ({ defence, attacks }) => [defence, ...attacks.map((cost) => -cost)]);
  }
  const sorted = points.toSorted((p, q) => p.defence - q.defence || descending(p.attacks[0] ?? 0, q.attacks[0] ?? 0));
  let dearest = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ attacks }) => {
    const attack = attacks[0] ?? 0;
    if (attack <= dearest) return false;
    dearest = attack;
    return true;
  });
}

function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
