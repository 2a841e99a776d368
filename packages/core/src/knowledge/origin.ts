import { z } from 'zod';

/** Who or what starts a threat, and whom a trust attribute guards against. */
export const Origin = z.enum(['attacker', 'failure', 'ordinary-use']);
export type Origin = z.infer<typeof Origin>;

/** Who or what is hurt by a consequence: the patient, staff or bystanders, somebody's privacy, a care service, property. */
export const HarmKind = z.enum(['patient', 'other-person', 'privacy', 'care-service', 'property']);
export type HarmKind = z.infer<typeof HarmKind>;
