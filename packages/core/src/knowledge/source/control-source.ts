import { z } from 'zod';
import { Actor } from '../control.ts';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';
import { provenanceFields, ReferenceSource } from './provenance-source.ts';
import { ModesSource } from './threat-source.ts';

const RoleControls = z.record(ConceptId, z.array(ConceptId).min(1).readonly());

/** What a control does, alone or with others: `needs` and `optional` name controls by the role they stand at. */
export const StrategySource = z
  .strictObject({
    /** Default: the id of the control. */
    id: ConceptId.optional(),
    label: z.string().optional(),
    about: z.string().default(''),
    needs: RoleControls,
    optional: RoleControls.default({}),
    blocks: z.array(ConceptId).readonly().default([]),
    triggers: z.array(ConceptId).readonly().default([]),
    /** Trust level enforced on the threats it blocks. */
    effect: z.string().default('safe'),
    modes: ModesSource,
  })
  .readonly();
export type StrategySource = z.infer<typeof StrategySource>;

/** A control with its strategies, as written in `controls/ID.yaml`. */
export const ControlSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string(),
    at: z.array(ConceptId).min(1).readonly(),
    cost: z.string(),
    performance: z.string(),
    provider: z.array(Actor).min(1).readonly(),
    visible: z.boolean().default(true),
    strategies: z.array(StrategySource).readonly().default([]),
    references: z.array(ReferenceSource).readonly().default([]),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type ControlSource = z.infer<typeof ControlSource>;
