import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { Text } from './text.ts';

/**
 * How bad a consequence at one of the few primary assets would be, instead of the level of the knowledge base. The level
 * is one of ours or a word of the organisation's own severity scale.
 */
export const ImpactStatement = z
  .strictObject({ of: Text, consequence: ConceptId, level: Text, because: Text.optional() })
  .readonly();
export type ImpactStatement = z.infer<typeof ImpactStatement>;
