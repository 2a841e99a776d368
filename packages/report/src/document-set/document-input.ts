import type { Assessment, Compliance, RecordRegister, RequirementCatalogue, Scenario } from '@nemecys/core';

/** All that the documents on a product are made from. They are pure functions of it. */
export type DocumentInput = {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly compliance: Compliance;
  readonly catalogue: RequirementCatalogue;
  readonly records: RecordRegister['records'];
};

/** What somebody calls the scenario. */
export function productName({ assessment: { scenario } }: DocumentInput): string {
  return scenario.variant === null ? scenario.title : `${scenario.title}, variant ${scenario.variant}`;
}
