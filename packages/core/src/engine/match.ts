import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { MatchRules } from './construct.ts';
import { findMatches, type Match } from './find-matches.ts';
import { createInstances } from './instances.ts';
import { invertLists, packLists } from './int-table.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { PatternPlan } from './pattern-plan.ts';
import { StrategyTable } from './strategy-table.ts';
import { AVERAGE, type Instances, MAX, type MemberIndex, MIN, type ThreatGraph, type Threats } from './threat-graph.ts';
import { conditionMember, entryMember, instanceOf, type Standing, standingOf, type Tied } from './wiring.ts';

/** One match with the standing of every asset in every role. */
export type PlacedMatch = {
  readonly plan: PatternPlan;
  readonly roles: Match;
  readonly standing: readonly (readonly Standing[])[];
};

type Cause = { role: number; asset: number; sufficient: number; isConsequence: number; index: number };

/** Finds every threat of the knowledge base in a constructed system: rules M1 to W6 of SPEC.md. */
export function match(tables: KnowledgeTables, assets: AssetGraph, rules: MatchRules): ThreatGraph {
  const { knowledge } = tables;
  const attributes = createInstances(assets, tables.attributesAt, knowledge.attributes);
  const consequences = createInstances(assets, tables.consequencesAt, knowledge.consequences);
  const controls = createInstances(assets, tables.controlsAt, knowledge.controls);
  const strategies = new StrategyTable(tables, controls);
  const tied = tieTest(assets);
  const rule: number[] = [];
  const member: number[] = [];
  const matchOf: number[] = [];
  const matches: { plan: number; roles: Match }[] = [];
  const causes: Cause[][] = [];
  const effects: number[][] = [];

  for (const [planIndex, threatRules] of rulesByPlan(tables)) {
    const plan = at(tables.plans, planIndex);
    for (const roles of findMatches(assets, plan, rules.strict)) {
      const placed = placeMatch(assets, plan, roles, tied);
      const matchIndex = matches.length;
      matches.push({ plan: planIndex, roles });
      const many = roles.some(
        (list, role) =>
          at(plan.roleKinds, role) === 'key' && list.some((asset) => at(assets.assets, asset).population > 0),
      );
      for (const threatRule of threatRules)
        for (const which of many ? ([AVERAGE, MIN, MAX] as const) : ([AVERAGE] as const)) {
          if (!strategies.bind(threatRule, which, placed, rule.length)) continue;
          rule.push(threatRule);
          member.push(which);
          matchOf.push(matchIndex);
          causes.push(causesOf(tables, attributes, consequences, threatRule, which, placed));
          effects.push(effectsOf(tables, consequences, threatRule, which, placed));
        }
    }
  }
  const threats: Threats = {
    count: rule.length,
    rule: Int32Array.from(rule),
    member: Uint8Array.from(member),
    match: Int32Array.from(matchOf),
    causes: packCauses(causes),
    effects: packLists(effects),
    ...strategies.listsByThreat(rule.length),
  };
  const undermines = packLists(
    Array.from({ length: consequences.count }, (_, c) => underminedAt(tables, consequences, attributes, c)),
  );
  const byKind = (wanted: number, size: number) =>
    invertLists(
      packLists(causes.map((list) => [...new Set(list.filter((c) => c.isConsequence === wanted).map((c) => c.index))])),
      size,
    );
  return {
    tables,
    naming: rules.naming,
    assets,
    attributes,
    consequences,
    controls,
    threats,
    strategies: strategies.pack(),
    matches,
    undermines,
    underminedBy: invertLists(undermines, attributes.count),
    threatsAfter: byKind(1, consequences.count),
    threatsLacking: byKind(0, attributes.count),
    threatsCausing: invertLists(threats.effects, consequences.count),
  };
}

function rulesByPlan(tables: KnowledgeTables): Map<number, number[]> {
  const found = new Map<number, number[]>();
  tables.knowledge.threats.forEach((threat, i) => {
    const plan = tables.planIndex.get(threat.pattern);
    if (plan === undefined) return;
    const list = found.get(plan);
    if (list === undefined) found.set(plan, [i]);
    else list.push(i);
  });
  return found;
}

