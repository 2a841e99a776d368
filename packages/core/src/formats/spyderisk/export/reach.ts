import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at, byteAt, intAt } from '../../../engine/at.ts';
import { invertLists, listAt } from '../../../engine/int-lists.ts';

/** Everything that follows from a threat with which chains begin, itself among the threats. */
export type Reach = {
  readonly start: number;
  readonly threats: Iterable<number>;
  readonly consequences: Iterable<number>;
};

/** What every initial cause leads to through ordinary operation, and every root cause through anything else. */
export function* reachOf(assessment: SystemAssessment): Generator<Reach> {
  const { attribution } = assessment;
  const follow = follower(assessment);
  const ordinary = ordinaryChains(assessment);
  for (let t = 0; t < assessment.graph.threats.count; t += 1) {
    if (byteAt(attribution.initialCause, t) === 1) yield follow(t, (next) => byteAt(ordinary, next) === 1);
    if (byteAt(attribution.rootCause, t) === 1) yield follow(t, (next) => byteAt(attribution.rootedThreat, next) === 1);
  }
}

/** Follows direct effects to the threats that they cause, as long as those belong to the chains looked at. */
function follower({
  graph,
  attribution,
}: SystemAssessment): (start: number, live: (threat: number) => boolean) => Reach {
  const { attributeCauses, conditionCauses, directEffects, lackCausedBy } = attribution;
  const afterCondition = invertLists(conditionCauses, graph.consequences.count);
  const afterLack = invertLists(attributeCauses, graph.attributes.count);
  const lacking = invertLists(lackCausedBy, graph.consequences.count);
  return (start, live) => {
    const threats = new Set([start]);
    const consequences = new Set<number>();
    const visit = (list: Int32Array): void => {
      for (const next of list) if (live(next)) threats.add(next);
    };
    // A set gives what is added while it is walked through.
    for (const t of threats)
      for (const c of listAt(directEffects, t)) {
        if (consequences.has(c)) continue;
        consequences.add(c);
        visit(listAt(afterCondition, c));
        for (const a of listAt(lacking, c)) visit(listAt(afterLack, a));
      }
    return { start, threats, consequences };
  };
}

/** By threat: 1 where ordinary operation alone leads to it, as far as chains of it go on (rules A5 and A6). */
function ordinaryChains({ graph, attribution }: SystemAssessment): Uint8Array {
  const { threats, tables } = graph;
  const { attributeCauses, conditionCauses, externalAttribute, externalConsequence, initialCause, lackCausedBy } =
    attribution;
  const given = (c: number): boolean =>
    byteAt(attribution.normalOperationEffect, c) === 1 || byteAt(externalConsequence, c) === 1;
  return Uint8Array.from({ length: threats.count }, (_, t) => {
    if (byteAt(initialCause, t) === 1) return 1;
    const { normalOperation, secondary } = at(tables.knowledge.threats, intAt(threats.rule, t));
    const reached =
      (normalOperation || secondary) &&
      listAt(conditionCauses, t).every(given) &&
      listAt(attributeCauses, t).every(
        (a) => byteAt(externalAttribute, a) === 1 || listAt(lackCausedBy, a).some(given),
      );
    return reached ? 1 : 0;
  });
}
