import { ComplianceDocument } from '@nemecys/core';
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

type Maker = (input: DocumentInput) => BlockDocument | Promise<BlockDocument>;

const makers: Readonly<Record<ComplianceDocument, Maker>> = {
  'gspr-checklist': gsprChecklist,
  'mdcg-2019-16-summary': mdcgSummary,
  'fda-security-risk-management-report': riskManagementReport,
  'fda-threat-model': threatModel,
  'fda-architecture-views': architectureViews,
  'fda-controls': controlsByCategory,
  'fda-sbom-support': sbomSupport,
  'fda-traceability-matrix': traceabilityMatrix,
  'fda-labelling': labelling,
  'iec-81001-5-1-conformity': lifeCycleConformity,
  'benefit-risk-statement': benefitRiskStatement,
  'ifu-security-section': instructionsForUse,
  'mds2-answers': disclosureAnswers,
  'responsibility-agreement': responsibilityAgreement,
  'nis2-supplier-answers': nis2Answers,
  'assurance-case': assuranceCaseDocument,
};

/** The documents that are named, or every one of the set, in the order of the set. */
export async function documentSet(
  input: DocumentInput,
  named: readonly ComplianceDocument[] = ComplianceDocument.options,
): Promise<readonly BlockDocument[]> {
  const documents: BlockDocument[] = [];
  for (const id of ComplianceDocument.options) if (named.includes(id)) documents.push(await makers[id](input));
  return documents;
}
