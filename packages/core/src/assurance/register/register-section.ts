import { z } from 'zod';
import { BillOfMaterials, SoftwareComponent } from './component.ts';
import { CitedStandard, ConformityRow, Defeater } from './conformity.ts';
import { ControlNote, SafetyReview } from './control-note.ts';
import { EnvironmentCondition } from './environment-condition.ts';
import { FlowSheet } from './flow-sheet.ts';
import { IncidentCase } from './incident-case.ts';
import { KnownVulnerability } from './known-vulnerability.ts';
import { LabelEntry, Mds2Answer } from './label-entry.ts';
import { LeftOut } from './left-out.ts';
import { ManagementPlan, Monitoring, WatchedFigure } from './management-plan.ts';
import { MultiPatientScore } from './multi-patient-score.ts';
import type { RecordRegister } from './record-register.ts';
import { MovedDuty, Party } from './responsibility.ts';
import { ReviewedProduct, ReviewMethods } from './reviewed-product.ts';
import { SignOffDay } from './sign-off-day.ts';
import { OpenAnomaly, TestFinding } from './test-finding.ts';

/** Says only that somebody looked. */
const Looked = z.strictObject({}).readonly();

/** What a section says as a whole, beside its entries. */
export const sectionStatements = {
  product: ReviewedProduct,
  methods: ReviewMethods,
  bill: BillOfMaterials.unwrap().omit({ components: true }).readonly(),
  vulnerabilities: z.strictObject({ asOf: z.iso.date() }).readonly(),
  testFindings: Looked,
  anomalies: z.strictObject({ stated: SignOffDay }).readonly(),
  plan: ManagementPlan,
  monitoring: Monitoring.unwrap().omit({ indicators: true }).readonly(),
  cases: Looked,
} as const;

/** The entries of a section, and the fields that tell one from the others. */
export const sectionEntries = {
  outOfScope: { entry: LeftOut, key: ['id'] },
  omittedViews: { entry: LeftOut, key: ['id'] },
  flows: { entry: FlowSheet, key: ['flow'] },
  multiPatient: { entry: MultiPatientScore, key: ['element'] },
  controls: { entry: ControlNote, key: ['control'] },
  safetyReviews: { entry: SafetyReview, key: ['measure', 'by', 'on'] },
  dismissedThreats: { entry: LeftOut, key: ['id'] },
  bill: { entry: SoftwareComponent, key: ['id'] },
  vulnerabilities: { entry: KnownVulnerability, key: ['id', 'component'] },
  testFindings: { entry: TestFinding, key: ['id'] },
  anomalies: { entry: OpenAnomaly, key: ['id'] },
  conditions: { entry: EnvironmentCondition, key: ['id'] },
  duties: { entry: MovedDuty, key: ['topic', 'actor'] },
  parties: { entry: Party, key: ['actor', 'name'] },
  labels: { entry: LabelEntry, key: ['id'] },
  mds2: { entry: Mds2Answer, key: ['question'] },
  monitoring: { entry: WatchedFigure, key: ['id'] },
  cases: { entry: IncidentCase, key: ['id'] },
  standards: { entry: CitedStandard, key: ['standard', 'edition'] },
  conformity: { entry: ConformityRow, key: ['requirement'] },
  defeaters: { entry: Defeater, key: ['id'] },
} as const;

/** A section that says something as a whole. */
export type StatedSection = keyof typeof sectionStatements;
/** A section that has entries. */
export type ListedSection = keyof typeof sectionEntries;
export type SectionStatement = z.infer<(typeof sectionStatements)[StatedSection]>;
export type SectionEntry = z.infer<(typeof sectionEntries)[ListedSection]['entry']>;

/** What tells an entry from the others of its section, in the order of its key fields. */
export type EntryKey = readonly string[];

/** The key of an entry. */
export function keyOf(section: ListedSection, entry: SectionEntry): EntryKey {
  const values: Readonly<Record<string, unknown>> = entry;
  return sectionEntries[section].key.map((field) => String(values[field]));
}

/** The entries of a section; none where nobody has said anything there. */
export function entriesOf(register: RecordRegister, section: ListedSection): readonly SectionEntry[] {
  switch (section) {
    case 'bill':
      return register.bill?.components ?? [];
    case 'vulnerabilities':
      return register.vulnerabilities?.found ?? [];
    case 'anomalies':
      return register.anomalies?.open ?? [];
    case 'monitoring':
      return register.monitoring?.indicators ?? [];
    default:
      return register[section] ?? [];
  }
}

/** What a section says as a whole; undefined where nobody has said anything there. */
export function statementOf(register: RecordRegister, section: StatedSection): SectionStatement | undefined {
  switch (section) {
    case 'bill': {
      if (register.bill === undefined) return undefined;
      const { components: _, ...statement } = register.bill;
      return statement;
    }
    case 'vulnerabilities':
      return register.vulnerabilities && { asOf: register.vulnerabilities.asOf };
    case 'anomalies':
      return register.anomalies && { stated: register.anomalies.stated };
    case 'monitoring': {
      if (register.monitoring === undefined) return undefined;
      const { indicators: _, ...statement } = register.monitoring;
      return statement;
    }
    case 'testFindings':
    case 'cases':
      return register[section] && {};
    default:
      return register[section];
  }
}

/** Whether a section says something as a whole. */
export function isStated(section: string): section is StatedSection {
  return Object.hasOwn(sectionStatements, section);
}

/** Whether a section has entries. */
export function isListed(section: string): section is ListedSection {
  return Object.hasOwn(sectionEntries, section);
}
