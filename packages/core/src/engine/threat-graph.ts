import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { IntLists } from './int-table.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { Naming } from './naming.ts';

/** Which member of a population an instance stands for. */
export const AVERAGE = 0;
export const MIN = 1;
export const MAX = 2;
export type MemberIndex = 0 | 1 | 2;

/**
 * Instances of one kind of concept at assets. The members of a population stand side by side: the average, then the
 * least and the most; `triplet` is 1 on all three, 0 where only the average exists.
 */
export type Instances = {
  readonly count: number;
  readonly asset: Int32Array;
  readonly concept: Int32Array;
  readonly member: Uint8Array;
  readonly triplet: Uint8Array;
  /** The average instance of a concept at an asset, or -1. */
  readonly find: (asset: number, concept: number) => number;
};

/**
 * Threats that were found. A cause entry is an attribute or a consequence of one asset in one role; entries of a threat
 * are grouped by role, then asset. All lists are by threat.
 */
export type Threats = {
  readonly count: number;
  readonly rule: Int32Array;
  readonly member: Uint8Array;
  readonly match: Int32Array;
  readonly causes: {
    readonly starts: Int32Array;
    readonly role: Int32Array;
    readonly asset: Int32Array;
    /** 1 when the least of the assets in the role decides (a sufficient role), 0 when the most does. */
    readonly sufficient: Uint8Array;
    /** 1 when the entry is a consequence, 0 when it is an attribute. */
    readonly isConsequence: Uint8Array;
    readonly index: Int32Array;
  };
  readonly effects: IntLists;
  readonly blockedBy: IntLists;
  readonly mitigatedBy: IntLists;
  readonly triggeredBy: IntLists;
};

/** Strategies whose controls exist in the system. */
export type Strategies = {
  readonly count: number;
  readonly rule: Int32Array;
  readonly member: Uint8Array;
  readonly mandatory: IntLists;
  readonly optional: IntLists;
  readonly blocks: IntLists;
  readonly mitigates: IntLists;
  readonly triggers: IntLists;
};

/** Everything that can go wrong in a system and what bears on it, before any level is known. */
export type ThreatGraph = {
  readonly tables: KnowledgeTables;
  readonly naming: Naming;
  readonly assets: AssetGraph;
  readonly attributes: Instances;
  readonly consequences: Instances;
  readonly controls: Instances;
  readonly threats: Threats;
  readonly strategies: Strategies;
  /** Pattern and assets by role of each match that a threat was made from. */
  readonly matches: readonly { readonly plan: number; readonly roles: readonly (readonly number[])[] }[];
  /** Attributes that a consequence undermines, and the other way round. */
  readonly undermines: IntLists;
  readonly underminedBy: IntLists;
  /** Threats that have the consequence or the attribute as a cause, or the consequence as an effect. */
  readonly threatsAfter: IntLists;
  readonly threatsLacking: IntLists;
  readonly threatsCausing: IntLists;
};

/** The id of a consequence instance. */
export function consequenceId(graph: ThreatGraph, index: number): string {
  return instanceId(graph, 'consequence', graph.consequences, index);
}

/** The id of an attribute instance. */
export function attributeId(graph: ThreatGraph, index: number): string {
  return instanceId(graph, 'attribute', graph.attributes, index);
}

/** The id of a control instance. */
export function controlId(graph: ThreatGraph, index: number): string {
  return instanceId(graph, 'control', graph.controls, index);
}

/** The id of a threat: its code and the assets of its root roles. */
export function threatId(graph: ThreatGraph, index: number): string {
  const rule = at(graph.tables.knowledge.threats, at(graph.threats.rule, index));
  const match = at(graph.matches, at(graph.threats.match, index));
  const plan = at(graph.tables.plans, match.plan);
  const root = Array.from({ length: plan.rootCount }, (_, role) => ({
    role: at(plan.roles, role),
    class: at(graph.tables.classes.ids, at(plan.rootClasses, role)),
    assets: at(match.roles, role).map((asset) => at(graph.assets.assets, asset).id),
  }));
  return graph.naming.threat(memberName(rule, at(graph.threats.member, index)), plan.id, root);
}

/** The id of a strategy: its code and the assets of its controls. */
export function strategyId(graph: ThreatGraph, index: number): string {
  const rule = at(graph.tables.knowledge.strategies, at(graph.strategies.rule, index));
  const names = (lists: IntLists): string[] =>
    [...lists.values.subarray(at(lists.starts, index), at(lists.starts, index + 1))]
      .map((control) => controlId(graph, control))
      .sort();
  return graph.naming.strategy(
    memberName(rule, at(graph.strategies.member, index)),
    names(graph.strategies.mandatory),
    names(graph.strategies.optional),
  );
}

function instanceId(
  graph: ThreatGraph,
  kind: 'consequence' | 'attribute' | 'control',
  instances: Instances,
  index: number,
): string {
  const { knowledge } = graph.tables;
  const concepts = {
    consequence: knowledge.consequences,
    attribute: knowledge.attributes,
    control: knowledge.controls,
  };
  const concept = at(concepts[kind], at(instances.concept, index));
  const asset = at(graph.assets.assets, at(instances.asset, index)).id;
  return graph.naming.at(kind, memberName(concept, at(instances.member, index)), asset);
}

function memberName(
  concept: { readonly id: string; readonly variants?: { readonly min: string; readonly max: string } | undefined },
  member: number,
): string {
  if (member === AVERAGE) return concept.id;
  return (
    (member === MIN ? concept.variants?.min : concept.variants?.max) ??
    `${concept.id}.${member === MIN ? 'min' : 'max'}`
  );
}
