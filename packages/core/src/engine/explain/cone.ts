import { at } from '../at.ts';
import type { Levels } from '../levels.ts';
import { type AndOrGraph, type NodeRule, withUsers } from './and-or-graph.ts';
import { LevelGraph } from './level-graph.ts';

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
 * The cones of one evaluation, as long as its levels stay. What different cones share is looked up once.
 *
 * A cone is the AND/OR graph behind a consequence at its own likelihood: threats need a cause in every role, consequences
 * one threat, attributes their assumed level (a leaf: an external cause) or one consequence that undermines them. Only
 * what reaches the level is in it. A way is as likely as its least likely part, so every derivation in the cone is a
 * likeliest way, and what remains is to choose the one with the fewest external causes. (Minimising the pair of both at
 * every node would not do: a likelier part may need more causes and not make the whole likelier.)
 */
export class Cones {
  readonly #levels: Levels;
  readonly #graphs = new Map<number, LevelGraph>();
  /** By node of the level graph last cut from: its node in the cone, where that stands for the same node. */
  #places = new Int32Array(1024);

  constructor(levels: Levels) {
    this.#levels = levels;
  }

  /** The cone of a consequence at its own likelihood. */
  of(consequence: number): Cone {
    return this.atLevel({ consequence, level: Math.max(1, at(this.#levels.consequence, consequence)) });
  }

  /** The same at another likelihood, from 1 to the consequence's own: everything that makes it at least as likely. */
  atLevel({ consequence, level }: { readonly consequence: number; readonly level: number }): Cone {
    const graph = this.#graphs.get(level) ?? new LevelGraph(this.#levels, level);
    this.#graphs.set(level, graph);
    const nodes = this.#nodesBehind(graph, graph.consequence(consequence));
    const rule: NodeRule[] = [];
    const things: ConeThing[] = [];
    const step = new Uint8Array(nodes.length);
    const needsFrom = new Uint32Array(nodes.length + 1);
    for (const [place, node] of nodes.entries()) {
      const found = graph.node(node);
      rule.push(found.rule);
      things.push(found.thing);
      if (found.thing.kind === 'threat') step[place] = 1;
      needsFrom[place + 1] = (needsFrom[place] as number) + found.needs.length;
    }
    const needs = new Uint32Array(needsFrom[nodes.length] as number);
    let next = 0;
    for (const node of nodes) {
      for (const need of graph.node(node).needs) {
        needs[next] = this.#places[need] as number;
        next += 1;
      }
    }
    return { consequence, level, graph: withUsers({ rule, step, needsFrom, needs }), target: 0, things };
  }

  /** The nodes of the level graph that are met on the way back from one, in the order in which they are met. */
  #nodesBehind(graph: LevelGraph, target: number): readonly number[] {
    const nodes: number[] = [];
    const open = [target];
    const meet = (node: number): boolean => {
      if (node >= this.#places.length) this.#grow(node);
      const place = this.#places[node] as number;
      if (nodes[place] === node) return false;
      this.#places[node] = nodes.length;
      nodes.push(node);
      return true;
    };
    meet(target);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const met of graph.node(node).met) {
        if (!meet(met)) continue;
        const { rule, thing } = graph.node(met);
        // What a link needs is met where the link is.
        if (rule !== 'leaf' && thing.kind !== 'link') open.push(met);
      }
    }
    return nodes;
  }

  #grow(least: number): void {
    const longer = new Int32Array(Math.max(least + 1, this.#places.length * 2));
    longer.set(this.#places);
    this.#places = longer;
  }
}

/** Instances of one kind in a cone, in the order of the threat graph. */
export function inCone(cone: Cone, kind: ConeThing['kind']): readonly number[] {
  const found: number[] = [];
  for (const thing of cone.things) if (thing.kind === kind) found.push(thing.index);
  return Array.from(Int32Array.from(found).sort());
}
