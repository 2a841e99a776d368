import { z } from 'zod';
import { RequirementActor } from '../requirement.ts';
import { SignOffDay } from './sign-off-day.ts';

/** What an organisation answers to a risk that it was offered; a refusal says why. */
export const TransferAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }).readonly(),
  z.strictObject({ kind: z.literal('refused'), because: z.string().trim().min(1).max(1_000) }).readonly(),
]);
export type TransferAnswer = z.infer<typeof TransferAnswer>;

/** Of the share of a workbench through which an answer was given; one that was given on paper has none. */
const share = z.string().min(1).optional();

/** An answer that counts no more: what was shared with whoever gave it was withdrawn, or the transfer is offered anew. */
export const EndedAnswer = z
  .strictObject({
    kind: z.enum(['accepted', 'refused']),
    by: z.string().min(1),
    on: z.iso.date(),
    because: z.string().min(1).optional(),
    share,
    /** The day on which it stopped counting, and why. */
    until: z.iso.date(),
    ended: z.enum(['withdrawn', 'offered-anew']),
  })
  .readonly();
export type EndedAnswer = z.infer<typeof EndedAnswer>;

const offer = {
  id: z.string().min(1),
  what: z.string().min(1),
  from: RequirementActor,
  to: RequirementActor.optional(),
  /** Begin the ids of the threats that it is for. */
  threats: z.array(z.string().min(1)).min(1).readonly(),
  /** Controls at assets, any of which receives it. */
  controls: z.array(z.string().min(1)).readonly(),
  /** Why it is left to them. It stays with whoever offers it. */
  because: z.string().min(1).optional(),
  /** The record of the evaluation with users, or why none is needed. */
  usability: z.string().min(1).optional(),
};

/** A risk as it is offered to another actor; the day and whoever offers it are added to it. */
export const TransferOffer = z
  .strictObject({ ...offer, id: z.string().trim().min(1).max(200), to: RequirementActor })
  .readonly();
export type TransferOffer = z.infer<typeof TransferOffer>;

/** A risk handed to another actor, as it was offered and answered. */
export const TransferRecord = z
  .strictObject({
    ...offer,
    offered: SignOffDay.optional(),
    accepted: SignOffDay.unwrap().extend({ share }).readonly().optional(),
    refused: SignOffDay.unwrap()
      .extend({ because: z.string().min(1), share })
      .readonly()
      .optional(),
    /** Whoever offered it takes it for settled. It is received only while a control of the receiver is in place. */
    closed: SignOffDay.optional(),
    /** Answers before the one that counts now, oldest first. */
    ended: z.array(EndedAnswer).readonly().optional(),
  })
  .readonly();
export type TransferRecord = z.infer<typeof TransferRecord>;
