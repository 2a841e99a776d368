import { z } from 'zod';

/** What an environment has to give so that an assumption of the maker holds, put so that a model can be asked. */
export const EnvironmentCondition = z
  .strictObject({
    id: z.string().min(1),
    /** The assumption of the maker's model that it stands for. */
    assumption: z.string().min(1),
    text: z.string().min(1),
    /** Where: an id of the scenario, or every asset of a class. */
    at: z.union([
      z.strictObject({ id: z.string().min(1) }).readonly(),
      z.strictObject({ class: z.string().min(1) }).readonly(),
    ]),
    /** One of these controls has to be in place there, or the question be answered so. */
    needs: z.union([
      z.strictObject({ controls: z.array(z.string().min(1)).min(1).readonly() }).readonly(),
      z.strictObject({ fact: z.string().min(1), answer: z.enum(['yes', 'no']) }).readonly(),
      z.strictObject({ zone: z.string().min(1) }).readonly(),
    ]),
    /** Harms, threats or their codes that it holds down. */
    risks: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type EnvironmentCondition = z.infer<typeof EnvironmentCondition>;