function tieTest(assets: AssetGraph): Tied {
  const pairs = new Set(assets.links.map((link) => link.from * 0x2000000 + link.to));
  return (from, to) => pairs.has(from * 0x2000000 + to);
}

function placeMatch(assets: AssetGraph, plan: PatternPlan, roles: Match, tied: Tied): PlacedMatch {
  const roots = roles.slice(0, plan.rootCount).flat();
  return {
    plan,
    roles,
    standing: roles.map((list, role) =>
      list.map((asset) => standingOf(assets, asset, at(plan.roleKinds, role), roots, tied)),
    ),
  };
}

function causesOf(
  tables: KnowledgeTables,
  attributes: Instances,
  consequences: Instances,
  threatRule: number,
  member: MemberIndex,
  { plan, roles, standing }: PlacedMatch,
): Cause[] {
  const threat = at(tables.knowledge.threats, threatRule);
  const found: Cause[] = [];
  const add = (roleId: string, instances: Instances, concept: number | undefined, isConsequence: number): void => {
    const role = plan.roleIndex.get(roleId);
    if (role === undefined || concept === undefined) return;
    at(roles, role).forEach((asset, i) => {
      const stands = at(at(standing, role), i);
      const wanted = isConsequence === 1 ? conditionMember(member, stands) : entryMember(member, stands);
      const index = instanceOf(instances, asset, concept, wanted);
      const sufficient = at(plan.roleKinds, role) === 'sufficient' ? 1 : 0;
      if (index >= 0) found.push({ role, asset, sufficient, isConsequence, index });
    });
  };
  for (const entry of threat.entryPoints) add(entry.role, attributes, tables.attributeIndex.get(entry.attribute), 0);
  for (const condition of threat.conditions)
    add(condition.role, consequences, tables.consequenceIndex.get(condition.consequence), 1);
  return found.sort(
    (a, b) => a.role - b.role || a.asset - b.asset || a.isConsequence - b.isConsequence || a.index - b.index,
  );
}

function effectsOf(
  tables: KnowledgeTables,
  consequences: Instances,
  threatRule: number,
  member: MemberIndex,
  { plan, roles }: PlacedMatch,
): number[] {
  const found = new Set<number>();
  for (const effect of at(tables.knowledge.threats, threatRule).effects) {
    const role = plan.roleIndex.get(effect.role);
    const concept = tables.consequenceIndex.get(effect.consequence);
    if (role === undefined || concept === undefined) continue;
    for (const asset of at(roles, role)) {
      const index = instanceOf(consequences, asset, concept, member);
      if (index >= 0) found.add(index);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The attributes that a consequence undermines at its asset; among members, the least with the most. */
function underminedAt(
  tables: KnowledgeTables,
  consequences: Instances,
  attributes: Instances,
  index: number,
): number[] {
  const asset = at(consequences.asset, index);
  const member = at(consequences.member, index) as MemberIndex;
  const crossed = member === MIN ? MAX : member === MAX ? MIN : AVERAGE;
  return at(tables.undermines, at(consequences.concept, index)).flatMap((attribute) => {
    const average = attributes.find(asset, attribute);
    if (average < 0) return [];
    if (at(attributes.triplet, average) === 1) return [average + crossed];
    return member === AVERAGE ? [average] : [];
  });
}

function packCauses(lists: readonly (readonly Cause[])[]): Threats['causes'] {
  const flat = lists.flat();
  return {
    starts: packLists(lists.map((list) => list.map(() => 0))).starts,
    role: Int32Array.from(flat, (c) => c.role),
    asset: Int32Array.from(flat, (c) => c.asset),
    sufficient: Uint8Array.from(flat, (c) => c.sufficient),
    isConsequence: Uint8Array.from(flat, (c) => c.isConsequence),
    index: Int32Array.from(flat, (c) => c.index),
  };
}
