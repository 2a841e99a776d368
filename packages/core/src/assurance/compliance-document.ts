import { z } from 'zod';

/** The documents on compliance by their ids, in the order in which a regulatory affairs manager asks for them. */
export const complianceDocuments = {
  'gspr-checklist': 'General safety and performance requirements, security part',
  'mdcg-2019-16-summary': 'Cybersecurity after MDCG 2019-16',
  'fda-security-risk-management-report': 'Security risk management report',
  'fda-threat-model': 'Threat model',
  'fda-architecture-views': 'Security architecture views',
  'fda-controls': 'Security controls by category',
  'fda-sbom-support': 'Software bill of materials with support data',
  'fda-traceability-matrix': 'Traceability matrix',
  'fda-labelling': 'Security labelling',
  'iec-81001-5-1-conformity': 'Security activities in the product life cycle after IEC 81001-5-1',
  'benefit-risk-statement': 'Security benefit-risk statement',
  'ifu-security-section': 'Security in the instructions for use',
  'mds2-answers': 'Manufacturer disclosure statement for medical device security: answers',
  'responsibility-agreement': 'Responsibility for security',
  'nis2-supplier-answers': 'Supplier answers for NIS2',
  'assurance-case': 'Security assurance case',
} as const;

/** A document on compliance; its id is also the name of its file, without the ending. */
export const ComplianceDocument = z.enum(Object.keys(complianceDocuments) as [keyof typeof complianceDocuments]);
export type ComplianceDocument = z.infer<typeof ComplianceDocument>;

/** Every format that a document can have; each is also the ending of its file. */
export const documentFormats = ['html', 'md', 'docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
