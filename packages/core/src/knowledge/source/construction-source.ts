import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';
import { LinkText, PatternSource } from './pattern-source.ts';

/** A construction as written in `constructions/ID.yaml`: what to add wherever its pattern is found. */
export const ConstructionSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    /** Lower goes first. */
    priority: z.int(),
    iterate: z.boolean().default(false),
    'max-passes': z.int().min(0).default(0),
    pattern: PatternSource,
    adds: z
      .strictObject({
        nodes: z
          .record(
            ConceptId,
            z
              .strictObject({
                class: ConceptId,
                'named-by': z.array(ConceptId).min(1).readonly(),
                'displayed-at': z.array(ConceptId).max(3).readonly().default([]),
              })
              .readonly(),
          )
          .default({}),
        links: z.array(LinkText).readonly().default([]),
      })
      .readonly(),
    ...entryFields,
  })
  .readonly();
export type ConstructionSource = z.infer<typeof ConstructionSource>;
