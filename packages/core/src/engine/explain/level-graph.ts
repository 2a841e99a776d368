import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { ThreatGraph } from '../threat-graph.ts';
import type { NodeRule } from './and-or-graph.ts';
import type { ConeThing } from './cone.ts';

/**
 * Everything in an evaluation that is at least as likely as a level, as one AND/OR graph that cones are cut from. Nodes
 * are made as they are asked for, and stay. What a node needs, each once, and every node that is met where it is filled
 * stand in `lists`, from `needsFrom` and `metFrom` up to `needsTo` and `metTo`, once `fill` was called for it: cones are
 * cut by the hundred, and an object a node would cost most of that.
 */
export class LevelGraph {
  readonly things: ConeThing[] = [];
  readonly rules: NodeRule[] = [];
  readonly needsFrom: number[] = [];
  readonly needsTo: number[] = [];
  readonly metFrom: number[] = [];
  readonly metTo: number[] = [];
  readonly lists: number[] = [];
  readonly #graph: ThreatGraph;
  readonly #levels: Levels;
  readonly #level: number;
  /** 1 at nodes whose lists stand. */
  readonly #isFilled: number[] = [];
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
    return this.things.length;
  }

  consequence(index: number): number {
    return this.#node({ kind: 'consequence', index }, 'any');
  }

  /** Sees to it that the lists of a node stand. */
  fill(node: number): void {
    if (this.#isFilled[node] === 0) this.#fill(node);
  }

  #node(thing: ConeThing, rule: NodeRule): number {
    const known = thing.kind === 'link' ? undefined : this.#known[rule === 'leaf' ? 'leaf' : thing.kind];
    const before = known?.[thing.index] ?? 0;
    if (before > 0) return before - 1;
    const node = this.things.length;
    this.things.push(thing);
    this.rules.push(rule);
    for (const list of [this.needsFrom, this.needsTo, this.metFrom, this.metTo]) list.push(0);
    // A link is made where it is needed, with what it needs.
    this.#isFilled.push(rule === 'leaf' || known === undefined ? 1 : 0);
    if (known !== undefined) known[thing.index] = node + 1;
    return node;
  }

  #fill(node: number): void {
    this.#isFilled[node] = 1;
    const thing = at(this.things, node);
    const needs: number[] = [];
    const met: number[] = [];
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
      this.#fillThreat(thing.index, needs, met);
    }
    this.#setNeeds(node, needs);
    if (thing.kind === 'threat') {
      this.metFrom[node] = this.lists.length;
      this.lists.push(...met);
      this.metTo[node] = this.lists.length;
    } else {
      this.metFrom[node] = at(this.needsFrom, node);
      this.metTo[node] = at(this.needsTo, node);
    }
  }

  #setNeeds(node: number, needs: readonly number[]): void {
    this.needsFrom[node] = this.lists.length;
    if (needs.length < 2) this.lists.push(...needs);
    else for (const need of new Set(needs)) this.lists.push(need);
    this.needsTo[node] = this.lists.length;
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
        this.#setNeeds(all, together);
        met.push(all);
      }
      needs.push(all);
    }
    this.#setNeeds(any, needs);
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
