import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { HarmKind } from '../origin.ts';
import { Stride } from '../stride.ts';
import { entryFields } from './entry-source.ts';
import { provenanceFields } from './provenance-source.ts';

/** A consequence as written in `consequences/ID.yaml`; with `harm` and `severity` it is a harm. */
export const ConsequenceSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string(),
    at: z.array(ConceptId).min(1).readonly(),
    /** Attributes of the same asset that it undermines. */
    undermines: z.array(ConceptId).readonly().default([]),
    harm: HarmKind.optional(),
    /** 1 (negligible) to 5 (catastrophic); sets the impact by `scales/severity.yaml` unless `impact` says otherwise. */
    severity: z.int().min(1).max(5).optional(),
    /** The STRIDE category of threats that do this; left out where it is only a step towards others. */
    stride: Stride.optional(),
    impact: z.record(ConceptId, z.string()).default({}),
    visible: z.boolean().default(true),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type ConsequenceSource = z.infer<typeof ConsequenceSource>;
