import { z } from 'zod';
import { RequirementActor } from '../requirement.ts';
import { SignOffDay } from './sign-off-day.ts';

/** What an organisation answers to a risk that it was offered; a refusal says why. */
export const TransferAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }).readonly(),
  z.strictObject({ kind: z.literal('refused'), because: z.string().trim().min(1).max(1_000) }).readonly(),
]);
export type TransferAnswer = z.infer<typeof TransferAnswer>;

/** A risk handed to another actor, as it was offered and answered. */
export const TransferRecord = z
  .strictObject({
    id: z.string().min(1),
    what: z.string().min(1),
    from: RequirementActor,
    to: RequirementActor.optional(),
    /** Begin the ids of the threats that it is for. */
    threats: z.array(z.string().min(1)).min(1).readonly(),
    /** Controls at assets, any of which receives it. */
    controls: z.array(z.string().min(1)).readonly(),
    offered: SignOffDay.optional(),
    accepted: SignOffDay.optional(),
    refused: z
      .strictObject({ by: z.string().min(1), on: z.iso.date(), because: z.string().min(1) })
      .readonly()
      .optional(),
    /** Whoever offered it takes it for settled. It is received only while a control of the receiver is in place. */
    closed: SignOffDay.optional(),
    /** The record of the evaluation with users, or why none is needed. */
    usability: z.string().min(1).optional(),
  })
  .readonly();
export type TransferRecord = z.infer<typeof TransferRecord>;
