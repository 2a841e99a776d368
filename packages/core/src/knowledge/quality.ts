import { z } from 'zod';
import { ConceptId, Level } from './id.ts';
import { HarmKind, Origin } from './origin.ts';
import { Provenance } from './provenance.ts';
import { Stride } from './stride.ts';

/**
 * The members of a concept at an asset that stands for many: the least and the most likely (or trusted) of them.
 * Without it, a population is described by its average alone.
 */
export const PopulationVariants = z.object({ min: ConceptId, max: ConceptId }).readonly();
export type PopulationVariants = z.infer<typeof PopulationVariants>;

/** A quality of an asset that is relied on, such as integrity; its lack lets threats happen. */
export const TrustAttribute = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    at: z.array(ConceptId).readonly(),
    /** Whom the attribute guards against; absent where the knowledge base does not say. */
    origin: Origin.optional(),
    visible: z.boolean().default(true),
    variants: PopulationVariants.optional(),
  })
  .readonly();
export type TrustAttribute = z.infer<typeof TrustAttribute>;

/** An adverse behaviour of an asset; a harm when it says who is hurt. */
export const Consequence = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    at: z.array(ConceptId).readonly(),
    harm: HarmKind.optional(),
    /** Severity 1 (negligible) to 5 (catastrophic), ISO 14971 style; only for harms. */
    severity: z.int().min(1).max(5).optional(),
    /** What a threat with this effect is to a reader; absent where it is only a step towards others. */
    stride: Stride.optional(),
    visible: z.boolean().default(true),
    variants: PopulationVariants.optional(),
    provenance: Provenance.optional(),
  })
  .readonly();
export type Consequence = z.infer<typeof Consequence>;

/** The consequence undermines the attribute at the same asset. */
export const Undermining = z.object({ consequence: ConceptId, attribute: ConceptId }).readonly();
export type Undermining = z.infer<typeof Undermining>;

/** The control suppresses the consequence as a cause of threats at the same asset. */
export const Inhibition = z.object({ consequence: ConceptId, control: ConceptId }).readonly();
export type Inhibition = z.infer<typeof Inhibition>;

/** The trust level assumed at a class (and below it) where nobody says otherwise. */
export const TrustTemplate = z
  .object({
    class: ConceptId,
    attribute: ConceptId,
    level: Level,
    /** With a population: do the least and the most trusted differ from the average? */
    independent: z.boolean().default(false),
    provenance: Provenance.optional(),
  })
  .readonly();
export type TrustTemplate = z.infer<typeof TrustTemplate>;

/** The impact assumed for a consequence at a class (and below it) where nobody says otherwise. */
export const ImpactTemplate = z
  .object({ class: ConceptId, consequence: ConceptId, level: Level, provenance: Provenance.optional() })
  .readonly();
export type ImpactTemplate = z.infer<typeof ImpactTemplate>;
