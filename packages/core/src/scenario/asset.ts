import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { identityFields } from './identity.ts';
import { PopulationWord } from './scale-word.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { ReferenceOrUnknown, Unknown } from './unknown.ts';

/** What makes an asset a medical device: its class and the performance that must not be lost. */
export const DeviceRole = z
  .strictObject({ class: Text.optional(), 'essential-performance': Text.optional() })
  .readonly();
export type DeviceRole = z.infer<typeof DeviceRole>;

/** A device, software, network or service. */
export const Asset = z
  .strictObject({
    ...identityFields,
    type: ConceptId,
    purpose: Text.optional(),
    /** The place it is in. */
    zone: ReferenceOrUnknown.optional(),
    /** The device it runs on. */
    on: ReferenceOrUnknown.optional(),
    owner: Text.optional(),
    population: z.union([PopulationWord, Unknown]).optional(),
    maker: Text.optional(),
    model: Text.optional(),
    version: Text.optional(),
    'udi-di': Text.optional(),
    device: DeviceRole.optional(),
    /** Ids in the maker's or the hospital's own hazard log. */
    hazards: z.array(Text).readonly().default([]),
    ...statementFields,
  })
  .readonly();
export type Asset = z.infer<typeof Asset>;
