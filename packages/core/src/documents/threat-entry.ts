import { z } from 'zod';
import { Origin } from '../knowledge/origin.ts';
import { Provenance, Reference } from '../knowledge/provenance.ts';

/** A threat that was found in the scenario, with its levels. Its chain is in the table of whys under the same id. */
export const ThreatEntry = z
  .object({
    id: z.string(),
    code: z.string(),
    label: z.string(),
    text: z.string(),
    category: z.string(),
    origin: Origin.nullable(),
    kind: z.enum(['primary', 'secondary', 'normal-operation']),
    /** Started by a control. */
    sideEffect: z.boolean(),
    roles: z.array(z.object({ role: z.string(), assets: z.array(z.string()).readonly() }).readonly()).readonly(),
    likelihood: z.string(),
    risk: z.string(),
    rootCause: z.boolean(),
    initialCause: z.boolean(),
    effects: z.array(z.string()).readonly(),
    references: z.array(Reference).readonly(),
    provenance: Provenance.nullable(),
  })
  .readonly();
export type ThreatEntry = z.infer<typeof ThreatEntry>;

/** A control of the scenario: what it does, who provides it, and what it starts. */
export const ControlEntry = z
  .object({
    id: z.string(),
    control: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    state: z.enum(['in-place', 'planned', 'absent', 'unknown']),
    providedBy: z.string().nullable(),
    /** Threats that it holds down now, and side effects that it starts. */
    blocks: z.array(z.string()).readonly(),
    starts: z.array(z.string()).readonly(),
    references: z.array(Reference).readonly(),
    provenance: Provenance.nullable(),
  })
  .readonly();
export type ControlEntry = z.infer<typeof ControlEntry>;
