import { z } from 'zod';
import { EvidenceGrade } from '../provenance.ts';

/** Words that say something: nothing does so in fewer letters. */
const Said = z.string().min(3, 'write three letters or more');

const SourceEntry = z.union([
  Said,
  z.strictObject({ ref: Said, clause: z.union([z.string(), z.number()]).optional() }),
]);

const ReviewEntry = z.union([
  z.literal('none'),
  z.strictObject({
    status: z.enum(['none', 'technical', 'clinical']),
    by: z.string().optional(),
    date: z.iso.date().optional(),
  }),
]);

/**
 * The fields that say where an entry comes from, how well it is supported, who wrote it and who looked at it. All are
 * optional here so that the linter can report every missing one in one run.
 */
export const provenanceFields = {
  source: z.array(SourceEntry).readonly().optional(),
  grade: EvidenceGrade.optional(),
  author: Said.optional(),
  review: ReviewEntry.optional(),
};

/** Provenance as a writer gives it. */
export const ProvenanceSource = z.strictObject(provenanceFields).readonly();
export type ProvenanceSource = z.infer<typeof ProvenanceSource>;

/** A list of ids of one public list, or one id, e.g. `{scheme: cwe, id: CWE-306}`. */
export const ReferenceSource = z
  .strictObject({
    scheme: z.enum(['cwe', 'capec', 'attack', 'attack-ics', 'emb3d', 'mdcg-2019-16', 'iec-62443-4-2', 'nist-800-53']),
    id: z.union([z.string(), z.array(z.string()).min(1).readonly()]),
  })
  .readonly();
export type ReferenceSource = z.infer<typeof ReferenceSource>;
