import { z } from 'zod';

/** What an organisation is in scenarios. */
export const organisationKinds = ['manufacturer', 'integrator', 'operator'] as const;
export const OrganisationKind = z.enum(organisationKinds);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** An organisation, as scenarios see it. */
export const Organisation = z
  .strictObject({ kind: OrganisationKind, name: z.string().trim().min(1).max(200) })
  .readonly();
export type Organisation = z.infer<typeof Organisation>;
