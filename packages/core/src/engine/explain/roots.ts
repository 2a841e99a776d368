import { at, intAt } from '../at.ts';
import type { Attribution } from '../attribution.ts';
import type { ThreatGraph } from '../threat-graph.ts';
import type { Cone } from './cone.ts';

/**
 * Root causes within cones: threats that are not normal operation and whose every need comes from outside, or from
 * normal operation. Serves for evaluations whose causes nobody has attributed; what is normal operation is taken from
 * the evaluation they start from. What is found out about a cone is kept until another is asked about.
 */
export class RootCauses {
  readonly #graph: ThreatGraph;
  readonly #attribution: Attribution;
  /** By threat: its node in a cone looked at, where that stands for the threat. */
  readonly #nodes: Int32Array;
  #cone: Cone | undefined;
  /** By node: whether it is a root cause, 0 as long as nobody asked. */
  #verdicts = new Uint8Array(0);

  constructor(graph: ThreatGraph, attribution: Attribution) {
    this.#graph = graph;
    this.#attribution = attribution;
    this.#nodes = new Int32Array(graph.threats.count);
  }

  /** Root causes with a way to the target of a cone through one of the threats, ascending. */
  through(threats: Iterable<number>, cone: Cone): readonly number[] {
    if (cone !== this.#cone) this.#turnTo(cone);
    const { things } = cone;
    const { size, needsFrom, needs } = cone.graph;
    const seen = new Uint8Array(size);
    const open: number[] = [];
    for (const threat of threats) {
      const node = intAt(this.#nodes, threat);
      const thing = things[node];
      if (thing?.kind !== 'threat' || thing.index !== threat) continue;
      seen[node] = 1;
      open.push(node);
    }
    const roots: number[] = [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.#isRoot(cone, node)) roots.push((things[node] as Cone['things'][number]).index);
      const end = needsFrom[node + 1] as number;
      for (let i = needsFrom[node] as number; i < end; i += 1) {
        const need = needs[i] as number;
        if (seen[need] === 1) continue;
        seen[need] = 1;
        open.push(need);
      }
    }
    return roots.sort((a, b) => a - b);
  }

  #turnTo(cone: Cone): void {
    this.#cone = cone;
    this.#verdicts = new Uint8Array(cone.graph.size);
    for (const [node, { kind, index }] of cone.things.entries()) if (kind === 'threat') this.#nodes[index] = node;
  }

  #isRoot(cone: Cone, node: number): boolean {
    const known = this.#verdicts[node];
    if (known !== 0) return known === 2;
    const { kind, index } = at(cone.things, node);
    const { threats, tables } = this.#graph;
    const found =
      kind === 'threat' &&
      !at(tables.knowledge.threats, intAt(threats.rule, index)).normalOperation &&
      this.#isGiven(cone, node);
    this.#verdicts[node] = found ? 2 : 1;
    return found;
  }

  /** Does all that a node needs come from outside or from normal operation? */
  #isGiven(cone: Cone, node: number): boolean {
    const { rule, needsFrom, needs } = cone.graph;
    for (let i = needsFrom[node] as number; i < (needsFrom[node + 1] as number); i += 1) {
      const need = needs[i] as number;
      const { kind, index } = at(cone.things, need);
      if (kind === 'consequence') {
        if (at(this.#attribution.normalOperationEffect, index) !== 1) return false;
      } else if (kind === 'link') {
        if (!this.#isGiven(cone, need)) return false;
      } else if (rule[need] !== 'leaf' && !restsOnLeaf(cone, need)) {
        return false;
      }
    }
    return true;
  }
}

function restsOnLeaf({ graph: { rule, needsFrom, needs } }: Cone, node: number): boolean {
  for (let i = needsFrom[node] as number; i < (needsFrom[node + 1] as number); i += 1) {
    if (rule[needs[i] as number] === 'leaf') return true;
  }
  return false;
}
