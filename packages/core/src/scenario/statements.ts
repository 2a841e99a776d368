import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { Answer } from './answer.ts';
import { TrustWord } from './scale-word.ts';
import { Text } from './text.ts';

/** An answer to one of the knowledge base's questions about an asset, with what it rests on. */
export const FactStatement = z
  .union([Answer, z.strictObject({ answer: Answer, because: Text.optional() })])
  .transform((stated) => (typeof stated === 'string' ? { answer: stated } : stated))
  .readonly();
export type FactStatement = z.infer<typeof FactStatement>;

/** Whether a control is there; `unknown` raises a question. */
export const ControlState = z.enum(['absent', 'planned', 'in-place', 'unknown']);
export type ControlState = z.infer<typeof ControlState>;

/** The state of a control at an asset, who provides it, until when, and how much of the asset it covers. */
export const ControlStatement = z
  .union([
    ControlState,
    z.strictObject({
      state: ControlState,
      by: Text.optional(),
      due: z.iso.date().optional(),
      coverage: TrustWord.optional(),
      because: Text.optional(),
    }),
  ])
  .transform((stated) => (typeof stated === 'string' ? { state: stated } : stated))
  .readonly();
export type ControlStatement = z.infer<typeof ControlStatement>;

/** An expert's own trust level instead of the template of the class; the reason is not optional. */
export const TrustStatement = z.strictObject({ level: TrustWord, because: Text }).readonly();
export type TrustStatement = z.infer<typeof TrustStatement>;

/** What can be stated about anything the engine sees as an asset, by the ids of the knowledge base. */
export const statementFields = {
  facts: z.record(ConceptId, FactStatement).readonly().default({}),
  controls: z.record(ConceptId, ControlStatement).readonly().default({}),
  trust: z.record(ConceptId, TrustStatement).readonly().default({}),
};
