import { at, byteAt, intAt } from './at.ts';
import { type IntLists, listAt } from './int-lists.ts';
import { AVERAGE, MIN } from './member.ts';
import type { MemberName, RoleAssets } from './naming.ts';
import type { Instances, ThreatGraph } from './threat-graph.ts';

const memberIds = ['average', 'min', 'max'] as const;

type Concept = { readonly id: string; readonly variants?: { readonly min: string; readonly max: string } | undefined };

/** The id of a consequence, such as `loss-of-integrity@hub`. */
export function consequenceId(graph: ThreatGraph, index: number): string {
  return qualityId(graph, 'consequence', graph.consequences, index);
}

/** The id of an attribute, such as `integrity@hub`. */
export function attributeId(graph: ThreatGraph, index: number): string {
  return qualityId(graph, 'attribute', graph.attributes, index);
}

/** The id of a control, such as `signed-updates@hub`. */
export function controlId(graph: ThreatGraph, index: number): string {
  return qualityId(graph, 'control', graph.controls, index);
}

/** The id of a threat: its code and the assets in its root roles. */
export function threatId(graph: ThreatGraph, index: number): string {
  const { tables, matches, threats, naming } = graph;
  const rule = at(tables.knowledge.threats, intAt(threats.rule, index));
  const match = intAt(threats.match, index);
  return naming.threat(
    memberName(rule, byteAt(threats.member, index)),
    rule.pattern,
    rootOf(graph, match, matches.pattern),
  );
}

/** The id of a strategy: its code and the assets that have its controls. */
export function strategyId(graph: ThreatGraph, index: number): string {
  const { strategies, tables, naming } = graph;
  const roles = new Map<number, { asset: string; member: MemberName['member'] }[]>();
  const note = (controls: IntLists, roleOf: Int32Array): string[] => {
    const first = intAt(controls.starts, index);
    return Array.from(listAt(controls, index), (control, i) => {
      const role = intAt(roleOf, first + i);
      const asset = at(graph.assets.id, intAt(graph.controls.asset, control));
      const member = at(memberIds, byteAt(graph.controls.member, control));
      const known = roles.get(role) ?? [];
      if (!known.some((other) => other.asset === asset && other.member === member)) known.push({ asset, member });
      roles.set(role, known);
      return controlId(graph, control);
    }).sort(naming.compare);
  };
  const mandatory = note(strategies.mandatory, strategies.mandatoryRole);
  const optional = note(strategies.optional, strategies.optionalRole);
  const places = [...roles].map(([role, assets]) => ({ role: tables.knowledge.roles[role]?.id ?? '', assets }));
  return naming.strategy(
    at(tables.knowledge.strategies, intAt(strategies.rule, index)).id,
    { mandatory, optional },
    places,
  );
}

/** The assets in a role of the threat's match, by index; none when the pattern has no such role. */
export function assetsInRole(graph: ThreatGraph, threat: number, role: string): Int32Array {
  const match = intAt(graph.threats.match, threat);
  const slot = graph.tables.plans[intAt(graph.matches.pattern, match)]?.roleIndex.get(role);
  return slot === undefined
    ? new Int32Array(0)
    : listAt(graph.matches.slots, intAt(graph.matches.firstSlot, match) + slot);
}

function rootOf(graph: ThreatGraph, match: number, patternOf: Int32Array): RoleAssets[] {
  const plan = graph.tables.plans[intAt(patternOf, match)];
  if (plan === undefined || plan === null) return [];
  const { key, root } = plan.pattern;
  return [...key, ...root].map((node, role) => ({
    ...node,
    assets: Array.from(listAt(graph.matches.slots, intAt(graph.matches.firstSlot, match) + role), (asset) =>
      at(graph.assets.id, asset),
    ),
  }));
}

function qualityId(
  graph: ThreatGraph,
  kind: 'consequence' | 'attribute' | 'control',
  instances: Instances,
  index: number,
): string {
  const { knowledge } = graph.tables;
  const lists: Record<typeof kind, readonly Concept[]> = {
    consequence: knowledge.consequences,
    attribute: knowledge.attributes,
    control: knowledge.controls,
  };
  const name = memberName(at(lists[kind], intAt(instances.concept, index)), byteAt(instances.member, index));
  return graph.naming.quality(kind, name, at(graph.assets.id, intAt(instances.asset, index)));
}

function memberName({ id, variants }: Concept, member: number): MemberName {
  if (member === AVERAGE) return { concept: id, member: 'average', variant: undefined };
  return member === MIN
    ? { concept: id, member: 'min', variant: variants?.min }
    : { concept: id, member: 'max', variant: variants?.max };
}
