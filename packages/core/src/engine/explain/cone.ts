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
    const { things, rules, needsFrom: from, needsTo: to, lists } = graph;
    const places = this.#places;
    const rule: NodeRule[] = [];
    const thingOf: ConeThing[] = [];
    const step = new Uint8Array(nodes.length);
    const needsFrom = new Uint32Array(nodes.length + 1);
    let count = 0;
    for (let place = 0; place < nodes.length; place += 1) {
      const node = nodes[place] as number;
      const thing = things[node] as ConeThing;
      rule.push(rules[node] as NodeRule);
      thingOf.push(thing);
      if (thing.kind === 'threat') step[place] = 1;
      count += (to[node] as number) - (from[node] as number);
      needsFrom[place + 1] = count;
    }
    const needs = new Uint32Array(count);
    let next = 0;
    for (let place = 0; place < nodes.length; place += 1) {
      const end = to[nodes[place] as number] as number;
      for (let i = from[nodes[place] as number] as number; i < end; i += 1) {
        needs[next] = places[lists[i] as number] as number;
        next += 1;
      }
    }
    return { consequence, level, graph: withUsers({ rule, step, needsFrom, needs }), target: 0, things: thingOf };
  }

  /** The nodes of the level graph that are met on the way back from one, in the order in which they are met. */
  #nodesBehind(graph: LevelGraph, target: number): readonly number[] {
    const { things, rules, metFrom, metTo, lists } = graph;
    const nodes = [target];
    const open = [target];
    this.#reach(target);
    this.#places[target] = 0;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      graph.fill(node);
      // Filling makes nodes.
      this.#reach(graph.size);
      const places = this.#places;
      const end = metTo[node] as number;
      for (let i = metFrom[node] as number; i < end; i += 1) {
        const met = lists[i] as number;
        const place = places[met] as number;
        if (place < nodes.length && nodes[place] === met) continue;
        places[met] = nodes.length;
        nodes.push(met);
        // What a link needs is met where the link is.
        if (rules[met] !== 'leaf' && (things[met] as ConeThing).kind !== 'link') open.push(met);
      }
    }
    return nodes;
  }

  /** Makes room for a node. */
  #reach(node: number): void {
    if (node < this.#places.length) return;
    const longer = new Int32Array(Math.max(node + 1, this.#places.length * 2));
    longer.set(this.#places);
    this.#places = longer;
  }
}

/** Instances of one kind in a cone, in the order of the threat graph. */
export function inCone(cone: Cone, kind: ConeThing['kind']): readonly number[] {
  const found: number[] = [];
  for (const thing of cone.things) if (thing.kind === kind) found.push(thing.index);
  return Array.from(new Int32Array(found).sort());
}
