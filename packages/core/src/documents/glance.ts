import { at } from '../engine/at.ts';
import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { ownNaming } from '../engine/naming.ts';
import type { ThreatKeeper } from '../engine/threat-keeper.ts';
import type { AssessInput } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { failedChecks } from './checks.ts';
import { assetsOf, diagramOf, type Inferred, inferredOf } from './diagrams.ts';
import { levelsOfSystem } from './evaluate-system.ts';
import { type Levelled, targetsOf } from './evaluated.ts';
import { Names } from './names.ts';
import { withOwnMatrix } from './own-matrix.ts';

/** What somebody who draws wants to see at once: every level, and what is wrong with the model. */
export type Glance = Pick<Assessment, 'scales' | 'assets' | 'diagram' | 'findings'> & {
  readonly title: string;
  /** The highest risk of any harm, as the headline of the assessment has it. */
  readonly risk: string;
};

/** A compiled scenario to look at; whoever looks again and again hands in the same keeper of threats. */
export type GlanceInput = Omit<AssessInput, 'version' | 'onProgress'> & { readonly keeper?: ThreatKeeper };

/**
 * The levels of a compiled scenario, as `assess` gives them, in a fraction of its time: without ways, measures, questions
 * and reasons.
 */
export function glance(input: GlanceInput): Glance {
  const { scenario, compiled, places = new Map() } = input;
  const levelled = levelledOf(input);
  const { graph, levels } = levelled;
  const assets = assetsOf(levelled);
  const targets = targetsOf(graph, levels, compiled);
  const { scales } = graph.tables.knowledge;
  const highest = Math.max(0, ...targets.map(({ consequence }) => at(levels.risk, consequence)));
  return {
    scales,
    assets,
    diagram: diagramOf(levelled, assets),
    findings: [...(input.findings ?? compiled.findings), ...failedChecks(levelled, places)],
    title: scenario.title ?? scenario.id,
    risk: scales.risk[highest]?.id ?? '',
  };
}

/** What the engine adds to a compiled scenario: things and links that the author did not list, with the levels at them. */
export function inferred(input: GlanceInput): Inferred {
  const levelled = levelledOf(input);
  return inferredOf(levelled, assetsOf(levelled));
}

function levelledOf({
  scenario,
  compiled,
  rules = 'strict',
  naming = ownNaming,
  keeper,
  ...input
}: GlanceInput): Levelled {
  const mode = input.mode ?? compiled.mode;
  const knowledge = withOwnMatrix(input.knowledge, compiled.riskMatrix);
  const levels = levelsOfSystem(prepareKnowledge(knowledge), compiled.system, { mode, rules, naming, keeper });
  const { graph } = levels;
  return { scenario, compiled, graph, levels, names: new Names(graph) };
}
