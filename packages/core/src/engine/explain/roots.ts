import { at } from '../at.ts';
import type { Attribution } from '../attribution.ts';
import type { ThreatGraph } from '../threat-graph.ts';
import { type AndOrGraph, needsOf } from './and-or-graph.ts';
import type { Cone } from './cone.ts';

/**
 * Root causes within a cone: threats that are not normal operation and whose every need comes from outside, or from
 * normal operation. Serves for evaluations whose causes nobody has attributed; what is normal operation is taken from
 * the evaluation they start from.
 */
export function isRootIn(graph: ThreatGraph, attribution: Attribution): (cone: Cone, node: number) => boolean {
  return (cone, node) => {
    const { kind, index } = at(cone.things, node);
    if (kind !== 'threat') return false;
    if (at(graph.tables.knowledge.threats, at(graph.threats.rule, index)).normalOperation) return false;
    return givenFor(cone.graph, cone, attribution, node);
  };
}

function givenFor(graph: AndOrGraph, cone: Cone, attribution: Attribution, node: number): boolean {
  return needsOf(graph, node).every((need) => {
    const thing = at(cone.things, need);
    if (thing.kind === 'consequence') return at(attribution.normalOperationEffect, thing.index) === 1;
    if (thing.kind === 'link') return givenFor(graph, cone, attribution, need);
    const needs = needsOf(graph, need);
    return graph.rule[need] === 'leaf' || needs.some((other) => graph.rule[other] === 'leaf');
  });
}
