import type { Knowledge } from '../knowledge/knowledge.ts';
import { attributeCauses } from './attribute-causes.ts';
import type { Attribution } from './attribution.ts';
import { construct } from './construct.ts';
import { evaluate } from './evaluate.ts';
import { type KnowledgeTables, prepareKnowledge } from './knowledge-tables.ts';
import type { Levels, Mode } from './levels.ts';
import { match } from './match.ts';
import { type Naming, ownNaming } from './naming.ts';
import { type Quirks, strict } from './quirks.ts';
import type { System } from './system.ts';
import type { ThreatGraph } from './threat-graph.ts';
import { systemRisk } from './threat-risk.ts';

/** How to assess a system; strict rules and our own ids where nothing else is said. */
export type AssessOptions = { readonly mode: Mode; readonly quirks?: Quirks; readonly naming?: Naming };

/** Everything the engine says of a system in one mode. */
export type SystemAssessment = {
  readonly graph: ThreatGraph;
  readonly levels: Levels;
  readonly attribution: Attribution;
  /** The highest risk of any consequence. */
  readonly risk: number;
};

/** Runs the whole chain on a system: construct, match, evaluate, attribute. */
export function assessSystem(
  knowledge: Knowledge | KnowledgeTables,
  system: System,
  { mode, quirks = strict, naming = ownNaming }: AssessOptions,
): SystemAssessment {
  const tables = 'plans' in knowledge ? knowledge : prepareKnowledge(knowledge);
  const graph = match(construct(tables, system, { naming, quirks }));
  const levels = evaluate(graph, { mode, quirks });
  return { graph, levels, attribution: attributeCauses(levels), risk: systemRisk(levels) };
}
