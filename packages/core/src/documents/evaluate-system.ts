import { assessSystem, type SystemAssessment } from '../engine/assess-system.ts';
import { construct } from '../engine/construct.ts';
import { createEvaluator, evaluate } from '../engine/evaluate.ts';
import { type WhatIf, whatIfFrom } from '../engine/explain/what-if.ts';
import type { KnowledgeTables } from '../engine/knowledge-tables.ts';
import type { Levels, Mode } from '../engine/levels.ts';
import { type Naming, ownNaming } from '../engine/naming.ts';
import { compatible, strict } from '../engine/quirks.ts';
import type { System } from '../engine/system.ts';
import { ThreatKeeper } from '../engine/threat-keeper.ts';

/** An evaluated system with a way to ask what would be if something were changed. */
export type SystemEvaluation = SystemAssessment & { readonly whatIf: WhatIf };

/** How levels are calculated: strict rules are ours, compatible ones reproduce Spyderisk's quirks. */
export type Rules = { readonly mode: Mode; readonly rules: 'strict' | 'compatible'; readonly naming?: Naming };

/** Runs the engine on a system once, and prepares it for many what-ifs. */
export function evaluateSystem(
  tables: KnowledgeTables,
  system: System,
  { mode, rules, naming = ownNaming }: Rules,
): SystemEvaluation {
  const quirks = rules === 'strict' ? strict : compatible;
  const assessment = assessSystem(tables, system, { mode, quirks, naming });
  const anew = () => createEvaluator(assessment.graph, { mode, quirks });
  return { ...assessment, whatIf: whatIfFrom(assessment.levels, anew) };
}

/** The levels of a system alone, without what made them; a keeper of threats saves work from one system to the next. */
export function levelsOfSystem(
  tables: KnowledgeTables,
  system: System,
  {
    mode,
    rules,
    naming = ownNaming,
    keeper = new ThreatKeeper(),
  }: Rules & { readonly keeper?: ThreatKeeper | undefined },
): Levels {
  const quirks = rules === 'strict' ? strict : compatible;
  return evaluate(keeper.graphOf(construct(tables, system, { naming, quirks })), { mode, quirks });
}
