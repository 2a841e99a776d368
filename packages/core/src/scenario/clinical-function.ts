import { z } from 'zod';
import { Duration } from './duration.ts';
import { identityFields } from './identity.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { ReferenceOrUnknown, Unknown } from './unknown.ts';

/** Who notices that something is wrong, how soon, and what they do then. */
export const Notice = z
  .strictObject({
    who: ReferenceOrUnknown.optional(),
    within: Duration.optional(),
    // biome-ignore lint/suspicious/noThenProperty: a word of the language; its value is text, so nothing can await it
    then: Text.optional(),
  })
  .readonly();
export type Notice = z.infer<typeof Notice>;

/** How the work goes on without the devices, how soon, and for how long that is good enough. */
export const Fallback = z
  .strictObject({ what: Text.optional(), within: Duration.optional(), carries: Duration.optional() })
  .readonly();
export type Fallback = z.infer<typeof Fallback>;

/** Something done for patients with the help of the devices. */
export const ClinicalFunction = z
  .strictObject({
    ...identityFields,
    purpose: Text.optional(),
    kind: z.enum(['diagnose', 'treat', 'monitor', 'alarm', 'deliver', 'unknown']).optional(),
    /** The people or devices that do it. */
    by: z.array(ReferenceOrUnknown).readonly().default([]),
    /** The patients it is done for. */
    for: ReferenceOrUnknown.optional(),
    /** The data it needs. */
    uses: z.array(ReferenceOrUnknown).readonly().default([]),
    /** The devices or software it is done with. */
    at: z.array(ReferenceOrUnknown).readonly().default([]),
    notice: z.union([Notice, z.enum(['nobody', 'unknown'])]).optional(),
    'time-to-harm': Duration.optional(),
    fallback: z.union([Fallback, z.enum(['none', 'unknown'])]).optional(),
    states: z.union([z.array(z.enum(['normal', 'emergency', 'transport', 'night'])).readonly(), Unknown]).optional(),
    hazards: z.array(Text).readonly().default([]),
    ...statementFields,
  })
  .readonly();
export type ClinicalFunction = z.infer<typeof ClinicalFunction>;
