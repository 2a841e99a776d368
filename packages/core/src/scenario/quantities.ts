import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { Quantity, QuantityGrade } from '../quantity/quantity.ts';
import { Severity } from '../quantity/severity.ts';
import { Text } from './text.ts';

const SignedBy = z.strictObject({ name: Text, role: Text, date: z.iso.date() }).readonly();

/** How likely a hazardous situation harms one of those exposed to it (P2), by severity; for clinicians to say. */
const HarmQuantity = z
  .strictObject({
    of: Text,
    consequence: ConceptId,
    /** Patients that one event exposes. */
    exposed: Quantity,
    p2: z.partialRecord(Severity, Quantity).readonly(),
    'signed-by': SignedBy.optional(),
  })
  .readonly();

const BenefitQuantity = z
  .strictObject({
    benefit: Text,
    /** QALY that a patient gains in a year against not connecting. */
    'qaly-per-patient-year': Quantity,
    /** Hours that it is lost for when something it needs fails, and the share of it that a fallback keeps. */
    'hours-lost': Quantity,
    fallback: Quantity.optional(),
  })
  .readonly();

/** Minutes on the critical path, in QALY a year: the product of the four. */
const Delay = z
  .strictObject({ cases: Quantity, critical: Quantity, minutes: Quantity, 'qaly-per-minute': Quantity })
  .readonly();
/** Staff time in hours a year: how often, and seconds each time. */
const StaffTime = z.strictObject({ times: Quantity, seconds: Quantity }).readonly();

const ControlQuantity = z
  .strictObject({
    control: ConceptId,
    at: Text.optional(),
    /** The share of attempts that it stops, instead of the standard for its level. */
    effect: Quantity.optional(),
    delay: z.union([Quantity, Delay]).optional(),
    'staff-time': StaffTime.optional(),
    /** Minutes a shift that it takes of each of its users: people work around what takes much. */
    'minutes-per-shift': Quantity.optional(),
    'drop-out': Quantity.optional(),
    cost: Quantity.optional(),
    /** The law that asks for it. */
    'required-by': Text.optional(),
  })
  .readonly();

const ThreatQuantity = z
  .strictObject({
    threat: ConceptId,
    probability: Quantity.optional(),
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
export const Quantities = z
  .strictObject({
    years: z.number(),
    /** Patients that the scenario serves at a time. */
    patients: z.number(),
    /** Campaigns of attackers a year against this scenario. */
    campaigns: Quantity,
    harms: z.array(HarmQuantity).readonly().default([]),
    /** QALY that one harm of a severity costs. */
    weights: z.partialRecord(Severity, Quantity).readonly().default({}),
    benefits: z.array(BenefitQuantity).readonly().default([]),
    controls: z.array(ControlQuantity).readonly().default([]),
    threats: z.array(ThreatQuantity).readonly().default([]),
    /** What a loss of privacy or of a service costs in money, an event. */
    losses: z
      .array(z.strictObject({ of: Text, consequence: ConceptId, cost: Quantity, breach: Breach.optional() }).readonly())
      .readonly()
      .default([]),
    /** Harms a patient-year above which a safety risk is unacceptable; breaches a year of very severe or unrated privacy. */
    tolerable: z.partialRecord(Severity, z.number()).readonly().default({}),
    'tolerable-breaches': z.number().optional(),
    money: z.strictObject({ currency: Text, 'staff-hour': Quantity, 'per-qaly': Quantity }).readonly().optional(),
    'minimum-grade': QuantityGrade.default('D'),
  })
  .readonly();
export type Quantities = z.infer<typeof Quantities>;
