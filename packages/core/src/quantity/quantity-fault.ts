import { z } from 'zod';
import { type Distribution, faultOf, supportOf } from './distribution.ts';

/**
 * What a number counts. A probability lies from 0 to 1. A `qaly` or a `duration` may be negative: what is gained or
 * saved. All others are 0 or more.
 */
export const QuantityUnit = z.enum([
  'probability',
  'per-year',
  'qaly',
  'money',
  'hours',
  'count',
  'factor',
  'duration',
]);
export type QuantityUnit = z.infer<typeof QuantityUnit>;

/** What is wrong with a number, by a code and in words that go on from its name; null where it is sound. */
export function quantityFault(
  is: Distribution,
  unit: QuantityUnit,
): { readonly code: string; readonly words: string } | null {
  const fault = faultOf(is);
  if (fault !== null) return { code: 'quantity-meaningless', words: fault };
  const { low, high } = supportOf(is);
  if (unit === 'probability' && !(low >= 0 && high <= 1)) {
    const words = `is a probability and reaches from ${low} to ${high}: keep it within 0 to 1 (pert, logit-pert or counted do)`;
    return { code: 'probability-outside', words };
  }
  if (unit !== 'qaly' && unit !== 'duration' && low < 0)
    return { code: 'quantity-negative', words: `can be ${low}, and is 0 or more by its nature: raise its low end` };
  return null;
}
