import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Assumptions, assume, type Mode } from './assumptions.ts';
import { type Attribution, attributeCauses } from './attribution.ts';
import { construct } from './construct.ts';
import { evaluate, type Levels } from './evaluate.ts';
import { type KnowledgeTables, prepareKnowledge } from './knowledge-tables.ts';
import { match } from './match.ts';
import { derivedNames, type Naming } from './naming.ts';
import { assessRisk, type Risks } from './risk.ts';
import type { System } from './system.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** Everything the engine says of a system in one mode. */
export type SystemAssessment = {
  readonly graph: ThreatGraph;
  readonly levels: Levels;
  readonly attribution: Attribution;
  readonly risks: Risks;
};

/** How to assess: strict rules are our own; compatible ones reproduce Spyderisk's quirks. */
export type AssessOptions = { readonly mode: Mode; readonly strict: boolean; readonly naming?: Naming };

/** Runs the whole chain on one system. */
export function assessSystem(
  knowledge: Knowledge | KnowledgeTables,
  system: System,
  { mode, strict, naming = derivedNames }: AssessOptions,
): SystemAssessment {
  const tables = 'plans' in knowledge ? knowledge : prepareKnowledge(knowledge);
  const rules = { naming, strict };
  const graph = match(tables, construct(tables, system, rules), rules);
  return reassess(graph, assume(graph, system, mode), strict);
}

/** Evaluates a graph that is already built under other assumptions. */
export function reassess(graph: ThreatGraph, assumptions: Assumptions, strict: boolean): SystemAssessment {
  const levels = evaluate(graph, assumptions, { strict });
  const attribution = attributeCauses(graph, levels);
  return { graph, levels, attribution, risks: assessRisk(graph, levels, attribution) };
}
