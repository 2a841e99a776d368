import { at } from './at.ts';
import { type Levels, NOT_CONSIDERED } from './evaluate.ts';
import { type IntLists, invertLists, listOf, packLists } from './int-table.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** Which of the possible causes and effects are the actual ones after an evaluation. */
export type Attribution = {
  /** Attributes (or, without mixed causes, consequences) whose lack comes from outside: at their assumed level, below the top. */
  readonly externalAttribute: Uint8Array;
  readonly externalConsequence: Uint8Array;
  /** Actual causes of a threat: attributes that are external causes, and consequences. */
  readonly causeAttributes: IntLists;
  readonly causeConsequences: IntLists;
  /** Consequences that have exactly the threat's likelihood. */
  readonly directEffects: IntLists;
  /** Threats that give a consequence its likelihood. */
  readonly causedBy: IntLists;
  readonly rootCause: Uint8Array;
  readonly initialCause: Uint8Array;
  /** Reached by ordinary operation alone. */
  readonly normalOperation: Uint8Array;
};

/** Finds causes, direct effects, initial causes and root causes: rules A1 to A6 of SPEC.md. */
export function attributeCauses(graph: ThreatGraph, levels: Levels): Attribution {
  const { threats, tables } = graph;
  const mixed = tables.knowledge.features.mixedCauses;
  const reach = levels.strict ? tables.top : tables.top + 1;
  const externalAttribute = new Uint8Array(graph.attributes.count);
  const externalConsequence = new Uint8Array(graph.consequences.count);
  for (let a = 0; a < graph.attributes.count; a += 1) {
    const level = at(levels.trust, a);
    if (level !== at(levels.assumptions.trust, a) || level >= tables.top) continue;
    if (mixed) externalAttribute[a] = 1;
    else for (const c of listOf(graph.underminedBy, a)) externalConsequence[c] = 1;
  }
  const causeAttributes: number[][] = [];
  const causeConsequences: number[][] = [];
  const directEffects: number[][] = [];
  for (let t = 0; t < threats.count; t += 1) {
    const likelihood = at(levels.threat, t);
    const lacking = new Set<number>();
    const after = new Set<number>();
    const direct: number[] = [];
    if (likelihood !== NOT_CONSIDERED && likelihood > 0) {
      for (let i = at(threats.causes.starts, t); i < at(threats.causes.starts, t + 1); i += 1) {
        const index = at(threats.causes.index, i);
        if (at(threats.causes.isConsequence, i) === 1) {
          if (at(levels.consequence, index) >= likelihood) after.add(index);
        } else if (reach - at(levels.trust, index) >= likelihood) {
          if (at(externalAttribute, index) === 1) lacking.add(index);
          else for (const c of listOf(graph.underminedBy, index)) after.add(c);
        }
      }
      for (const c of listOf(threats.effects, t)) if (at(levels.consequence, c) === likelihood) direct.push(c);
    }
    causeAttributes.push([...lacking]);
    causeConsequences.push([...after]);
    directEffects.push(direct);
  }
  const found = {
    externalAttribute,
    externalConsequence,
    causeAttributes: packLists(causeAttributes),
    causeConsequences: packLists(causeConsequences),
    directEffects: packLists(directEffects),
  };
  const causedBy = invertLists(found.directEffects, graph.consequences.count);
  const partial = { ...found, causedBy };
  const initialCause = initialCauses(graph, levels, partial);
  const normalOperation = reachedFrom(graph, partial, initialCause, (t) => isOrdinary(graph, t));
  const rootCause = rootCauses(graph, levels, partial, normalOperation);
  return { ...partial, initialCause, rootCause, normalOperation };
}

type Causes = Omit<Attribution, 'rootCause' | 'initialCause' | 'normalOperation'>;

function isOrdinary(graph: ThreatGraph, threat: number): boolean {
  const rule = at(graph.tables.knowledge.threats, at(graph.threats.rule, threat));
  return rule.normalOperation || rule.secondary;
}

/** Do all entry points and conditions of a live threat satisfy the test? */
function allCauses(
  graph: ThreatGraph,
  threat: number,
  attribute: (index: number) => boolean,
  consequence: (index: number) => boolean,
): boolean {
  const { causes } = graph.threats;
  for (let i = at(causes.starts, threat); i < at(causes.starts, threat + 1); i += 1) {
    const index = at(causes.index, i);
    if (!(at(causes.isConsequence, i) === 1 ? consequence(index) : attribute(index))) return false;
  }
  return true;
}

function initialCauses(graph: ThreatGraph, levels: Levels, found: Causes): Uint8Array {
  const initial = new Uint8Array(graph.threats.count);
  for (let t = 0; t < graph.threats.count; t += 1) {
    const likelihood = at(levels.threat, t);
    if (likelihood === NOT_CONSIDERED || likelihood === 0 || !isOrdinary(graph, t)) continue;
    if (listOf(found.directEffects, t).length === 0) continue;
    if (allCauses(graph, t, externalBy(graph, found), (c) => at(found.externalConsequence, c) === 1)) initial[t] = 1;
  }
  return initial;
}

function rootCauses(graph: ThreatGraph, levels: Levels, found: Causes, normal: Uint8Array): Uint8Array {
  const roots = new Uint8Array(graph.threats.count);
  const external = externalBy(graph, found);
  const consequence = (c: number): boolean => at(found.externalConsequence, c) === 1 || at(normal, c) === 1;
  const attribute = (a: number): boolean => external(a) || listOf(graph.underminedBy, a).some(consequence);
  for (let t = 0; t < graph.threats.count; t += 1) {
    const likelihood = at(levels.threat, t);
    if (likelihood === NOT_CONSIDERED || likelihood === 0) continue;
    if (at(graph.tables.knowledge.threats, at(graph.threats.rule, t)).normalOperation) continue;
    if (allCauses(graph, t, attribute, consequence)) roots[t] = 1;
  }
  return roots;
}

function externalBy(graph: ThreatGraph, found: Causes): (attribute: number) => boolean {
  return (a) =>
    at(found.externalAttribute, a) === 1 ||
    listOf(graph.underminedBy, a).some((c) => at(found.externalConsequence, c) === 1);
}

/**
 * The consequences reached from start threats through threats that `passes` accepts; a threat counts once every one of
 * its actual causes was reached.
 */
export function reachedFrom(
  graph: ThreatGraph,
  found: Causes,
  start: Uint8Array,
  passes: (threat: number) => boolean,
): Uint8Array {
  const reached = new Uint8Array(graph.consequences.count);
  const after = invertLists(found.causeConsequences, graph.consequences.count);
  const missing = Int32Array.from(start, (_, t) => listOf(found.causeConsequences, t).length);
  const queue: number[] = [];
  start.forEach((flag, t) => {
    if (flag === 1) queue.push(t);
  });
  const done = new Uint8Array(start);
  for (let head = 0; head < queue.length; head += 1)
    for (const c of listOf(found.directEffects, at(queue, head))) {
      if (at(reached, c) === 1) continue;
      reached[c] = 1;
      for (const t of listOf(after, c)) {
        missing[t] = at(missing, t) - 1;
        if (at(missing, t) > 0 || at(done, t) === 1 || !passes(t)) continue;
        if (listOf(found.causeAttributes, t).length > 0 && !attributesFound(graph, found, t)) continue;
        done[t] = 1;
        queue.push(t);
      }
    }
  return reached;
}

/** External attributes count as found from the start. */
function attributesFound(graph: ThreatGraph, found: Causes, threat: number): boolean {
  const external = externalBy(graph, found);
  return listOf(found.causeAttributes, threat).every(external);
}
