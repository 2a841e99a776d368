import { z } from 'zod';
import { ConceptId, Level } from './id.ts';

/** One step of an ordinal scale: its id, its name for readers and what it means in practice. */
export const ScaleStep = z.object({ id: ConceptId, label: z.string(), meaning: z.string().default('') }).readonly();
export type ScaleStep = z.infer<typeof ScaleStep>;

const Scale = z.array(ScaleStep).min(2).readonly();

/**
 * The ordinal scales of a knowledge base, lowest step first. Likelihood and trust have the same number of steps and
 * are inverse: the likelihood of a threat is `steps - 1 - trust`.
 */
export const Scales = z
  .object({
    likelihood: Scale,
    trust: Scale,
    impact: Scale,
    risk: Scale,
    population: Scale,
    cost: Scale,
    performance: Scale,
    /** Risk level by impact (row) and likelihood (column). */
    riskMatrix: z.array(z.array(Level).readonly()).readonly(),
  })
  .readonly();
export type Scales = z.infer<typeof Scales>;
