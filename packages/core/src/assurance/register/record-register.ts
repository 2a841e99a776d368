import { z } from 'zod';
import { ScopeWishes } from '../scope-wishes.ts';
import { BillOfMaterials } from './component.ts';
import { CitedStandard, ConformityRow, Defeater } from './conformity.ts';
import { ControlNote, SafetyReview } from './control-note.ts';
import { EnvironmentCondition } from './environment-condition.ts';
import { FindingDecision } from './finding-decision.ts';
import { FlowSheet } from './flow-sheet.ts';
import { IncidentCase } from './incident-case.ts';
import { KnownVulnerability } from './known-vulnerability.ts';
import { LabelEntry, Mds2Answer } from './label-entry.ts';
import { LeftOut } from './left-out.ts';
import { ManagementPlan, Monitoring } from './management-plan.ts';
import { MultiPatientScore } from './multi-patient-score.ts';
import { EvidenceRecord } from './record.ts';
import { MovedDuty, Party } from './responsibility.ts';
import { ReviewedProduct, ReviewMethods } from './reviewed-product.ts';
import { SignOffDay } from './sign-off-day.ts';
import { OpenAnomaly, TestFinding } from './test-finding.ts';
import { TransferRecord } from './transfer-record.ts';

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly().default([]);

/**
 * All that is known of a product beside its model: records of evidence, and what people stated and decided. A section that
 * is not there says that nobody has looked; an empty list of findings or anomalies says that somebody looked and found none.
 */
export const RecordRegister = z
  .strictObject({
    format: z.literal('nemecys-records/1'),
    /** What people answered on the scope; what is asked for at a run goes before it. */
    scope: ScopeWishes.optional(),
    records: list(EvidenceRecord),
    decisions: list(FindingDecision),
    product: ReviewedProduct.optional(),
    methods: ReviewMethods.optional(),
    outOfScope: list(LeftOut),
    omittedViews: list(LeftOut),
    flows: list(FlowSheet),
    multiPatient: list(MultiPatientScore),
    controls: list(ControlNote),
    safetyReviews: list(SafetyReview),
    /** Threats that end in no risk, with the reason. */
    dismissedThreats: list(LeftOut),
    bill: BillOfMaterials.optional(),
    vulnerabilities: z
      .strictObject({ asOf: z.iso.date(), found: z.array(KnownVulnerability).readonly() })
      .readonly()
      .optional(),
    testFindings: z.array(TestFinding).readonly().optional(),
    anomalies: z
      .strictObject({ stated: SignOffDay, open: z.array(OpenAnomaly).readonly() })
      .readonly()
      .optional(),
    conditions: list(EnvironmentCondition),
    transfers: list(TransferRecord),
    duties: list(MovedDuty),
    parties: list(Party),
    labels: list(LabelEntry),
    mds2: list(Mds2Answer),
    plan: ManagementPlan.optional(),
    monitoring: Monitoring.optional(),
    cases: z.array(IncidentCase).readonly().optional(),
    standards: list(CitedStandard),
    conformity: list(ConformityRow),
    defeaters: list(Defeater),
  })
  .readonly();
export type RecordRegister = z.infer<typeof RecordRegister>;

/** A register that says nothing. */
export const emptyRegister: RecordRegister = RecordRegister.parse({ format: 'nemecys-records/1' });
