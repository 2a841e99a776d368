import { at } from '../engine/at.ts';
import { ControlSets } from '../engine/explain/control-sets.ts';
import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import type { AssessInput } from './assess.ts';
import { evaluateSystem } from './evaluate-system.ts';
import { type Evaluated, targetsOf } from './evaluated.ts';
import { Names } from './names.ts';
import { withOwnMatrix } from './own-matrix.ts';
import { namedHarm } from './treatment-harm.ts';
import type { TreatedHarm, TreatmentDocument, TreatmentPlan } from './treatment-plan.ts';
import { TreatmentPlanner, type TreatmentRequest } from './treatment-planner.ts';
import { treatmentAssumptions } from './treatment-sentences.ts';

/** A scenario whose harms can be treated. */
export type OpenTreatment = {
  /** All harms, by id, with what the scenario accepts. */
  readonly harms: readonly TreatedHarm[];
  readonly treat: (request: TreatmentRequest) => TreatmentDocument;
};

/**
 * Evaluates a scenario and finds the lightest sets of controls that bring its harms within what is accepted, with a proof
 * or the gap that is left. Equal input gives equal output where no search is stopped.
 */
export function openTreatment(input: AssessInput): OpenTreatment {
  const { scenario, compiled, rules = 'strict', mode = compiled.mode, naming } = input;
  const knowledge = withOwnMatrix(input.knowledge, compiled.riskMatrix);
  input.onProgress?.('Finding threats', 0);
  const { graph, levels, attribution, whatIf } = evaluateSystem(prepareKnowledge(knowledge), compiled.system, {
    mode,
    rules,
    ...(naming === undefined ? {} : { naming }),
  });
  const [names, sets] = [new Names(graph), new ControlSets(graph)];
  const targets = targetsOf(graph, levels, compiled);
  const evaluated: Evaluated = { scenario, compiled, graph, levels, attribution, names, sets, targets };
  const harms = targets.map((target) => namedHarm(evaluated, target));
  return {
    harms: harms.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    treat: (request) => {
      const planner = new TreatmentPlanner(evaluated, whatIf, { ...request, proposable: input.proposable?.(levels) });
      const plans = planner.plans(input.onProgress);
      return {
        format: 'nemecys-treatment/1',
        product: { name: 'nemecys', version: input.version },
        knowledge: { id: knowledge.id, title: knowledge.title, version: knowledge.version, hash: knowledge.hash },
        mode,
        rules,
        scenario: { id: scenario.id, title: scenario.title ?? scenario.id, variant: input.variant ?? null },
        scales: knowledge.scales,
        provisional: plans.some((plan) => restsOnUnreviewed(evaluated, plan)),
        plans,
        assumptions: treatmentAssumptions,
      };
    },
  };
}

/** Does a plan use a control, or the severity of a harm, that no clinician has reviewed? */
function restsOnUnreviewed({ graph, names }: Evaluated, { harms, sets, proof }: TreatmentPlan): boolean {
  const { consequences, controls } = graph.tables.knowledge;
  const nearest = proof.kind === 'unreachable' ? (proof.shortfall.nearest?.controls ?? []) : [];
  const named = [...harms, ...sets.flatMap((set) => set.controls), ...nearest];
  const used = new Set(named.map(({ id }) => id));
  const unreviewed = (
    kind: 'consequence' | 'control',
    concepts: readonly ((typeof consequences)[number] | (typeof controls)[number])[],
  ): boolean =>
    Array.from(kind === 'control' ? graph.controls.concept : graph.consequences.concept).some(
      (concept, index) =>
        at(concepts, concept).provenance?.review.status !== 'clinical' && used.has(names.quality(kind, index)),
    );
  return unreviewed('consequence', consequences) || unreviewed('control', controls);
}
