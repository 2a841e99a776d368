import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { ThreatGraph } from '../threat-graph.ts';
import type { NodeRule } from './and-or-graph.ts';
import type { ConeThing } from './cone.ts';

/** A node of a level graph: what it needs, each once, and every node that is met where it is filled, in that order. */
export type LevelNode = {
  readonly thing: ConeThing;
  readonly rule: NodeRule;
  readonly needs: readonly number[];
  readonly met: readonly number[];
};

type Open = { thing: ConeThing; rule: NodeRule; needs: number[]; met: number[]; isFilled: boolean };

/**
 * Everything in an evaluation that is at least as likely as a level, as one AND/OR graph that cones are cut from. Nodes
 * are made as they are asked for, and stay.
 */
export class LevelGraph {
  readonly #graph: ThreatGraph;
  readonly #levels: Levels;
  readonly #level: number;
  readonly #nodes: Open[] = [];
  /** Nodes of attributes (as such and as leaves), consequences and threats; 0 where there is none, else one more. */
  readonly #known: { readonly [kind in 'attribute' | 'leaf' | 'consequence' | 'threat']: Int32Array };

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

  /** How many nodes there are by now. */
  get size(): number {
    return this.#nodes.length;
  }

  consequence(index: number): number {
    return this.#node({ kind: 'consequence', index }, 'any');
  }

  /** A node with all that it needs. */
  node(node: number): LevelNode {
    const found = at(this.#nodes, node);
    if (!found.isFilled) this.#fill(found);
    return found;
  }

  #node(thing: ConeThing, rule: NodeRule): number {
    const known = thing.kind === 'link' ? undefined : this.#known[rule === 'leaf' ? 'leaf' : thing.kind];
    const before = known?.[thing.index] ?? 0;
    if (before > 0) return before - 1;
    const node = this.#nodes.length;
    // A link is made where it is needed, with what it needs.
    this.#nodes.push({ thing, rule, needs: [], met: [], isFilled: rule === 'leaf' || known === undefined });
    if (known !== undefined) known[thing.index] = node + 1;
    return node;
  }

  #fill(open: Open): void {
    open.isFilled = true;
    const { thing } = open;
    const needs: number[] = [];
    if (thing.kind === 'consequence') {
      for (const threat of listAt(this.#graph.threatsCausing, thing.index)) {
        if (this.#threatReaches(threat)) needs.push(this.#node({ kind: 'threat', index: threat }, 'all'));
      }
      if (!this.#graph.tables.knowledge.features.mixedCauses) {
        for (const attribute of listAt(this.#graph.undermines, thing.index)) this.#pushLeaf(needs, attribute);
      }
    } else if (thing.kind === 'attribute') {
      this.#pushLeaf(needs, thing.index);
      for (const consequence of listAt(this.#graph.underminedBy, thing.index)) {
        if (this.#consequenceReaches(consequence)) needs.push(this.consequence(consequence));
      }
    } else {
      this.#fillThreat(thing.index, needs, open.met);
    }
    open.needs = once(needs);
    if (thing.kind !== 'threat') open.met = open.needs;
  }

  #fillThreat(threat: number, needs: number[], met: number[]): void {
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
        met.push(...together);
        if (!sufficient) needs.push(...together);
        else if (reaches) choices.push(together);
      }
      if (!sufficient) continue;
      if (choices.length === 1) needs.push(...at(choices, 0));
      else needs.push(this.#choice(choices, met));
    }
  }

  /** Any asset in the role will do, with all its causes. */
  #choice(choices: readonly (readonly number[])[], met: number[]): number {
    const any = this.#node({ kind: 'link', index: -1 }, 'any');
    met.push(any);
    const needs: number[] = [];
    for (const together of choices) {
      const [only = -1] = together;
      const all = together.length === 1 ? only : this.#node({ kind: 'link', index: -1 }, 'all');
      if (together.length > 1) {
        at(this.#nodes, all).needs = once(together);
        met.push(all);
      }
      needs.push(all);
    }
    at(this.#nodes, any).needs = once(needs);
    return any;
  }

  /** The node of a cause, or -1 when it does not reach the level. */
  #cause(entry: number): number {
    const { causes } = this.#graph.threats;
    const index = at(causes.index, entry);
    if (at(causes.isConsequence, entry) === 1) {
      return this.#consequenceReaches(index) ? this.consequence(index) : -1;
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

function once(needs: readonly number[]): number[] {
  return needs.length < 2 ? [...needs] : [...new Set(needs)];
}
