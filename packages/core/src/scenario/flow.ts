import { z } from 'zod';
import { PlannedAnswer } from './answer.ts';
import { Duration } from './duration.ts';
import { identityFields } from './identity.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { ReferenceOrUnknown, Unknown } from './unknown.ts';

const Port = z.int().min(0).max(65_535);

/** Data on its way from one device or piece of software to another, over one or more networks in order. */
export const Flow = z
  .strictObject({
    ...identityFields,
    purpose: Text.optional(),
    from: ReferenceOrUnknown.optional(),
    to: ReferenceOrUnknown.optional(),
    over: z.union([z.array(ReferenceOrUnknown).readonly(), Unknown]).optional(),
    data: z.union([z.array(ReferenceOrUnknown).readonly(), Unknown]).optional(),
    protocol: Text.optional(),
    version: Text.optional(),
    port: z.union([Port, z.array(Port).readonly(), Unknown]).optional(),
    direction: z.enum(['one-way', 'two-way', 'unknown']).optional(),
    /** Who opens the connection. */
    initiator: ReferenceOrUnknown.optional(),
    encrypted: PlannedAnswer.optional(),
    authenticated: z.enum(['mutual', 'server', 'none', 'unknown']).optional(),
    /** How a session is kept and ended. */
    session: Text.optional(),
    /** What the receiver gets while the flow is interrupted. */
    'on-failure': z.enum(['buffers', 'stops', 'last-value', 'unknown']).optional(),
    criticality: z.enum(['very-low', 'low', 'medium', 'high', 'very-high', 'unknown']).optional(),
    'tolerable-outage': Duration.optional(),
    hazards: z.array(Text).readonly().default([]),
    ...statementFields,
  })
  .readonly();
export type Flow = z.infer<typeof Flow>;
