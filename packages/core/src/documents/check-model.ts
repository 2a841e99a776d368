import { assessSystem } from '../engine/assess-system.ts';
import { ControlSets } from '../engine/explain/control-sets.ts';
import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { ownNaming } from '../engine/naming.ts';
import { compatible, strict } from '../engine/quirks.ts';
import type { Finding } from '../finding.ts';
import type { AssessInput } from './assess.ts';
import { failedChecks } from './checks.ts';
import { Names } from './names.ts';

/**
 * The findings that an assessment of the scenario would carry, modelling checks included, without the work of
 * explaining its results.
 */
export function checkModel(input: AssessInput): readonly Finding[] {
  const { scenario, compiled, knowledge, mode = compiled.mode, places = new Map(), naming = ownNaming } = input;
  const quirks = input.rules === 'compatible' ? compatible : strict;
  const tables = prepareKnowledge(knowledge);
  const { graph, levels, attribution } = assessSystem(tables, compiled.system, { mode, quirks, naming });
  const [names, sets] = [new Names(graph), new ControlSets(graph)];
  const evaluated = { scenario, compiled, graph, levels, attribution, names, sets, targets: [] };
  return [...(input.findings ?? compiled.findings), ...failedChecks(evaluated, places)];
}
