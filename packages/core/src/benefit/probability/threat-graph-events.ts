import { at, byteAt, intAt } from '../../engine/at.ts';
import { threatId } from '../../engine/derived-ids.ts';
import { planEvaluation } from '../../engine/evaluation-plan.ts';
import { listAt } from '../../engine/int-lists.ts';
import type { Levels } from '../../engine/levels.ts';
import type { ThreatGraph } from '../../engine/threat-graph.ts';
import type { Finding } from '../../finding.ts';
import { eventOf } from './event-ids.ts';
import type { EventNode } from './event-model.ts';
import type { EventProbabilities } from './event-probabilities.ts';
import { type FailureChain, type FailureEvents, failureChains } from './failure-chains.ts';

/** The events of a threat graph, and what could not be carried over. */
export type ThreatGraphEvents = { readonly nodes: readonly EventNode[]; readonly findings: readonly Finding[] };

/**
 * A threat graph as events, for the controls, mode and silenced threats of an evaluation. Attributes lack by themselves
 * (a leaf) or through a consequence; a consequence needs one threat; a threat needs the causes of every role, of any
 * asset where the role is sufficient (rule E4), and that the strategies of every group that holds it down fail. With
 * probabilities 0 and 1 this is what the level engine reaches. Sources of campaigns are leaves that happen; `views.ts`
 * switches them. Optional controls (rules E8, E9) are left out, which
 * only makes threats likelier, and told. `failures` says in another way how strategies fail.
 */
export function threatGraphEvents(
  levels: Levels,
  probabilities: EventProbabilities,
  failures?: FailureEvents,
): ThreatGraphEvents {
  const { graph } = levels;
  const plan = planEvaluation(graph, levels.mode);
  const chains = failures ?? failureChains(levels, plan, probabilities);
  const nodes: EventNode[] = [...chains.nodes];
  for (let a = 0; a < graph.attributes.count; a += 1) nodes.push(...attributeNodes(graph, a, probabilities));
  for (let c = 0; c < graph.consequences.count; c += 1) nodes.push(consequenceNode(graph, c));
  const findings: Finding[] = [];
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (byteAt(levels.considered, t) === 0) {
      nodes.push({ id: eventOf.threat(graph, t), gate: 'any', probability: 0, inputs: [] });
      continue;
    }
    const chain = [...chains.of(t), ...sourceEvents(probabilities.threatSource?.(t))];
    nodes.push(...threatNodes(graph, t, { chain, probability: probabilities.threat(t) }));
    if (byteAt(plan.tuned, t) === 1) findings.push(leftOut(graph, t));
  }
  const sources = new Set(nodes.flatMap(({ inputs }) => inputs.filter((id) => id.startsWith(eventOf.source('')))));
  for (const id of [...sources].sort()) nodes.push({ id, gate: 'leaf', probability: 1, inputs: [] });
  return { nodes, findings };
}

function sourceEvents(source: string | undefined): readonly string[] {
  return source === undefined ? [] : [eventOf.source(source)];
}

function attributeNodes(graph: ThreatGraph, a: number, from: EventProbabilities): EventNode[] {
  const lack = eventOf.lack(graph, a);
  const source = sourceEvents(from.attributeSource?.(a));
  const through = Array.from(listAt(graph.underminedBy, a), (c) => eventOf.consequence(graph, c));
  return [
    { id: lack, gate: source.length > 0 ? 'all' : 'leaf', probability: from.attribute(a), inputs: source },
    { id: eventOf.attribute(graph, a), gate: 'any', probability: 1, inputs: [lack, ...through] },
  ];
}

/** A consequence needs a threat; without mixed causes it is also there when an attribute of it lacks by itself (E3). */
function consequenceNode(graph: ThreatGraph, c: number): EventNode {
  const inputs = Array.from(listAt(graph.threatsCausing, c), (t) => eventOf.threat(graph, t));
  if (!graph.tables.knowledge.features.mixedCauses)
    for (const a of listAt(graph.undermines, c)) inputs.push(eventOf.lack(graph, a));
  return { id: eventOf.consequence(graph, c), gate: 'any', probability: 1, inputs };
}

type ThreatParts = { readonly chain: FailureChain; readonly probability: number };

function threatNodes(graph: ThreatGraph, t: number, { chain, probability }: ThreatParts): EventNode[] {
  const { causes } = graph.threats;
  const id = eventOf.threat(graph, t);
  const needs: string[] = [...chain];
  const nodes: EventNode[] = [];
  const end = intAt(causes.starts, t + 1);
  for (let i = intAt(causes.starts, t); i < end; ) {
    const role = intAt(causes.role, i);
    const sufficient = byteAt(causes.sufficient, i) === 1;
    const choices: string[][] = [];
    while (i < end && intAt(causes.role, i) === role) {
      const asset = intAt(causes.asset, i);
      const together: string[] = [];
      for (; i < end && intAt(causes.role, i) === role && intAt(causes.asset, i) === asset; i += 1)
        together.push(causeEvent(graph, i));
      choices.push(together);
    }
    if (!sufficient || choices.length === 1) {
      needs.push(...choices.flat());
      continue;
    }
    const any = `${id} role ${role}`;
    const inputs = choices.map((together, choice) => {
      if (together.length === 1) return at(together, 0);
      nodes.push({ id: `${any} choice ${choice}`, gate: 'all', probability: 1, inputs: together });
      return `${any} choice ${choice}`;
    });
    nodes.push({ id: any, gate: 'any', probability: 1, inputs });
    needs.push(any);
  }
  return [...nodes, { id, gate: 'all', probability, inputs: needs }];
}

function causeEvent(graph: ThreatGraph, entry: number): string {
  const { causes } = graph.threats;
  const index = intAt(causes.index, entry);
  return byteAt(causes.isConsequence, entry) === 1
    ? eventOf.consequence(graph, index)
    : eventOf.attribute(graph, index);
}

function leftOut(graph: ThreatGraph, t: number): Finding {
  return {
    code: 'optional-controls-left-out',
    severity: 'warning',
    message: `Optional controls bear on ${threatId(graph, t)}; probabilities leave them out, so it may be less likely.`,
    where: { file: 'threats', path: threatId(graph, t) },
  };
}
