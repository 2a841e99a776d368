import { at, byteAt, intAt } from './at.ts';
import type { Attribution } from './attribution.ts';
import { invertLists, listAt } from './int-lists.ts';
import type { Levels } from './levels.ts';

/** What is known of causes before the origins of chains are looked for. */
export type DirectCauses = Pick<
  Attribution,
  | 'externalAttribute'
  | 'externalConsequence'
  | 'attributeCauses'
  | 'conditionCauses'
  | 'lackCausedBy'
  | 'directEffects'
  | 'causedBy'
>;

type Ordinary = Pick<Attribution, 'initialCause' | 'normalOperationEffect'>;
type Rooted = Pick<Attribution, 'rootCause' | 'rootedThreat' | 'rootedConsequence'>;

/** Rule A6: ordinary threats that start by themselves, and the consequences that ordinary operation alone brings. */
export function findInitialCauses(levels: Levels, found: DirectCauses): Ordinary {
  const { graph, threat } = levels;
  const initialCause = new Uint8Array(graph.threats.count);
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (byteAt(threat, t) === 0 || !isOrdinary(levels, t) || listAt(found.directEffects, t).length === 0) continue;
    const starts = everyCause(
      levels,
      t,
      (a) => isExternal(levels, found, a),
      (c) => byteAt(found.externalConsequence, c) === 1,
    );
    if (starts) initialCause[t] = 1;
  }
  const grown = grow(levels, found, initialCause, (t) => isOrdinary(levels, t));
  return { initialCause, normalOperationEffect: grown.consequences };
}

/** Rule A7: threats, other than normal operation, that need nothing but external causes and normal operation. */
export function findRootCauses(levels: Levels, found: DirectCauses & Ordinary): Rooted {
  const { graph, threat } = levels;
  const given = (c: number): boolean =>
    byteAt(found.externalConsequence, c) === 1 || byteAt(found.normalOperationEffect, c) === 1;
  const attributeGiven = (a: number): boolean =>
    isExternal(levels, found, a) || listAt(found.lackCausedBy, a).some(given);
  const rootCause = new Uint8Array(graph.threats.count);
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (byteAt(threat, t) === 0 || isNormalOperation(levels, t)) continue;
    if (everyCause(levels, t, attributeGiven, given)) rootCause[t] = 1;
  }
  const grown = grow(levels, found, rootCause, (t) => !isNormalOperation(levels, t), found.normalOperationEffect);
  return { rootCause, rootedThreat: grown.threats, rootedConsequence: grown.consequences };
}

/** The root causes behind a consequence, ascending (rule A8). */
export function rootCausesOf(levels: Levels, found: Attribution, consequence: number): number[] {
  const seenConsequence = new Uint8Array(levels.graph.consequences.count);
  const seenThreat = new Uint8Array(levels.graph.threats.count);
  const open = [consequence];
  const roots: number[] = [];
  for (let c = open.pop(); c !== undefined; c = open.pop()) {
    if (byteAt(seenConsequence, c) === 1) continue;
    seenConsequence[c] = 1;
    for (const t of listAt(found.causedBy, c)) {
      if (byteAt(seenThreat, t) === 1 || byteAt(found.rootedThreat, t) === 0) continue;
      seenThreat[t] = 1;
      if (byteAt(found.rootCause, t) === 1) roots.push(t);
      open.push(...listAt(found.conditionCauses, t));
      for (const a of listAt(found.attributeCauses, t)) open.push(...listAt(found.lackCausedBy, a));
    }
  }
  return roots.sort((a, b) => a - b);
}

function isNormalOperation({ graph }: Levels, threat: number): boolean {
  return at(graph.tables.knowledge.threats, intAt(graph.threats.rule, threat)).normalOperation;
}

function isOrdinary({ graph }: Levels, threat: number): boolean {
  const rule = at(graph.tables.knowledge.threats, intAt(graph.threats.rule, threat));
  return rule.normalOperation || rule.secondary;
}

function isExternal({ graph }: Levels, found: DirectCauses, attribute: number): boolean {
  if (byteAt(found.externalAttribute, attribute) === 1) return true;
  return listAt(graph.underminedBy, attribute).some((c) => byteAt(found.externalConsequence, c) === 1);
}

function everyCause(
  { graph }: Levels,
  threat: number,
  attribute: (index: number) => boolean,
  consequence: (index: number) => boolean,
): boolean {
  const { causes } = graph.threats;
  for (let i = intAt(causes.starts, threat); i < intAt(causes.starts, threat + 1); i += 1) {
    const index = intAt(causes.index, i);
    if (!(byteAt(causes.isConsequence, i) === 1 ? consequence(index) : attribute(index))) return false;
  }
  return true;
}

type Grown = { readonly threats: Uint8Array; readonly consequences: Uint8Array };

/**
 * Grows chains from start threats (rule A5): the direct effects of a live threat are reached; a threat that `passes` and
 * has a reached cause is live once all its causes are reached, `given` or external. An attribute is reached through any
 * consequence that brought it to its level.
 */
function grow(
  { graph }: Levels,
  found: DirectCauses,
  start: Uint8Array,
  passes: (threat: number) => boolean,
  given?: Uint8Array,
): Grown {
  const threats = new Uint8Array(start);
  const consequences = new Uint8Array(graph.consequences.count);
  const afterCondition = invertLists(found.conditionCauses, graph.consequences.count);
  const afterLack = invertLists(found.attributeCauses, graph.attributes.count);
  const lacking = invertLists(found.lackCausedBy, graph.consequences.count);
  const reached = (c: number): boolean =>
    byteAt(consequences, c) === 1 || byteAt(found.externalConsequence, c) === 1 || given?.[c] === 1;
  const allReached = (t: number): boolean =>
    listAt(found.conditionCauses, t).every(reached) &&
    listAt(found.attributeCauses, t).every(
      (a) => byteAt(found.externalAttribute, a) === 1 || listAt(found.lackCausedBy, a).some(reached),
    );
  const queue: number[] = [];
  for (const [t, flag] of start.entries()) if (flag === 1) queue.push(t);
  const visit = (t: number): void => {
    if (byteAt(threats, t) === 1 || !passes(t) || !allReached(t)) return;
    threats[t] = 1;
    queue.push(t);
  };
  for (let t = queue.pop(); t !== undefined; t = queue.pop()) {
    for (const c of listAt(found.directEffects, t)) {
      if (byteAt(consequences, c) === 1) continue;
      consequences[c] = 1;
      for (const next of listAt(afterCondition, c)) visit(next);
      for (const a of listAt(lacking, c)) for (const next of listAt(afterLack, a)) visit(next);
    }
  }
  return { threats, consequences };
}
