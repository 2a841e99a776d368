import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { identityFields } from './identity.ts';
import { Text } from './text.ts';
import { Unknown } from './unknown.ts';

/** A group of patients the scenario serves; an asset of class `patient` unless something with its id is listed. */
export const PatientGroup = z
  .strictObject({
    ...identityFields,
    count: z.union([z.int().min(0), Unknown]).optional(),
    groups: z.array(Text).readonly().default([]),
  })
  .readonly();
export type PatientGroup = z.infer<typeof PatientGroup>;

/** Who wrote the scenario and where it is used. */
export const Context = z
  .strictObject({
    author: z.enum(['manufacturer', 'integrator', 'operator', 'unknown']).optional(),
    setting: z.enum(['home', 'hospital', 'clinic', 'laboratory', 'mixed', 'unknown']).optional(),
    jurisdictions: z.array(Text).readonly().default([]),
    patients: z.array(PatientGroup).readonly().default([]),
    'life-stage': z.enum(['design', 'operation', 'unknown']).optional(),
    /** Classes of services (time, names, directory …) that nothing here depends on: answers the question about them. */
    without: z.array(ConceptId).readonly().default([]),
  })
  .readonly();
export type Context = z.infer<typeof Context>;

/** Whose part whoever wrote a scenario takes, where they say so; whoever operates what is in it otherwise. */
export function authorOf({ author }: Context): 'manufacturer' | 'integrator' | 'operator' {
  return author === undefined || author === 'unknown' ? 'operator' : author;
}
