import type { Level } from '../knowledge/id.ts';
import { at } from './at.ts';
import { levelOfMember, type MemberLevels, memberLevels } from './member-levels.ts';
import type { Member, System } from './system.ts';
import type { Instances, ThreatGraph } from './threat-graph.ts';

/** The two calculation modes: what can go wrong now, and what can once every plan is carried out. */
export type Mode = 'current' | 'future';

/**
 * What an evaluation takes as given, by instance: levels of trust, which controls are proposed and how much they cover,
 * and impacts. Copy it to ask "what if"; the graph stays as it is.
 */
export type Assumptions = {
  readonly mode: Mode;
  readonly trust: Uint8Array;
  readonly proposed: Uint8Array;
  readonly coverage: Uint8Array;
  readonly impact: Uint8Array;
  /** 1 for a threat that is left out altogether. */
  readonly silenced: Uint8Array;
};

/** The assumptions that a system states, completed by the templates of its classes: rules L1 to L5 of SPEC.md. */
export function assume(graph: ThreatGraph, system: System, mode: Mode): Assumptions {
  const { tables } = graph;
  const steps = tables.knowledge.scales.trust.length;
  const find = (asset: string): number => graph.assets.find(asset) ?? -1;
  const stated = new Map<number, Partial<Record<Member, Level>>>();
  for (const setting of system.trust)
    note(stated, graph.attributes, find(setting.asset), tables.attributeIndex.get(setting.attribute), setting);
  const trust = fill(graph, graph.attributes, (index, population) => {
    const assetClass = at(graph.assets.assets, at(graph.attributes.asset, index)).class;
    const template = tables.trustTemplate(assetClass, at(graph.attributes.concept, index));
    return memberLevels(toMembers(stated.get(index)), template, population, steps);
  });

  const covered = new Map<number, Partial<Record<Member, Level>>>();
  const proposed = new Uint8Array(graph.controls.count);
  for (const setting of system.controls) {
    if (setting.state === 'planned' && mode === 'current') continue;
    const concept = tables.controlIndex.get(setting.control);
    const average = concept === undefined ? -1 : graph.controls.find(find(setting.asset), concept);
    if (average < 0) continue;
    const members = at(graph.controls.triplet, average) === 1 ? 3 : 1;
    proposed.fill(1, average, average + members);
    if (setting.coverage !== undefined)
      note(covered, graph.controls, find(setting.asset), concept, { level: setting.coverage, member: setting.member });
  }
  const coverage = fill(graph, graph.controls, (index, population) => {
    const assetClass = at(graph.assets.assets, at(graph.controls.asset, index)).class;
    const template = tables.controlTemplate(assetClass, at(graph.controls.concept, index));
    return memberLevels(toMembers(covered.get(index)), template, population, steps);
  });
  return {
    mode,
    trust,
    proposed,
    coverage,
    impact: impactsOf(graph, system),
    silenced: new Uint8Array(graph.threats.count),
  };
}

/** A copy that can be changed without touching the original. */
export function copyAssumptions(from: Assumptions): Assumptions {
  return {
    mode: from.mode,
    trust: from.trust.slice(),
    proposed: from.proposed.slice(),
    coverage: from.coverage.slice(),
    impact: from.impact.slice(),
    silenced: from.silenced.slice(),
  };
}

function note(
  table: Map<number, Partial<Record<Member, Level>>>,
  instances: Instances,
  asset: number,
  concept: number | undefined,
  setting: { readonly level: Level; readonly member?: Member | undefined },
): void {
  const index = asset < 0 || concept === undefined ? -1 : instances.find(asset, concept);
  if (index < 0) return;
  const known = table.get(index) ?? {};
  table.set(index, { ...known, [setting.member ?? 'average']: setting.level });
}

function toMembers(stated: Partial<Record<Member, Level>> | undefined): Partial<MemberLevels> {
  return stated ?? {};
}

function fill(
  graph: ThreatGraph,
  instances: Instances,
  levels: (index: number, population: Level) => MemberLevels,
): Uint8Array {
  const filled = new Uint8Array(instances.count);
  for (let i = 0; i < instances.count; i += 1) {
    if (at(instances.member, i) !== 0) continue;
    const population = at(graph.assets.assets, at(instances.asset, i)).population;
    const all = levels(i, population);
    filled[i] = all.average;
    if (at(instances.triplet, i) === 0) continue;
    for (const member of [1, 2]) filled[i + member] = levelOfMember(all, member);
  }
  return filled;
}

function impactsOf(graph: ThreatGraph, system: System): Uint8Array {
  const { tables, consequences } = graph;
  const impact = new Uint8Array(consequences.count);
  for (let i = 0; i < consequences.count; i += 1)
    if (at(consequences.member, i) === 0)
      impact[i] = tables.impactTemplate(
        at(graph.assets.assets, at(consequences.asset, i)).class,
        at(consequences.concept, i),
      );
  for (const setting of system.impacts) {
    const concept = tables.consequenceIndex.get(setting.consequence);
    const average = concept === undefined ? -1 : consequences.find(graph.assets.find(setting.asset) ?? -1, concept);
    if (average < 0) continue;
    const member = setting.member === 'min' ? 1 : setting.member === 'max' ? 2 : 0;
    if (member === 0 || at(consequences.triplet, average) === 1) impact[average + member] = setting.level;
  }
  return impact;
}
