import { z } from 'zod';
import { RequirementActor } from './requirement.ts';
import { ScopeFact } from './scope-fact.ts';

/** What a person says of the scope beyond the model; it goes before what the model shows. */
export const ScopeWishes = z
  .strictObject({
    markets: z
      .array(z.enum(['eu', 'us']))
      .readonly()
      .optional(),
    /** Whose duties are asked for. */
    actors: z.array(RequirementActor).readonly().optional(),
    facts: z
      .partialRecord(ScopeFact, z.enum(['yes', 'no', 'unknown']))
      .readonly()
      .optional(),
  })
  .readonly();
export type ScopeWishes = z.infer<typeof ScopeWishes>;

/** What was said before with what is said now, which goes first. */
export function joinWishes(before: ScopeWishes, now: ScopeWishes): ScopeWishes {
  return {
    markets: now.markets ?? before.markets,
    actors: now.actors ?? before.actors,
    facts: { ...before.facts, ...now.facts },
  };
}
