import { z } from 'zod';
import { Artefact } from '../artefact.ts';
import { Confidence } from '../requirement.ts';

/** How what one side asks stands to what the other asks, as sets: what meets the wider one meets the narrower one. */
export const MappingRelation = z.enum(['equal', 'superset', 'subset', 'intersects']);
export type MappingRelation = z.infer<typeof MappingRelation>;

/** The same between two of which it may not follow: then it is unsure, and they may have nothing in common. */
export const PairRelation = z.enum([...MappingRelation.options, 'unsure']);
export type PairRelation = z.infer<typeof PairRelation>;

/** Requirements of one document, taken together, against requirements of another, taken together. */
export const RequirementMap = z
  .strictObject({
    from: z.array(z.string()).min(1).readonly(),
    to: z.array(z.string()).min(1).readonly(),
    relation: MappingRelation,
    /** Instead of that of the table. */
    confidence: Confidence.optional(),
    note: z.string().optional(),
  })
  .readonly();
export type RequirementMap = z.infer<typeof RequirementMap>;

/** A table of maps with where it comes from. */
export const MappingTable = z
  .object({
    source: z.string().min(1),
    confidence: Confidence,
    note: z.string().optional(),
    maps: z.array(RequirementMap).min(1).readonly(),
  })
  .readonly();
export type MappingTable = z.infer<typeof MappingTable>;

/** Requirements of any documents that the same artefacts answer; it says nothing of what they ask. */
export const SharedArtefacts = z
  .strictObject({
    artefacts: z.array(Artefact).min(1).readonly(),
    requirements: z.array(z.string()).min(2).readonly(),
    note: z.string().optional(),
  })
  .readonly();
export type SharedArtefacts = z.infer<typeof SharedArtefacts>;

/** The relation seen from the other side. */
export function inverse<Relation extends PairRelation>(relation: Relation): Relation | 'subset' | 'superset' {
  if (relation === 'superset') return 'subset';
  return relation === 'subset' ? 'superset' : relation;
}
