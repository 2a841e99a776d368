import { z } from 'zod';
import { ConceptId, Level } from './id.ts';
import { Provenance, Reference } from './provenance.ts';
import { PopulationVariants } from './quality.ts';

/** Who can put a control in place. */
export const Actor = z.enum(['manufacturer', 'integrator', 'operator', 'supplier', 'user']);
export type Actor = z.infer<typeof Actor>;

/** A safeguard that can exist at assets of some classes. */
export const Control = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    at: z.array(ConceptId).readonly(),
    cost: Level.default(0),
    performance: Level.default(0),
    provider: z.array(Actor).readonly().default([]),
    visible: z.boolean().default(true),
    variants: PopulationVariants.optional(),
    references: z.array(Reference).readonly().default([]),
    provenance: Provenance.optional(),
  })
  .readonly();
export type Control = z.infer<typeof Control>;

/** May a control be chosen at a class (and below it), and how much of the asset it covers by default. */
export const ControlTemplate = z
  .object({
    class: ConceptId,
    control: ConceptId,
    assertable: z.boolean(),
    coverage: Level,
    independent: z.boolean().default(false),
  })
  .readonly();
export type ControlTemplate = z.infer<typeof ControlTemplate>;

/** A control at the asset that plays a role. */
export const ControlAtRole = z.object({ control: ConceptId, role: ConceptId }).readonly();
export type ControlAtRole = z.infer<typeof ControlAtRole>;

/** The two calculation modes: what can go wrong now, and what can go wrong with all plans carried out. */
export const Modes = z.object({ current: z.boolean(), future: z.boolean() }).readonly();
export type Modes = z.infer<typeof Modes>;

/** Controls that act together: they stop the threats they block and start the ones they trigger. */
export const Strategy = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    mandatory: z.array(ControlAtRole).readonly(),
    optional: z.array(ControlAtRole).readonly().default([]),
    blocks: z.array(ConceptId).readonly().default([]),
    /** Blocks in future mode only (older knowledge bases). */
    mitigates: z.array(ConceptId).readonly().default([]),
    triggers: z.array(ConceptId).readonly().default([]),
    /** The trust level the strategy enforces on a threat it blocks. */
    blockingEffect: Level,
    modes: Modes,
    /** Names of the strategy's variants in systems with populations. */
    variants: PopulationVariants.optional(),
  })
  .readonly();
export type Strategy = z.infer<typeof Strategy>;
