import { z } from 'zod';

/** Where a statement comes from: a citation or address, and the clause or page in it. */
export const Source = z.object({ ref: z.string().min(3), clause: z.string().optional() }).readonly();
export type Source = z.infer<typeof Source>;

/**
 * How well a statement is supported, strongest first: a published analysis or study, a standard or guidance, a reported
 * incident or advisory, the judgement of a named expert, an assumption of ours.
 */
export const EvidenceGrade = z.enum(['published', 'standard', 'incident', 'expert', 'assumption']);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** Who looked at an entry. Only `clinical` lifts the heading "provisional" from results that rest on it. */
export const Review = z
  .object({
    status: z.enum(['none', 'technical', 'clinical']),
    by: z.string().optional(),
    date: z.iso.date().optional(),
  })
  .readonly();
export type Review = z.infer<typeof Review>;

/** Source, grade, author and review of a severity, a threat, a control or a template level. */
export const Provenance = z
  .object({
    source: z.array(Source).readonly(),
    grade: EvidenceGrade,
    author: z.string(),
    review: Review,
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** An identifier in a public list; `verified` is true only when it was found in a copy of that list. */
export const Reference = z
  .object({
    scheme: z.enum(['cwe', 'capec', 'attack', 'attack-ics', 'emb3d', 'mdcg-2019-16', 'iec-62443-4-2', 'nist-800-53']),
    id: z.string(),
    verified: z.boolean(),
  })
  .readonly();
export type Reference = z.infer<typeof Reference>;
