import { Artefact, artefactLabels } from '../artefact.ts';
import { artefactStanding } from '../artefact-standing.ts';
import { riskDuties } from '../ledger/responsibilities.ts';
import { controlAtPump, reviewModel } from '../review-model.fixture.ts';
import { harmToPatients, measureBy } from '../rules/examples/example.fixture.ts';
import type { AssuranceCase, CaseNode } from './assurance-case.ts';
import { assuranceCaseOf } from './assurance-case-of.ts';
import type { ArguedCompliance } from './case-parts.ts';

type Parts = Parameters<typeof reviewModel>[1];

/** The case of a pump with one harm whose one cause signed updates hold down, with parts of the review replaced. */
export function pumpCase(parts: Parts = {}, over: Partial<ArguedCompliance> = {}): AssuranceCase {
  const model = reviewModel(
    { assumptions: [{ id: 'A1', text: 'The ward is locked', owner: 'operator' }] },
    {
      ...parts,
      assessment: {
        controls: [controlAtPump({ blocks: ['t@pump'] })],
        harms: [harmToPatients({ measures: [measureBy('signed-updates@pump')] })],
        ...parts?.assessment,
      },
    },
  );
  const compliance: ArguedCompliance = {
    ...{ product: { name: 'nemecys', version: '0' }, scenario: { id: 'example', title: 'Pump', variant: null } },
    ...{ knowledge: 'k1', catalogue: 'c1', fingerprint: 'm1', day: model.now.day, actors: [] },
    ...{ trace: model.trace, documents: [], requirements: [], findings: [] },
    artefacts: Artefact.options.map((artefact) => ({
      ...artefactStanding(artefact, { model, failed: [] }),
      label: artefactLabels[artefact],
    })),
    ...{ transfers: model.transfers, conditions: model.conditions, riskDuties: riskDuties(model) },
    ...over,
  };
  return assuranceCaseOf({ compliance, scenario: model.scenario, register: model.register });
}

/** An element of a case by its id. */
export function elementOf({ nodes }: AssuranceCase, id: string): CaseNode | undefined {
  return nodes.find((node) => node.id === id);
}

/** The ids of what an element leads to by links of a kind. */
export function ledTo({ links }: AssuranceCase, id: string, kind = 'supported-by'): readonly string[] {
  return links.filter((link) => link.from === id && link.kind === kind).map(({ to }) => to);
}
