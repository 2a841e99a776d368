import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { CountedQuantity, LibraryReference, Quantity, QuantityGrade } from '../quantity/quantity.ts';
import { Severity } from '../quantity/severity.ts';
import { Text } from './text.ts';

const SignedBy = z.strictObject({ name: Text, role: Text, date: z.iso.date() }).readonly();

/** How likely a hazardous situation harms one of those exposed to it (P2), by severity; for clinicians to say. */
const harmQuantity = <Q extends z.ZodType>(quantity: Q) =>
  z
    .strictObject({
      of: Text,
      consequence: ConceptId,
      /** Patients that one event exposes. */
      exposed: quantity,
      p2: z.partialRecord(Severity, quantity).readonly(),
      'signed-by': SignedBy.optional(),
    })
    .readonly();

const benefitQuantity = <Q extends z.ZodType>(quantity: Q) =>
  z
    .strictObject({
      benefit: Text,
      /** QALY that a patient gains in a year against not connecting. */
      'qaly-per-patient-year': quantity,
      /** Hours that it is lost for when something it needs fails, and the share of it that a fallback keeps. */
      'hours-lost': quantity,
      fallback: quantity.optional(),
    })
    .readonly();

/** Minutes on the critical path, in QALY a year: the product of the four. */
const delay = <Q extends z.ZodType>(quantity: Q) =>
  z.strictObject({ cases: quantity, critical: quantity, minutes: quantity, 'qaly-per-minute': quantity }).readonly();
/** Staff time in hours a year: how often, and seconds each time. */
const staffTime = <Q extends z.ZodType>(quantity: Q) =>
  z.strictObject({ times: quantity, seconds: quantity }).readonly();

const controlQuantity = <Q extends z.ZodType>(quantity: Q) =>
  z
    .strictObject({
      control: ConceptId,
      at: Text.optional(),
      /** The share of attempts that it stops, instead of the standard for its level. */
      effect: quantity.optional(),
      delay: z.union([quantity, delay(quantity)]).optional(),
      'staff-time': staffTime(quantity).optional(),
      /** Minutes a shift that it takes of each of its users: people work around what takes much. */
      'minutes-per-shift': quantity.optional(),
      'drop-out': quantity.optional(),
      cost: quantity.optional(),
      /** The law that asks for it. */
      'required-by': Text.optional(),
    })
    .readonly();

const threatQuantity = <Q extends z.ZodType>(quantity: Q) =>
  z
    .strictObject({
      threat: ConceptId,
      probability: quantity.optional(),
      'known-exploited': z.boolean().default(false),
    })
    .readonly();

/** What makes a breach of privacy severe (ENISA 2013): context of the data (4 for health), identification, circumstances. */
const Breach = z
  .strictObject({
    context: z.number().min(1).max(4),
    identification: z.union([z.literal(0.25), z.literal(0.5), z.literal(0.75), z.literal(1)]),
    circumstances: z.number().min(-3).max(3).default(0),
  })
  .readonly();

/**
 * Numbers for the quantitative mode of `decide`. Whatever is not said here is taken from graded conventions and marked, or
 * left out and asked for; P2, benefits and the rate of attacks are never made up.
 */
function quantitiesOf<Q extends z.ZodType>(quantity: Q) {
  return z
    .strictObject({
      years: z.number(),
      /** Patients that the scenario serves at a time. */
      patients: z.number(),
      /** Campaigns of attackers a year against this scenario. */
      campaigns: quantity,
      harms: z.array(harmQuantity(quantity)).readonly().default([]),
      /** QALY that one harm of a severity costs. */
      weights: z.partialRecord(Severity, quantity).readonly().default({}),
      benefits: z.array(benefitQuantity(quantity)).readonly().default([]),
      controls: z.array(controlQuantity(quantity)).readonly().default([]),
      threats: z.array(threatQuantity(quantity)).readonly().default([]),
      /** What a loss of privacy or of a service costs in money, an event. */
      losses: z
        .array(
          z.strictObject({ of: Text, consequence: ConceptId, cost: quantity, breach: Breach.optional() }).readonly(),
        )
        .readonly()
        .default([]),
      /** Harms a patient-year above which a safety risk is unacceptable; breaches a year of very severe or unrated privacy. */
      tolerable: z.partialRecord(Severity, z.number()).readonly().default({}),
      'tolerable-breaches': z.number().optional(),
      money: z.strictObject({ currency: Text, 'staff-hour': quantity, 'per-qaly': quantity }).readonly().optional(),
      'minimum-grade': QuantityGrade.default('D'),
    })
    .readonly();
}

/** The numbers of a scenario as they are written: each with its figures, or as the id of a library entry. */
export const StatedQuantities = quantitiesOf(z.union([Quantity, LibraryReference]));
export type StatedQuantities = z.infer<typeof StatedQuantities>;

/** The same with the figures of the library in place, as they are counted with. */
export const Quantities = quantitiesOf(CountedQuantity);
export type Quantities = z.infer<typeof Quantities>;
