import { z } from 'zod';

/** A check of the self-test. What could not be done is neither passed nor failed, and says why. */
export const SelfTestCase = z
  .object({
    id: z.string(),
    what: z.string(),
    result: z.enum(['pass', 'fail', 'not-run']),
    /** What differed, or why it was not run. */
    told: z.array(z.string()).readonly(),
  })
  .readonly();
export type SelfTestCase = z.infer<typeof SelfTestCase>;

/** What was tested, when, where, with what result. Only `day` and `place` differ between runs of one installation. */
export const SelfTestProtocol = z
  .object({
    format: z.literal('nemecys-self-test/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    day: z.string(),
    place: z.object({ node: z.string(), system: z.string() }).readonly(),
    /** SHA-256 by the name of the file, or of all sources together where nothing was built. */
    software: z.array(z.object({ file: z.string(), sha256: z.string() }).readonly()).readonly(),
    data: z.array(z.object({ file: z.string(), sha256: z.string() }).readonly()).readonly(),
    passed: z.boolean(),
    cases: z.array(SelfTestCase).readonly(),
  })
  .readonly();
export type SelfTestProtocol = z.infer<typeof SelfTestProtocol>;
