import type { Level } from '../knowledge/id.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { at } from './at.ts';
import { closeHierarchy, type Hierarchy } from './hierarchy.ts';
import { type PatternPlan, planPattern } from './pattern-plan.ts';

/** A template level of a concept at a class, and whether the members of a population may differ from it. */
export type Template = { readonly level: Level; readonly independent: boolean };

/** Strategies that bear on a threat, by index into the knowledge base's strategies. */
export type ThreatStrategies = {
  readonly blocks: readonly number[];
  readonly mitigates: readonly number[];
  readonly triggers: readonly number[];
};

/** A knowledge base with its names resolved to indices and its hierarchies closed. Made once, used for many systems. */
export type KnowledgeTables = {
  readonly knowledge: Knowledge;
  readonly classes: Hierarchy;
  readonly relations: Hierarchy;
  readonly plans: readonly PatternPlan[];
  readonly planIndex: ReadonlyMap<string, number>;
  /** Positions of the constructions in the order in which they are applied. */
  readonly constructionOrder: readonly number[];
  readonly attributeIndex: ReadonlyMap<string, number>;
  readonly consequenceIndex: ReadonlyMap<string, number>;
  readonly controlIndex: ReadonlyMap<string, number>;
  /** Concepts that exist at assets of a class, by class. */
  readonly attributesAt: readonly (readonly number[])[];
  readonly consequencesAt: readonly (readonly number[])[];
  readonly controlsAt: readonly (readonly number[])[];
  /** Attributes that a consequence undermines, by consequence. */
  readonly undermines: readonly (readonly number[])[];
  /** Controls that suppress a consequence, by consequence. */
  readonly inhibitedBy: readonly (readonly number[])[];
  readonly trustTemplate: (assetClass: number, attribute: number) => Template;
  readonly impactTemplate: (assetClass: number, consequence: number) => Level;
  readonly controlTemplate: (assetClass: number, control: number) => Template;
  readonly strategiesOf: readonly ThreatStrategies[];
  /** Highest step of the likelihood and trust scales. */
  readonly top: Level;
};

/** Resolves a compiled knowledge base for the engine. */
export function prepareKnowledge(knowledge: Knowledge): KnowledgeTables {
  const classes = closeHierarchy(knowledge.classes);
  const relations = closeHierarchy(knowledge.relations);
  const roleOf = new Map(knowledge.roles.map((role) => [role.id, role]));
  const attributeIndex = indexOf(knowledge.attributes);
  const consequenceIndex = indexOf(knowledge.consequences);
  const controlIndex = indexOf(knowledge.controls);
  const top = knowledge.scales.trust.length - 1;
  const trust = templates(
    knowledge.trustTemplates,
    classes,
    attributeIndex,
    (t) => t.attribute,
    (t) => ({
      level: t.level,
      independent: t.independent,
    }),
  );
  const impact = templates(
    knowledge.impactTemplates,
    classes,
    consequenceIndex,
    (t) => t.consequence,
    (t) => t.level,
  );
  const control = templates(
    knowledge.controlTemplates,
    classes,
    controlIndex,
    (t) => t.control,
    (t) => t,
  );
  const controlsAt = locate(knowledge.controls, classes).map((controls, assetClass) =>
    controls.filter((c) => control(assetClass, c)?.assertable === true),
  );
  return {
    knowledge,
    classes,
    relations,
    plans: knowledge.patterns.map((pattern) => planPattern(pattern, classes, relations, roleOf)),
    planIndex: indexOf(knowledge.patterns),
    constructionOrder: knowledge.constructions
      .map((_, i) => i)
      .sort((a, b) => at(knowledge.constructions, a).priority - at(knowledge.constructions, b).priority || a - b),
    attributeIndex,
    consequenceIndex,
    controlIndex,
    attributesAt: locate(knowledge.attributes, classes),
    consequencesAt: locate(knowledge.consequences, classes),
    controlsAt,
    undermines: pairs(knowledge.consequences.length, knowledge.undermining, (u) => [
      consequenceIndex.get(u.consequence),
      attributeIndex.get(u.attribute),
    ]),
    inhibitedBy: pairs(knowledge.consequences.length, knowledge.inhibition, (u) => [
      consequenceIndex.get(u.consequence),
      controlIndex.get(u.control),
    ]),
    trustTemplate: (assetClass, attribute) => trust(assetClass, attribute) ?? { level: top, independent: false },
    impactTemplate: (assetClass, consequence) => impact(assetClass, consequence) ?? 0,
    controlTemplate: (assetClass, index) => {
      const found = control(assetClass, index);
      return { level: found?.coverage ?? top, independent: found?.independent ?? false };
    },
    strategiesOf: strategiesByThreat(knowledge),
    top,
  };
}

function indexOf(concepts: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(concepts.map((concept, i) => [concept.id, i]));
}

function locate(concepts: readonly { readonly at: readonly string[] }[], classes: Hierarchy): number[][] {
  const found: Set<number>[] = classes.ids.map(() => new Set());
  concepts.forEach((concept, i) => {
    for (const id of concept.at) {
      const index = classes.index.get(id);
      if (index !== undefined) for (const below of at(classes.below, index)) at(found, below).add(i);
    }
  });
  return found.map((set) => [...set].sort((a, b) => a - b));
}

function pairs<T>(
  size: number,
  items: readonly T[],
  ends: (item: T) => readonly [number | undefined, number | undefined],
): number[][] {
  const found: number[][] = Array.from({ length: size }, () => []);
  for (const item of items) {
    const [from, to] = ends(item);
    if (from !== undefined && to !== undefined) at(found, from).push(to);
  }
  return found;
}

/** Looks a template up at the class itself, else at the nearest class above that has one. */
function templates<T extends { readonly class: string }, V>(
  items: readonly T[],
  classes: Hierarchy,
  concepts: ReadonlyMap<string, number>,
  conceptOf: (item: T) => string,
  valueIn: (item: T) => V,
): (assetClass: number, concept: number) => V | undefined {
  const table = new Map<number, V>();
  const size = concepts.size;
  for (const item of items) {
    const assetClass = classes.index.get(item.class);
    const concept = concepts.get(conceptOf(item));
    if (assetClass !== undefined && concept !== undefined) table.set(assetClass * size + concept, valueIn(item));
  }
  return (assetClass, concept) => {
    for (const ancestor of at(classes.above, assetClass)) {
      const value = table.get(ancestor * size + concept);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function strategiesByThreat(knowledge: Knowledge): ThreatStrategies[] {
  const index = indexOf(knowledge.threats);
  const found = knowledge.threats.map(() => ({
    blocks: [] as number[],
    mitigates: [] as number[],
    triggers: [] as number[],
  }));
  knowledge.strategies.forEach((strategy, i) => {
    for (const how of ['blocks', 'mitigates', 'triggers'] as const)
      for (const id of strategy[how]) {
        const threat = index.get(id);
        if (threat !== undefined) at(found, threat)[how].push(i);
      }
  });
  return found;
}
