import { z } from 'zod';

/** The level of a harm as it is known. */
const GoldenHarm = z.object({ likelihood: z.string(), risk: z.string(), acceptable: z.boolean() }).readonly();

/** An example as the bundled knowledge is known to judge it. */
const GoldenExample = z
  .object({
    example: z.string(),
    variant: z.string(),
    mode: z.enum(['current', 'future']),
    /** How many threats are found. */
    threats: z.int().min(1),
    harms: z.record(z.string(), GoldenHarm),
  })
  .readonly();
export type GoldenExample = z.infer<typeof GoldenExample>;

/** What the small model gives by one of the two sets of rules: a canonical row each. */
const GoldenModel = z
  .object({ rules: z.enum(['strict', 'compatible']), rows: z.array(z.string()).min(1).readonly() })
  .readonly();
export type GoldenModel = z.infer<typeof GoldenModel>;

/** The results that an installation must reproduce; recorded by `scripts/record-golden-cases.ts`. */
export const GoldenCases = z
  .object({
    format: z.literal('nemecys-golden-cases/1'),
    examples: z.array(GoldenExample).min(1).readonly(),
    models: z.array(GoldenModel).min(1).readonly(),
  })
  .readonly();
export type GoldenCases = z.infer<typeof GoldenCases>;
