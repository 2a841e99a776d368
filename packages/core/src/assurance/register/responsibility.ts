import { z } from 'zod';
import { RequirementActor } from '../requirement.ts';

/** Does it, answers for it, is consulted, is told. */
export const DutyRole = z.enum(['R', 'A', 'C', 'N']);
export type DutyRole = z.infer<typeof DutyRole>;

/** A part in a duty that a contract moves from where it stands by default. */
export const MovedDuty = z
  .strictObject({
    topic: z.string().min(1),
    actor: RequirementActor,
    roles: z.array(DutyRole).readonly(),
    contract: z.string().min(1).optional(),
  })
  .readonly();
export type MovedDuty = z.infer<typeof MovedDuty>;

/** Who an actor is. */
export const Party = z
  .strictObject({
    actor: RequirementActor,
    name: z.string().min(1),
    /** With whom an integrator has its contract; liability follows it. */
    contractHolder: z.string().min(1).optional(),
  })
  .readonly();
export type Party = z.infer<typeof Party>;
