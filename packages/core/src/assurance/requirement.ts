import { z } from 'zod';
import { Artefact } from './artefact.ts';

/** Whose duty a requirement is. */
export const RequirementActor = z.enum(['manufacturer', 'integrator', 'operator', 'supplier', 'user', 'importer']);
export type RequirementActor = z.infer<typeof RequirementActor>;

/** A stage in the life of a product, first to last. */
export const LifeStage = z.enum([
  'concept',
  'design',
  'verification',
  'release',
  'installation',
  'postmarket',
  'end-of-support',
]);
export type LifeStage = z.infer<typeof LifeStage>;

/** How sure a statement is: read in the public text, taken from others who read it, or known in general only. */
export const Confidence = z.enum(['read', 'secondary', 'knowledge']);
export type Confidence = z.infer<typeof Confidence>;

/** Where a document stands. */
export const Standing = z.enum(['in-force', 'proposed', 'superseded']);
export type Standing = z.infer<typeof Standing>;

const PartialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'must be a date such as 2026, 2026-02 or 2026-02-03');

/** A law, guidance or standard that asks for something. */
export const RequirementDocument = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    title: z.string().min(1),
    version: z.string().min(1),
    jurisdictions: z
      .array(z.enum(['EU', 'US', 'international']))
      .min(1)
      .readonly(),
    bindingness: z.enum(['law', 'guidance', 'standard', 'voluntary']),
    status: Standing,
    from: PartialDate.optional(),
    until: PartialDate.optional(),
    supersedes: z.string().optional(),
    url: z.url().optional(),
    confidence: Confidence,
    /** Over facts of scope; a requirement may narrow it. */
    appliesIf: z.string().min(1),
    note: z.string().optional(),
  })
  .readonly();
export type RequirementDocument = z.infer<typeof RequirementDocument>;

/** One thing that a document asks for, in our own words: never its text. */
export const Requirement = z
  .strictObject({
    /** Stable and never used again for something else. */
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]*$/u),
    clause: z.string().min(1),
    title: z.string().optional(),
    obligation: z.string().min(1),
    actors: z.array(RequirementActor).min(1).readonly(),
    stages: z.array(LifeStage).min(1).readonly(),
    /** What shows that it is met. */
    evidence: z.array(Artefact).min(1).readonly(),
    typicalEvidence: z.string().optional(),
    /** The artefact is made from the model, drafted from it for people to complete, or linked from elsewhere. */
    automation: z.enum(['made', 'drafted', 'linked']),
    /** The same requirement in a sister document. */
    also: z
      .array(z.strictObject({ document: z.string(), clause: z.string(), confidence: Confidence.optional() }).readonly())
      .readonly()
      .default([]),
    /** Ids of controls of the knowledge that help to meet it. */
    controls: z.array(z.string()).readonly().default([]),
    /** Ids of threats of the knowledge that it is about. */
    threats: z.array(z.string()).readonly().default([]),
    /** Besides the condition of the document. */
    appliesIf: z.string().optional(),
    /** Instead of that of the document. */
    confidence: Confidence.optional(),
    status: Standing.optional(),
  })
  .readonly();
export type Requirement = z.infer<typeof Requirement>;
