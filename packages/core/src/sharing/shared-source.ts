import type { RecordRegister } from '../assurance/register/record-register.ts';
import type { Assessment } from '../documents/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DisclosureLevel } from './disclosure-level.ts';
import type { OrganisationKind } from './organisation.ts';

/** What a shared view is made from. */
export type SharedSource = {
  readonly scenario: Scenario;
  /** As it was written, with its comments. */
  readonly text: string;
  /** With all controls that are stated, planned ones as well. */
  readonly assessment: Assessment;
  /** Its harms with the controls in place only. */
  readonly now: Pick<Assessment, 'harms'>;
  readonly register: RecordRegister;
  readonly knowledge: Knowledge;
};

/** For whom, and how much. */
export type SharedFor = { readonly owner: OrganisationKind; readonly level: DisclosureLevel };
