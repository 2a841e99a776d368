import { z } from 'zod';
import { Distribution } from './distribution.ts';

/**
 * How well a number is supported. A: randomised trials or a systematic review of them. B: controlled observation, counts
 * of a whole population, or a manufacturer's complete records. C: an association, a survey, a single site, a vendor's
 * study. D: judgement or convention.
 */
export const QuantityGrade = z.enum(['A', 'B', 'C', 'D']);
export type QuantityGrade = z.infer<typeof QuantityGrade>;

/** A number with how uncertain it is and where it comes from. Without an owner nobody answers for it yet. */
export const Quantity = z
  .strictObject({
    is: Distribution,
    grade: QuantityGrade,
    source: z.string().min(1).max(2_000),
    owner: z.string().min(1).max(200).optional(),
    date: z.iso.date().optional(),
  })
  .readonly();
export type Quantity = z.infer<typeof Quantity>;

/** A number that stands in the evidence library under this id, in place of figures of one's own. */
export const LibraryReference = z
  .strictObject({
    from: z.string().regex(/^[a-z][a-z0-9-]*$/),
    owner: z.string().min(1).max(200).optional(),
    date: z.iso.date().optional(),
  })
  .readonly();
export type LibraryReference = z.infer<typeof LibraryReference>;

/** A number as it is counted with: one's own, or that of a library entry, which `from` then names. */
export const CountedQuantity = z
  .strictObject({ ...Quantity.unwrap().shape, from: LibraryReference.unwrap().shape.from.optional() })
  .readonly();
export type CountedQuantity = z.infer<typeof CountedQuantity>;

/** The weakest of some grades; A where there is none. */
export function weakest(grades: readonly QuantityGrade[]): QuantityGrade {
  return grades.reduce((worst, grade) => (grade > worst ? grade : worst), 'A');
}
