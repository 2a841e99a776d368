import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { ownNaming } from '../engine/naming.ts';
import type { Finding } from '../finding.ts';
import type { AssessInput } from './assess.ts';
import { failedChecks } from './checks.ts';
import { levelsOfSystem } from './evaluate-system.ts';
import { Names } from './names.ts';

/**
 * The findings that an assessment of the scenario would carry, modelling checks included, without the work of
 * explaining its results.
 */
export function checkModel(input: AssessInput): readonly Finding[] {
  const { scenario, compiled, knowledge, mode = compiled.mode, places = new Map(), naming = ownNaming } = input;
  const { rules = 'strict' } = input;
  const levels = levelsOfSystem(prepareKnowledge(knowledge), compiled.system, { mode, rules, naming });
  const { graph } = levels;
  const levelled = { scenario, compiled, graph, levels, names: new Names(graph) };
  return [...(input.findings ?? compiled.findings), ...failedChecks(levelled, places)];
}
