import { z } from 'zod';
import { Modes } from './control.ts';
import { ConceptId, Level } from './id.ts';
import { Origin } from './origin.ts';
import { Provenance, Reference } from './provenance.ts';
import { PopulationVariants } from './quality.ts';

/** A trust attribute of the asset in a role; its lack is a cause. */
export const AttributeAtRole = z.object({ attribute: ConceptId, role: ConceptId }).readonly();
export type AttributeAtRole = z.infer<typeof AttributeAtRole>;

/** A consequence at the asset in a role. */
export const ConsequenceAtRole = z.object({ consequence: ConceptId, role: ConceptId }).readonly();
export type ConsequenceAtRole = z.infer<typeof ConsequenceAtRole>;

/**
 * A rule: where its pattern is found and all its causes hold, its effects follow. A threat without causes is a modelling
 * check or a compliance entry: it is reported as a finding with `advice` and never gets a likelihood.
 */
export const Threat = z
  .object({
    id: ConceptId,
    label: z.string(),
    /** A sentence with `_role_` place-holders. */
    description: z.string().default(''),
    category: z.string().default(''),
    pattern: ConceptId,
    threatens: ConceptId,
    entryPoints: z.array(AttributeAtRole).readonly().default([]),
    conditions: z.array(ConsequenceAtRole).readonly().default([]),
    effects: z.array(ConsequenceAtRole).readonly().default([]),
    /** Ceiling on the likelihood; null where the rule has none and is never calculated. */
    frequency: Level.nullable(),
    secondary: z.boolean(),
    normalOperation: z.boolean(),
    modes: Modes,
    /** Exists only while a strategy that triggers it is enabled: a side effect of security. */
    triggered: z.boolean().default(false),
    origin: Origin.optional(),
    /** For a modelling check: how wrong the model is, and what to do. */
    check: z
      .object({ severity: z.enum(['error', 'warning']), advice: z.string() })
      .readonly()
      .optional(),
    variants: PopulationVariants.optional(),
    references: z.array(Reference).readonly().default([]),
    provenance: Provenance.optional(),
  })
  .readonly();
export type Threat = z.infer<typeof Threat>;
