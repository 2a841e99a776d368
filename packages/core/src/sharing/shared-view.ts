import { z } from 'zod';
import { OrganisationKind } from './organisation.ts';
import { SharedInterfaces } from './shared-interfaces.ts';
import { SharedRisks, SharedWhole } from './shared-risks.ts';

const viewFields = {
  format: z.literal('nemecys-shared-view/1'),
  product: z.strictObject({ name: z.literal('nemecys'), version: z.string() }).readonly(),
  knowledge: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }).readonly(),
  scenario: z.strictObject({ id: z.string(), title: z.string() }).readonly(),
  /** For whom it was made. */
  owner: OrganisationKind,
  interfaces: SharedInterfaces,
};

/**
 * Exactly what another organisation sees of a scenario. It is closed: what is not listed here stays with whoever wrote the
 * scenario, so a new field of the scenario is private until somebody lists it.
 */
export const SharedView = z.discriminatedUnion('level', [
  z.strictObject({ ...viewFields, level: z.literal('interfaces') }).readonly(),
  z.strictObject({ ...viewFields, level: z.literal('risks'), risks: SharedRisks }).readonly(),
  z.strictObject({ ...viewFields, level: z.literal('full'), risks: SharedRisks, whole: SharedWhole }).readonly(),
]);
export type SharedView = z.infer<typeof SharedView>;
