import type { Knowledge } from '../knowledge/knowledge.ts';
import { type ClassQualities, classQualities } from './class-qualities.ts';
import { type ConceptIndex, conceptIndex } from './concept-index.ts';
import { type ConstructionPlan, planConstructions } from './construction-plan.ts';
import { type Hierarchy, hierarchyOf } from './hierarchy.ts';
import { type IntLists, invertLists, packLists } from './int-lists.ts';
import { type PatternPlan, planPattern } from './pattern-plan.ts';
import { type StrategyRule, strategyRules, type ThreatRule, threatRules } from './rule-tables.ts';

/** A knowledge base made ready for the engine: everything by index, closures and nearest templates looked up. */
export type KnowledgeTables = {
  readonly knowledge: Knowledge;
  readonly index: ConceptIndex;
  readonly classes: Hierarchy;
  readonly relations: Hierarchy;
  /** By pattern; null where a pattern cannot match anything. */
  readonly plans: readonly (PatternPlan | null)[];
  /** In the order they are carried out. */
  readonly constructions: readonly ConstructionPlan[];
  readonly qualities: readonly ClassQualities[];
  readonly threats: readonly ThreatRule[];
  /** By pattern: the threats that apply to it. */
  readonly threatsOfPattern: IntLists;
  readonly strategies: readonly StrategyRule[];
  /** By consequence: the attributes it undermines. */
  readonly undermines: IntLists;
  /** By control: the consequences it suppresses as causes. */
  readonly suppresses: IntLists;
  /** Highest trust level, which is also the highest likelihood: `inverse(level) = top - level`. */
  readonly top: number;
};

/** The tables follow from the knowledge alone: whoever assesses at every key needs them once. */
const prepared = new WeakMap<Knowledge, KnowledgeTables>();

/** Prepares a knowledge base once for any number of systems. */
export function prepareKnowledge(knowledge: Knowledge): KnowledgeTables {
  const known = prepared.get(knowledge);
  if (known !== undefined) return known;
  const tables = tablesOf(knowledge);
  prepared.set(knowledge, tables);
  return tables;
}

function tablesOf(knowledge: Knowledge): KnowledgeTables {
  const index = conceptIndex(knowledge);
  const classes = hierarchyOf(knowledge.classes);
  const relations = hierarchyOf(knowledge.relations);
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]));
  const plans = knowledge.patterns.map((pattern) => planPattern(pattern, roles, classes, relations));
  const threats = threatRules(knowledge, index, plans);
  return {
    knowledge,
    index,
    classes,
    relations,
    plans,
    constructions: planConstructions(knowledge, index, plans, { classes, relations }),
    qualities: classQualities(knowledge, index, classes),
    threats,
    threatsOfPattern: invertLists(
      packLists(threats.map(({ pattern }) => (pattern < 0 ? [] : [pattern]))),
      knowledge.patterns.length,
    ),
    strategies: strategyRules(knowledge, index),
    undermines: pairs(
      knowledge.consequences.length,
      knowledge.undermining.map((pair) => [
        index.consequence.get(pair.consequence),
        index.attribute.get(pair.attribute),
      ]),
    ),
    suppresses: pairs(
      knowledge.controls.length,
      knowledge.inhibition.map((pair) => [index.control.get(pair.control), index.consequence.get(pair.consequence)]),
    ),
    top: knowledge.scales.trust.length - 1,
  };
}

function pairs(size: number, list: readonly (readonly [number | undefined, number | undefined])[]): IntLists {
  const lists = Array.from({ length: size }, () => new Set<number>());
  for (const [first, second] of list) if (first !== undefined && second !== undefined) lists[first]?.add(second);
  return packLists(lists.map((set) => [...set].sort((a, b) => a - b)));
}
