import { at, byteAt, intAt } from './at.ts';
import { type IntLists, invertLists, listAt } from './int-lists.ts';
import type { Mode } from './levels.ts';
import { ListBuilder } from './list-builder.ts';
import type { ThreatGraph } from './threat-graph.ts';

/**
 * A threat graph laid out for the fixed point. Attributes and consequences are one row of nodes, attributes first, whose
 * value is a trust level (for a consequence the inverse of its likelihood): everything that happens lowers some value.
 */
export type EvaluationPlan = {
  readonly attributeCount: number;
  readonly nodeCount: number;
  /** By threat: the nodes of its causes, in the order of the cause table. */
  readonly causeNode: Int32Array;
  /** 1 where the highest of all causes is the level of the threat, so that roles need not be told apart. */
  readonly plain: Uint8Array;
  /** By threat: 1 where it has causes and belongs to the mode. */
  readonly possible: Uint8Array;
  /** By threat: the likelihood it never exceeds. */
  readonly ceiling: Uint8Array;
  /** By node: threats that have it as a cause, each once. */
  readonly threatsOfNode: IntLists;
  /** By threat: how many nodes are its causes. */
  readonly causeCount: Int32Array;
  /** By strategy: 1 where it belongs to the mode, and the level it enforces. */
  readonly strategyInMode: Uint8Array;
  readonly blockingEffect: Uint8Array;
  /** By threat: strategies that hold it down in this mode, those with optional controls apart. */
  readonly heldBy: IntLists;
  readonly tunedBy: IntLists;
  /** Threats for which optional controls matter (rules E8 and E9). */
  readonly tuned: Uint8Array;
  /** By control: strategies that cannot do without it. */
  readonly strategiesOfControl: IntLists;
};

// Names and start levels change from graph to graph while the threats stay, and no plan depends on them.
const known = new WeakMap<ThreatGraph['threats'], Map<Mode, EvaluationPlan>>();

/** Lays out a graph for one mode; once for the same threats, since many evaluations start from them. */
export function planEvaluation(graph: ThreatGraph, mode: Mode): EvaluationPlan {
  const plans = known.get(graph.threats) ?? new Map<Mode, EvaluationPlan>();
  known.set(graph.threats, plans);
  const plan = plans.get(mode) ?? layOut(graph, mode);
  plans.set(mode, plan);
  return plan;
}

function layOut(graph: ThreatGraph, mode: Mode): EvaluationPlan {
  const { threats, strategies, tables } = graph;
  const { knowledge, top } = tables;
  const attributeCount = graph.attributes.count;
  const { causes } = threats;
  const heldBy = new ListBuilder();
  const tunedBy = new ListBuilder();
  const possible = new Uint8Array(threats.count);
  const ceiling = new Uint8Array(threats.count);
  const plain = new Uint8Array(threats.count);
  const tuned = new Uint8Array(threats.count);
  const hasOptional = (s: number): boolean =>
    intAt(strategies.optional.starts, s) < intAt(strategies.optional.starts, s + 1);
  for (let t = 0; t < threats.count; t += 1) {
    const rule = at(knowledge.threats, intAt(threats.rule, t));
    const hasCauses = intAt(causes.starts, t) < intAt(causes.starts, t + 1);
    possible[t] = hasCauses && rule.frequency !== null && rule.modes[mode] ? 1 : 0;
    ceiling[t] = Math.min(rule.frequency ?? 0, top);
    plain[t] = isPlain(graph, t) ? 1 : 0;
    for (const lists of mode === 'future' ? [threats.blockedBy, threats.mitigatedBy] : [threats.blockedBy]) {
      for (const s of listAt(lists, t)) (hasOptional(s) ? tunedBy : heldBy).addOnce(s);
    }
    heldBy.close();
    tunedBy.close();
    if (listAt(threats.triggeredBy, t).some(hasOptional)) tuned[t] = 1;
  }
  const tunedLists = tunedBy.lists();
  const threatsOfNode = joined(graph.threatsLacking, graph.threatsAfter);
  const causeCount = new Int32Array(threats.count);
  for (const t of threatsOfNode.values) causeCount[t] = intAt(causeCount, t) + 1;
  for (let t = 0; t < threats.count; t += 1) {
    if (listAt(tunedLists, t).length > 0) tuned[t] = 1;
    if (tuned[t] === 1) plain[t] = 0;
  }
  return {
    attributeCount,
    nodeCount: attributeCount + graph.consequences.count,
    causeNode: causes.index.map((index, i) => (byteAt(causes.isConsequence, i) === 1 ? attributeCount + index : index)),
    plain,
    possible,
    ceiling,
    threatsOfNode,
    causeCount,
    strategyInMode: Uint8Array.from(strategies.rule, (rule) => (at(knowledge.strategies, rule).modes[mode] ? 1 : 0)),
    blockingEffect: Uint8Array.from(strategies.rule, (rule) => at(knowledge.strategies, rule).blockingEffect),
    heldBy: heldBy.lists(),
    tunedBy: tunedLists,
    tuned,
    strategiesOfControl: invertLists(strategies.mandatory, graph.controls.count),
  };
}

/** Is no sufficient role of the threat filled by several assets? Then every cause is needed. */
function isPlain({ threats: { causes } }: ThreatGraph, threat: number): boolean {
  for (let i = intAt(causes.starts, threat) + 1; i < intAt(causes.starts, threat + 1); i += 1) {
    if (byteAt(causes.sufficient, i) === 0 || intAt(causes.role, i) !== intAt(causes.role, i - 1)) continue;
    if (intAt(causes.asset, i) !== intAt(causes.asset, i - 1)) return false;
  }
  return true;
}

function joined(first: IntLists, second: IntLists): IntLists {
  const starts = new Int32Array(first.starts.length + second.starts.length - 1);
  starts.set(first.starts);
  for (let i = 1; i < second.starts.length; i += 1) {
    starts[first.starts.length - 1 + i] = first.values.length + intAt(second.starts, i);
  }
  const values = new Int32Array(first.values.length + second.values.length);
  values.set(first.values);
  values.set(second.values, first.values.length);
  return { starts, values };
}
