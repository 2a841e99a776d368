import { at } from '../engine/at.ts';
import { ControlSets } from '../engine/explain/control-sets.ts';
import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { ownNaming } from '../engine/naming.ts';
import type { AssessInput } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { failedChecks } from './checks.ts';
import { assetsOf, diagramOf } from './diagrams.ts';
import { evaluateSystem } from './evaluate-system.ts';
import { targetsOf } from './evaluated.ts';
import { Names } from './names.ts';
import { withOwnMatrix } from './own-matrix.ts';

/** What somebody who draws wants to see at once: every level, and what is wrong with the model. */
export type Glance = Pick<Assessment, 'scales' | 'assets' | 'diagram' | 'findings'> & {
  readonly title: string;
  /** The highest risk of any harm, as the headline of the assessment has it. */
  readonly risk: string;
};

/**
 * The levels of a compiled scenario, as `assess` gives them, in a fraction of its time: without ways, measures, questions
 * and reasons.
 */
export function glance(input: Omit<AssessInput, 'version' | 'onProgress'>): Glance {
  const { scenario, compiled, places = new Map(), rules = 'strict', naming = ownNaming } = input;
  const mode = input.mode ?? compiled.mode;
  const knowledge = withOwnMatrix(input.knowledge, compiled.riskMatrix);
  const { graph, levels, attribution } = evaluateSystem(prepareKnowledge(knowledge), compiled.system, {
    ...{ mode, rules, naming },
  });
  const targets = targetsOf(graph, levels, compiled);
  const [names, sets] = [new Names(graph), new ControlSets(graph)];
  const evaluated = { scenario, compiled, graph, levels, attribution, names, sets, targets };
  const assets = assetsOf(evaluated);
  const { scales } = knowledge;
  const highest = Math.max(0, ...targets.map(({ consequence }) => at(levels.risk, consequence)));
  return {
    scales,
    assets,
    diagram: diagramOf(evaluated, assets),
    findings: [...(input.findings ?? compiled.findings), ...failedChecks(evaluated, places)],
    title: scenario.title ?? scenario.id,
    risk: scales.risk[highest]?.id ?? '',
  };
}
