import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';

/** The knowledge with the organisation's own risk matrix, where the scenario states one. */
export function withOwnMatrix(knowledge: Knowledge, riskMatrix: CompiledScenario['riskMatrix']): Knowledge {
  if (riskMatrix === undefined) return knowledge;
  return { ...knowledge, scales: { ...knowledge.scales, riskMatrix } };
}
