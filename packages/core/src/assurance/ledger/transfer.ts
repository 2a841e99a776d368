import { z } from 'zod';
import { ControlState } from '../../scenario/statements.ts';
import { RequirementActor } from '../requirement.ts';
import { ControlAt } from './control-at.ts';

/**
 * Where the handing over of a risk stands: `silent` is left to others without anybody having offered it to them; a
 * `refused` one falls back on whoever offered it; a `closed` one is accepted and the control of the receiver is there.
 */
export const TransferStanding = z.enum(['silent', 'offered', 'refused', 'accepted', 'closed']);
export type TransferStanding = z.infer<typeof TransferStanding>;

/** A risk that one actor leaves to another, what the other must do for it, and how far that is agreed and done. */
export const TransferEntry = z
  .object({
    id: z.string(),
    what: z.string(),
    from: RequirementActor,
    /** Null where nobody is named. */
    to: RequirementActor.nullable(),
    /** Threats of the model that it is for. */
    threats: z.array(z.string()).readonly(),
    /** Those of them that no closed transfer receives. */
    openThreats: z.array(z.string()).readonly(),
    /** Controls at assets, any of which would receive it, with their state now. */
    controls: z.array(ControlAt.unwrap().extend({ state: ControlState }).readonly()).readonly(),
    standing: TransferStanding,
    because: z.string(),
  })
  .readonly();
export type TransferEntry = z.infer<typeof TransferEntry>;
