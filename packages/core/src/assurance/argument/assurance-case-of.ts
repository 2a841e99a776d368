import type { Scenario } from '../../scenario/scenario.ts';
import type { RecordRegister } from '../register/record-register.ts';
import { walkTrace } from '../trace/walk-trace.ts';
import { argueRequirements } from './argue-requirements.ts';
import { argueRisks } from './argue-risks.ts';
import { argueTransfers } from './argue-transfers.ts';
import type { AssuranceCase } from './assurance-case.ts';
import { CaseDraft } from './case-draft.ts';
import type { ArguedCompliance, CaseParts } from './case-parts.ts';
import { addAssumptions, addDoubts } from './challenges.ts';
import { confidenceRules } from './claim-confidence.ts';
import { judgeCase } from './judge-case.ts';

/** What an assurance case is made from. */
export type AssuranceCaseInput = {
  readonly compliance: ArguedCompliance;
  readonly scenario: Pick<Scenario, 'assumptions'>;
  readonly register: Pick<RecordRegister, 'defeaters' | 'records'>;
};

const top = 'claim:secure-enough';

/**
 * The argument that a product is secure enough, generated from its trace: over every harm, every document that asks for
 * something, and everything left to others. Equal input gives an equal case; ids stay over runs.
 */
export function assuranceCaseOf({ compliance, scenario, register }: AssuranceCaseInput): AssuranceCase {
  const draft = new CaseDraft();
  const parts: CaseParts = { compliance, register, draft, walk: walkTrace(compliance.trace), top };
  const { title, variant } = compliance.scenario;
  const name = variant === null ? title : `${title}, variant ${variant}`;
  draft.add({
    ...{ kind: 'goal', id: top, of: null },
    text: `${name} is secure enough: what can go wrong is held down to what is accepted, what is asked for is answered, and what is left to others is received`,
  });
  addContexts(parts);
  argueRisks(parts);
  argueRequirements(parts);
  argueTransfers(parts);
  addAssumptions(parts, scenario.assumptions);
  addDoubts(parts);
  const { product, knowledge, catalogue, fingerprint, day } = compliance;
  return {
    format: 'nemecys-assurance-case/1',
    ...{ product, scenario: compliance.scenario, knowledge, catalogue, fingerprint, day },
    rules: confidenceRules,
    top,
    ...judgeCase(draft, top),
  };
}

function addContexts({ compliance, draft }: CaseParts): void {
  const { fingerprint, knowledge, catalogue, day, actors, scenario } = compliance;
  const told = {
    model: `The model "${scenario.id}" with the fingerprint ${fingerprint.slice(0, 16)}; records as they stood on ${day}`,
    basis: `Threats by the knowledge ${knowledge.slice(0, 12)}, requirements by the catalogue ${catalogue.slice(0, 12)}`,
    actors: `Asked of: ${actors.length === 0 ? 'every actor' : actors.join(', ')}`,
  };
  for (const [name, text] of Object.entries(told)) {
    const id = `context:${name}`;
    draft.add({ kind: 'context', id, text });
    draft.link(top, 'in-context-of', id);
  }
}
