import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { ThreatGraph } from '../threat-graph.ts';
import { type AndOrGraph, type AndOrNode, andOrGraph } from './and-or-graph.ts';

/** What a node of a cone stands for; a `link` only joins others, such as "any asset in this role". */
export type ConeThing = {
  readonly kind: 'attribute' | 'consequence' | 'threat' | 'link';
  /** Instance of the threat graph; -1 for a link. */
  readonly index: number;
};

/** Everything through which a consequence can get at least a given likelihood. */
export type Cone = {
  readonly consequence: number;
  readonly level: number;
  readonly graph: AndOrGraph;
  /** The node of the consequence itself. */
  readonly target: number;
  readonly things: readonly ConeThing[];
};

/**
 * The AND/OR graph behind a consequence at its own likelihood: threats need a cause in every role, consequences one
 * threat, attributes their assumed level (a leaf: an external cause) or one consequence that undermines them. Only what
 * reaches the level is in it. A way is as likely as its least likely part, so every derivation in the cone is a
 * likeliest way, and what remains is to choose the one with the fewest external causes. (Minimising the pair of both at
 * every node would not do: a likelier part may need more causes and not make the whole likelier.)
 */
export function coneOf(levels: Levels, consequence: number): Cone {
  return coneAtLevel(levels, { consequence, level: Math.max(1, at(levels.consequence, consequence)) });
}

/** The same at another likelihood, from 1 to the consequence's own: everything that makes it at least as likely. */
export function coneAtLevel(
  levels: Levels,
  { consequence, level }: { readonly consequence: number; readonly level: number },
): Cone {
  return new ConeBuilder(levels, level).build(consequence);
}

/** Instances of one kind in a cone, in the order of the threat graph. */
export function inCone(cone: Cone, kind: ConeThing['kind']): readonly number[] {
  return cone.things.flatMap((thing) => (thing.kind === kind ? [thing.index] : [])).sort((a, b) => a - b);
}

class ConeBuilder {
  readonly #graph: ThreatGraph;
  readonly #levels: Levels;
  readonly #level: number;
  readonly #nodes: { rule: AndOrNode['rule']; needs: number[]; step: 0 | 1 }[] = [];
  readonly #things: ConeThing[] = [];
  /** Nodes of attributes (as such and as leaves), consequences and threats; 0 where there is none, else one more. */
  readonly #known: { readonly [kind in 'attribute' | 'leaf' | 'consequence' | 'threat']: Int32Array };
  readonly #open: number[] = [];

  constructor(levels: Levels, level: number) {
    this.#graph = levels.graph;
    this.#levels = levels;
    this.#level = level;
    const { attributes, consequences, threats } = levels.graph;
    this.#known = {
      attribute: new Int32Array(attributes.count),
      leaf: new Int32Array(attributes.count),
      consequence: new Int32Array(consequences.count),
      threat: new Int32Array(threats.count),
    };
  }

  build(consequence: number): Cone {
    const target = this.#node({ kind: 'consequence', index: consequence }, 'any');
    for (let node = this.#open.pop(); node !== undefined; node = this.#open.pop()) this.#fill(node);
    return { consequence, level: this.#level, graph: andOrGraph(this.#nodes), target, things: this.#things };
  }

  #node(thing: ConeThing, rule: AndOrNode['rule']): number {
    const known = thing.kind === 'link' ? undefined : this.#known[rule === 'leaf' ? 'leaf' : thing.kind];
    const before = known?.[thing.index] ?? 0;
    if (before > 0) return before - 1;
    const node = this.#nodes.length;
    this.#nodes.push({ rule, needs: [], step: thing.kind === 'threat' ? 1 : 0 });
    this.#things.push(thing);
    if (known === undefined) return node;
    known[thing.index] = node + 1;
    if (rule !== 'leaf') this.#open.push(node);
    return node;
  }

  #fill(node: number): void {
    const thing = at(this.#things, node);
    const { needs } = at(this.#nodes, node);
    if (thing.kind === 'consequence') {
      for (const threat of listAt(this.#graph.threatsCausing, thing.index)) {
        if (this.#threatReaches(threat)) needs.push(this.#node({ kind: 'threat', index: threat }, 'all'));
      }
      if (this.#graph.tables.knowledge.features.mixedCauses) return;
      for (const attribute of listAt(this.#graph.undermines, thing.index)) this.#pushLeaf(needs, attribute);
    } else if (thing.kind === 'attribute') {
      this.#pushLeaf(needs, thing.index);
      for (const consequence of listAt(this.#graph.underminedBy, thing.index)) {
        if (!this.#consequenceReaches(consequence)) continue;
        needs.push(this.#node({ kind: 'consequence', index: consequence }, 'any'));
      }
    } else {
      this.#fillThreat(thing.index, needs);
    }
  }

  #fillThreat(threat: number, needs: number[]): void {
    const { causes } = this.#graph.threats;
    const end = at(causes.starts, threat + 1);
    for (let i = at(causes.starts, threat); i < end; ) {
      const role = at(causes.role, i);
      const sufficient = at(causes.sufficient, i) === 1;
      const choices: number[][] = [];
      while (i < end && at(causes.role, i) === role) {
        const asset = at(causes.asset, i);
        const together: number[] = [];
        let reaches = true;
        for (; i < end && at(causes.role, i) === role && at(causes.asset, i) === asset; i += 1) {
          const cause = this.#cause(i);
          if (cause === -1) reaches = false;
          else together.push(cause);
        }
        if (!sufficient) needs.push(...together);
        else if (reaches) choices.push(together);
      }
      if (!sufficient) continue;
      if (choices.length === 1) needs.push(...at(choices, 0));
      else needs.push(this.#choice(choices));
    }
  }

  /** Any asset in the role will do, with all its causes. */
  #choice(choices: readonly (readonly number[])[]): number {
    const any = this.#node({ kind: 'link', index: -1 }, 'any');
    for (const together of choices) {
      const all = together.length === 1 ? at(together, 0) : this.#node({ kind: 'link', index: -1 }, 'all');
      if (together.length > 1) at(this.#nodes, all).needs.push(...together);
      at(this.#nodes, any).needs.push(all);
    }
    return any;
  }

  /** The node of a cause, or -1 when it does not reach the level. */
  #cause(entry: number): number {
    const { causes } = this.#graph.threats;
    const index = at(causes.index, entry);
    if (at(causes.isConsequence, entry) === 1) {
      return this.#consequenceReaches(index) ? this.#node({ kind: 'consequence', index }, 'any') : -1;
    }
    const { top } = this.#graph.tables;
    return top - at(this.#levels.trust, index) >= this.#level ? this.#node({ kind: 'attribute', index }, 'any') : -1;
  }

  #pushLeaf(needs: number[], attribute: number): void {
    const { top } = this.#graph.tables;
    if (top - at(this.#levels.assumed, attribute) < this.#level) return;
    needs.push(this.#node({ kind: 'attribute', index: attribute }, 'leaf'));
  }

  #threatReaches(threat: number): boolean {
    return at(this.#levels.considered, threat) === 1 && at(this.#levels.threat, threat) >= this.#level;
  }

  #consequenceReaches(consequence: number): boolean {
    return at(this.#levels.consequence, consequence) >= this.#level;
  }
}
