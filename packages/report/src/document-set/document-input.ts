import type { Assessment, Compliance, RecordRegister, RequirementCatalogue, Scenario } from '@nemecys/core';
import type { DrawnCase } from '../assurance-case/draw-case.ts';

/** All that the documents on a product are made from. They are pure functions of it. */
export type DocumentInput = {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly compliance: Compliance;
  readonly catalogue: RequirementCatalogue;
  /** Draws the case that the compliance argues, once; it is long work that only some documents need. */
  readonly drawnCase: () => Promise<DrawnCase>;
  readonly records: RecordRegister['records'];
};

/** What somebody calls the scenario. */
export function productName({ assessment: { scenario } }: DocumentInput): string {
  return scenario.variant === null ? scenario.title : `${scenario.title}, variant ${scenario.variant}`;
}
