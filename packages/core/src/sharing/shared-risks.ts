import { z } from 'zod';
import { HarmKind } from '../knowledge/origin.ts';

/** Levels of one harm, in words of the scale. */
const HarmLevels = z.strictObject({ likelihood: z.string(), risk: z.string() }).readonly();

/** What can come about at something, without how. */
export const SharedHarm = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    kind: HarmKind.nullable(),
    impact: z.string(),
    /** With the controls that are in place. */
    now: HarmLevels,
    /** With all that are stated: those in place, and the planned ones as well. */
    residual: HarmLevels,
    /** Highest risk that is accepted for this kind of harm, and whether the residual one is within it. */
    criterion: z.string(),
    acceptable: z.boolean(),
    /** Rests on knowledge that no clinician has reviewed. */
    provisional: z.boolean(),
  })
  .readonly();
export type SharedHarm = z.infer<typeof SharedHarm>;

/** A control of somebody else that holds such a harm down: what it is, whose, and whether it is there. */
export const ReliedOnControl = z
  .strictObject({
    label: z.string(),
    /** Null where nobody is named who is one of these. */
    by: z.enum(['manufacturer', 'integrator', 'operator', 'supplier', 'user']).nullable(),
    state: z.enum(['in-place', 'planned']),
    /** The thing it is at, where the organisation may know that thing. */
    at: z.string().nullable(),
  })
  .readonly();
export type ReliedOnControl = z.infer<typeof ReliedOnControl>;

/** Risks at what an organisation owns or is handed over, and what others do against them. */
export const SharedRisks = z
  .strictObject({
    /** Highest residual risk first. */
    harms: z.array(SharedHarm).readonly(),
    reliedOn: z.array(ReliedOnControl).readonly(),
  })
  .readonly();
export type SharedRisks = z.infer<typeof SharedRisks>;

/** Everything: the text, every harm with its likeliest way, every threat. */
export const SharedWhole = z
  .strictObject({
    text: z.string(),
    harms: z
      .array(
        z
          .strictObject({
            ...{ id: z.string(), label: z.string(), assetLabel: z.string() },
            ...{ impact: z.string(), likelihood: z.string(), risk: z.string() },
            /** From the outside to the harm, one sentence a step. */
            path: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    threats: z
      .array(
        z
          .strictObject({
            ...{ id: z.string(), label: z.string(), text: z.string() },
            ...{ likelihood: z.string(), risk: z.string() },
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SharedWhole = z.infer<typeof SharedWhole>;
