import type { Knowledge } from '../knowledge/knowledge.ts';
import { at } from './at.ts';
import type { ConceptIndex } from './concept-index.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { PatternPlan } from './pattern-plan.ts';

/** An asset to add: the role it then plays, its class, and the roles whose assets name it. */
export type PlannedNode = {
  readonly role: string;
  readonly class: number;
  readonly namedBy: readonly { readonly role: string; readonly class: string }[];
  /** Roles at whose assets a drawing shows the new one. */
  readonly shownAt: readonly string[];
};

/** A construction by index; `passes` is how often it may run. */
export type ConstructionPlan = {
  /** Index in `knowledge.constructions`. */
  readonly construction: number;
  readonly pattern: number;
  readonly passes: number;
  readonly nodes: readonly PlannedNode[];
  readonly links: readonly { readonly from: string; readonly relation: number; readonly to: string }[];
};

/** The constructions in the order they are carried out: ascending priority, as listed among equals (rule C3). */
export function planConstructions(
  knowledge: Knowledge,
  index: ConceptIndex,
  plans: readonly (PatternPlan | null)[],
  { classes, relations }: { readonly classes: Hierarchy; readonly relations: Hierarchy },
): readonly ConstructionPlan[] {
  const order = knowledge.constructions.map((_, i) => i);
  order.sort((a, b) => at(knowledge.constructions, a).priority - at(knowledge.constructions, b).priority || a - b);
  return order.flatMap((construction) => {
    const { pattern, iterate, maxPasses, nodes, links } = at(knowledge.constructions, construction);
    const patternIndex = index.pattern.get(pattern) ?? -1;
    const plan = plans[patternIndex];
    if (plan === undefined || plan === null) return [];
    const every = [plan.pattern.key, plan.pattern.root, plan.pattern.necessary, plan.pattern.sufficient];
    const classOf = new Map([...every, plan.pattern.optional].flat().map((node) => [node.role, node.class]));
    return {
      construction,
      pattern: patternIndex,
      passes: iterate ? Math.max(1, maxPasses) : 1,
      nodes: nodes.flatMap((node) => {
        const assetClass = classes.index.get(node.class);
        if (assetClass === undefined) return [];
        return {
          role: node.role,
          class: assetClass,
          namedBy: node.namedBy.map((role) => ({ role, class: classOf.get(role) ?? '' })),
          shownAt: node.displayedAt,
        };
      }),
      links: links.flatMap((link) => {
        const relation = relations.index.get(link.relation);
        return relation === undefined ? [] : { from: link.from, relation, to: link.to };
      }),
    };
  });
}
