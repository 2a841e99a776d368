import { z } from 'zod';

/** How much of a scenario another organisation sees, from the least to the most; each includes the ones before. */
export const disclosureLevels = ['interfaces', 'risks', 'full'] as const;
export const DisclosureLevel = z.enum(disclosureLevels);
export type DisclosureLevel = z.infer<typeof DisclosureLevel>;
