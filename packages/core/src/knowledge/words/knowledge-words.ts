import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { Scales } from '../scales.ts';

const Words = z.string().trim().min(1);
const ById = z.record(ConceptId, Words).default({});
const Step = z.strictObject({ label: Words, meaning: Words.exactOptional() }).readonly();
const scaleNames = Scales.unwrap().omit({ riskMatrix: true }).keyof();

/** The words of a knowledge base that readers see, in another language than its own, each by the id of what it is of. */
export const KnowledgeWords = z
  .strictObject({
    format: z.literal('nemecys-knowledge-words/1'),
    /** Its code, such as `de`. */
    language: z.string().regex(/^[a-z]{2,3}$/u, 'must be a code such as "de"'),
    /** Whether people of the field have read the words: `none`, or who and when. */
    review: Words,
    note: Words.optional(),
    classes: z.record(ConceptId, z.strictObject({ label: Words, about: Words.exactOptional() }).readonly()).default({}),
    relations: ById,
    roles: ById,
    attributes: ById,
    consequences: ById,
    controls: ById,
    /** Only strategies with a name of their own; the others are called as one of their controls is. */
    strategies: ById,
    facts: ById,
    checks: z
      .record(ConceptId, z.strictObject({ description: Words, advice: Words.exactOptional() }).readonly())
      .default({}),
    threats: z
      .record(ConceptId, z.strictObject({ label: Words, description: Words.exactOptional() }).readonly())
      .default({}),
    scales: z.partialRecord(scaleNames, z.record(ConceptId, Step)).default({}),
  })
  .readonly();
export type KnowledgeWords = z.infer<typeof KnowledgeWords>;
