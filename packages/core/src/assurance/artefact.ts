import { z } from 'zod';

/** What an artefact is called in front of readers, by its code. */
export const artefactLabels = {
  CTX: 'Security context of the product',
  ARC: 'Architecture model and views',
  TM: 'Threat model',
  SRR: 'Security risk register',
  SAF: 'Link between security risks and the safety file',
  BRA: 'Benefit-risk record',
  REQ: 'Security requirements and controls',
  TRC: 'Trace matrix',
  SBOM: 'Software bill of materials with support data',
  VULN: 'Assessment of component vulnerabilities',
  VEX: 'Statements on exploitability of known vulnerabilities',
  TST: 'Security test plan and results',
  ANO: 'Security assessment of open anomalies',
  PLAN: 'Cybersecurity management plan',
  PMS: 'Post-market monitoring plan and log',
  INC: 'Handling of incidents and vulnerabilities',
  CVD: 'Coordinated disclosure',
  LBL: 'Security part of the instructions for use',
  MDS2: 'Disclosure statement for security (MDS2)',
  ENV: 'Requirements on the operating environment',
  EOL: 'End of support and decommissioning',
  GSPR: 'Checklist of general safety and performance requirements',
  AC: 'Assurance case',
  PRC: 'Records of processes',
  DOC: 'Controlled documents',
} as const;

/** What the evidence for a requirement is kept in. Many requirements point to one artefact: it is answered once. */
export const Artefact = z.enum(Object.keys(artefactLabels) as [keyof typeof artefactLabels]);
export type Artefact = z.infer<typeof Artefact>;
