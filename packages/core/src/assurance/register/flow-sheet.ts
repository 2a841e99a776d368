import { z } from 'zod';

const Words = z.string().min(1);

/** The attributes of Appendix 2 that the scenario has no place for, in the words of whoever knows the flow. */
const flowSheetFields = {
  interfaces: Words.optional(),
  functionality: Words.optional(),
  accessControl: Words.optional(),
  roles: Words.optional(),
  handOffs: Words.optional(),
  abnormalBehaviour: Words.optional(),
  authentication: Words.optional(),
  cryptography: Words.optional(),
  proprietaryAnalysis: Words.optional(),
  verifiedAt: Words.optional(),
  credentialDistribution: Words.optional(),
  credentialLife: Words.optional(),
  identityManagement: Words.optional(),
  settings: Words.optional(),
};

/** What is told of one flow beside the scenario; what does not apply is named with the reason. */
export const FlowSheet = z
  .strictObject({
    flow: Words,
    ...flowSheetFields,
    /** Reasons by attribute. */
    notApplicable: z.record(z.string(), Words).readonly().default({}),
  })
  .readonly();
export type FlowSheet = z.infer<typeof FlowSheet>;
