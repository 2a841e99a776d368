import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { LinkText } from './pattern-source.ts';

const AtAsset = z.string().regex(/^[^\s@]+@\S+$/u, 'must be concept@asset');

/** Words a proof gives with a consequence or an attribute: `loss-of-control@hub: high`. */
const Levels = z.record(AtAsset, z.string()).default({});

/** A tiny system in which a threat must have a likelihood above negligible. */
export const ProofSystem = z
  .strictObject({
    /** `id: class`, or `id: class few` for an asset that stands for a few (a level of the population scale). */
    assets: z.record(ConceptId, z.string()),
    links: z.array(LinkText).readonly().default([]),
    /** Consequences taken as given, so that a link of a chain is tested without the links before it. */
    given: Levels,
    trust: Levels,
    controls: z.array(AtAsset).readonly().default([]),
    mode: z.enum(['current', 'future']).default('future'),
    /** Consequences that must have at least this likelihood. */
    gives: Levels,
  })
  .readonly();
export type ProofSystem = z.infer<typeof ProofSystem>;

/** A change to the system of `fires`, with the reason why the threat then stops (`not`) or gets less likely (`lowered`). */
export const ProofChange = z
  .strictObject({
    because: z.string(),
    /** Links and assets taken out; the links of an asset go with it. */
    drop: z.array(z.string()).readonly().default([]),
    assets: z.record(ConceptId, z.string()).default({}),
    links: z.array(LinkText).readonly().default([]),
    given: Levels,
    trust: Levels,
    controls: z.array(AtAsset).readonly().default([]),
    /** Controls taken away again. */
    'no-controls': z.array(AtAsset).readonly().default([]),
    mode: z.enum(['current', 'future']).optional(),
  })
  .readonly();
export type ProofChange = z.infer<typeof ProofChange>;

/** Shows that a threat fires where it should and only there. */
export const ProofSource = z
  .strictObject({
    fires: ProofSystem,
    not: z.array(ProofChange).readonly().default([]),
    lowered: z.array(ProofChange).readonly().default([]),
  })
  .readonly();
export type ProofSource = z.infer<typeof ProofSource>;
