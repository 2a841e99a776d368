import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ConceptIndex } from './concept-index.ts';
import type { PatternPlan } from './pattern-plan.ts';

/** Something at the asset in a role: concept by index, role by its place in the plan. */
export type AtRole = { readonly concept: number; readonly role: number };

/** A threat rule by index: what causes it, what it causes, and the strategies that bear on it. */
export type ThreatRule = {
  readonly pattern: number;
  readonly entryPoints: readonly AtRole[];
  readonly conditions: readonly AtRole[];
  readonly effects: readonly AtRole[];
  readonly blockedBy: readonly number[];
  readonly mitigatedBy: readonly number[];
  readonly triggeredBy: readonly number[];
  /** The threat exists only where a strategy can trigger it. */
  readonly needsTrigger: boolean;
  /** Populations give the threat a least and a most likely variant. */
  readonly hasVariants: boolean;
};

/** A control a strategy needs at the asset in a role; `role` is an index in `knowledge.roles`. */
export type ControlNeed = { readonly concept: number; readonly role: number; readonly roleId: string };

/** A strategy by index. */
export type StrategyRule = { readonly mandatory: readonly ControlNeed[]; readonly optional: readonly ControlNeed[] };

/** The threats of a knowledge base by index; parts whose concept or role does not exist are left out. */
export function threatRules(
  knowledge: Knowledge,
  index: ConceptIndex,
  plans: readonly (PatternPlan | null)[],
): readonly ThreatRule[] {
  const by = (list: 'blocks' | 'mitigates' | 'triggers'): number[][] => {
    const strategies: number[][] = knowledge.threats.map(() => []);
    for (const [i, strategy] of knowledge.strategies.entries())
      for (const id of new Set(strategy[list])) strategies[index.threat.get(id) ?? -1]?.push(i);
    return strategies;
  };
  const blocks = by('blocks');
  const mitigates = by('mitigates');
  const triggers = by('triggers');
  return knowledge.threats.map((threat, i) => {
    const pattern = index.pattern.get(threat.pattern) ?? -1;
    const roles = plans[pattern]?.roleIndex;
    const place = (concept: number | undefined, roleId: string): AtRole[] => {
      const role = roles?.get(roleId);
      return concept === undefined || role === undefined ? [] : [{ concept, role }];
    };
    const consequences = (list: typeof threat.effects): AtRole[] =>
      list.flatMap(({ consequence, role }) => place(index.consequence.get(consequence), role));
    return {
      pattern,
      entryPoints: threat.entryPoints.flatMap(({ attribute, role }) => place(index.attribute.get(attribute), role)),
      conditions: consequences(threat.conditions),
      effects: consequences(threat.effects),
      blockedBy: blocks[i] ?? [],
      mitigatedBy: mitigates[i] ?? [],
      triggeredBy: triggers[i] ?? [],
      needsTrigger: threat.triggered || (triggers[i] ?? []).length > 0,
      hasVariants: knowledge.features.populations && threat.variants !== undefined,
    };
  });
}

/** The strategies of a knowledge base by index. A mandatory control that does not exist keeps concept -1: never met. */
export function strategyRules(knowledge: Knowledge, index: ConceptIndex): readonly StrategyRule[] {
  const needs = (list: readonly { readonly control: string; readonly role: string }[]): ControlNeed[] =>
    list.map(({ control, role }) => ({
      concept: index.control.get(control) ?? -1,
      role: index.role.get(role) ?? -1,
      roleId: role,
    }));
  return knowledge.strategies.map(({ mandatory, optional }) => ({
    mandatory: needs(mandatory),
    optional: needs(optional),
  }));
}
