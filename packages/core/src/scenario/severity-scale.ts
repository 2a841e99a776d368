import { z } from 'zod';
import { ImpactWord, LikelihoodWord, RiskWord } from './scale-word.ts';
import { Text } from './text.ts';

/**
 * An organisation's own words for severity, likelihood and risk, each with the level of ours it stands for, and its own
 * risk matrix: for each severity and likelihood the word of the risk.
 */
export const SeverityScale = z
  .strictObject({
    severity: z.record(Text, ImpactWord).readonly().default({}),
    likelihood: z.record(Text, LikelihoodWord).readonly().default({}),
    risk: z.record(Text, RiskWord).readonly().default({}),
    matrix: z.record(Text, z.record(Text, Text).readonly()).readonly().optional(),
  })
  .readonly();
export type SeverityScale = z.infer<typeof SeverityScale>;
