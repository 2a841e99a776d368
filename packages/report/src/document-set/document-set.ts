import type { BlockDocument } from '../blocks/block.ts';
import { assuranceCaseDocument } from './assurance-case-document.ts';
import { benefitRiskStatement } from './benefit-risk-statement.ts';
import { gsprChecklist, lifeCycleConformity, mdcgSummary, nis2Answers } from './conformity-documents.ts';
import { disclosureAnswers } from './disclosure-answers.ts';
import type { DocumentInput } from './document-input.ts';
import {
  architectureViews,
  controlsByCategory,
  labelling,
  riskManagementReport,
  sbomSupport,
  threatModel,
  traceabilityMatrix,
} from './fda-documents.ts';
import { instructionsForUse } from './instructions-for-use.ts';
import { responsibilityAgreement } from './responsibility-agreement.ts';

const makers: readonly ((input: DocumentInput) => BlockDocument | Promise<BlockDocument>)[] = [
  gsprChecklist,
  mdcgSummary,
  riskManagementReport,
  threatModel,
  architectureViews,
  controlsByCategory,
  sbomSupport,
  traceabilityMatrix,
  labelling,
  lifeCycleConformity,
  benefitRiskStatement,
  instructionsForUse,
  disclosureAnswers,
  responsibilityAgreement,
  nis2Answers,
  assuranceCaseDocument,
];

/** Every document of the set, in the order in which a regulatory affairs manager asks for them. */
export async function documentSet(input: DocumentInput): Promise<readonly BlockDocument[]> {
  const documents: BlockDocument[] = [];
  for (const make of makers) documents.push(await make(input));
  return documents;
}
