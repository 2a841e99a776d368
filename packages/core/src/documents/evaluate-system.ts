import { assessSystem, type SystemAssessment } from '../engine/assess-system.ts';
import { createEvaluator } from '../engine/evaluate.ts';
import type { Edits, Levels, Mode } from '../engine/levels.ts';
import { compatible, strict } from '../engine/quirks.ts';
import type { System } from '../engine/system.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** An evaluated system with a way to ask what would be if something were changed. */
export type SystemEvaluation = SystemAssessment & { readonly evaluate: (edits?: Edits) => Levels };

/** Runs the engine on a system once, and prepares it for many what-ifs. */
export function evaluateSystem(
  knowledge: Knowledge,
  system: System,
  { mode, rules }: { readonly mode: Mode; readonly rules: 'strict' | 'compatible' },
): SystemEvaluation {
  const quirks = rules === 'strict' ? strict : compatible;
  const assessment = assessSystem(knowledge, system, { mode, quirks });
  const evaluator = createEvaluator(assessment.graph, { mode, quirks });
  return { ...assessment, evaluate: (edits) => evaluator.evaluate(edits) };
}
