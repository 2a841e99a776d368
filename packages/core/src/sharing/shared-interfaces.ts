import { z } from 'zod';
import { RequirementActor } from '../assurance/requirement.ts';
import { ControlState } from '../scenario/statements.ts';

const Named = z.strictObject({ id: z.string(), label: z.string() }).readonly();

/** Something of the scenario, as whoever stands at its border may know it. */
export const SharedThing = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** Its kind, in words. */
    type: z.string(),
    /** What whoever the scenario names as responsible is, never its name; null where it names none, or no role. */
    owner: z.string().nullable(),
  })
  .readonly();
export type SharedThing = z.infer<typeof SharedThing>;

/** Data on their way to, from or over something that the organisation owns. */
export const SharedFlow = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Of the networks on the way those that may be known, in order. */
    over: z.array(z.string()).readonly(),
    data: z.array(Named).readonly(),
    protocol: z.string().nullable(),
    ports: z.array(z.int()).readonly(),
    encrypted: z.enum(['yes', 'no', 'planned', 'unknown']),
    authenticated: z.enum(['mutual', 'server', 'none', 'unknown']),
  })
  .readonly();
export type SharedFlow = z.infer<typeof SharedFlow>;

/** A relation across the border. */
export const SharedLink = z.strictObject({ from: z.string(), is: z.string(), to: z.string() }).readonly();
export type SharedLink = z.infer<typeof SharedLink>;

/** A risk that is handed over to the organisation, without the threats that it is about. */
export const SharedTransfer = z
  .strictObject({
    id: z.string(),
    what: z.string(),
    from: RequirementActor,
    offered: z.strictObject({ by: z.string(), on: z.string() }).readonly(),
    /** Controls at things, any of which takes it up. */
    controls: z.array(z.string()).readonly(),
  })
  .readonly();
export type SharedTransfer = z.infer<typeof SharedTransfer>;

/** A control that is asked of the organisation. */
export const AskedControl = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** The thing that it is asked at. */
    at: z.string(),
    state: ControlState,
    /** Transfers that it takes up. */
    takesUp: z.array(z.string()).readonly(),
    /** Whom or what it is for, in one sentence that names no threat. */
    why: z.string(),
  })
  .readonly();
export type AskedControl = z.infer<typeof AskedControl>;

/** What an organisation owns in a scenario, what is around it, and what is asked of it. Collections are in the order of ids. */
export const SharedInterfaces = z
  .strictObject({
    owned: z.array(SharedThing).readonly(),
    /** Things of others at which something is asked of it. */
    handedOver: z.array(SharedThing).readonly(),
    neighbours: z.array(SharedThing).readonly(),
    flows: z.array(SharedFlow).readonly(),
    links: z.array(SharedLink).readonly(),
    transfers: z.array(SharedTransfer).readonly(),
    assumptions: z.array(z.strictObject({ id: z.string(), text: z.string() }).readonly()).readonly(),
    /** What its surroundings have to give, with the things of its own that this is about. */
    conditions: z
      .array(z.strictObject({ id: z.string(), text: z.string(), at: z.array(z.string()).readonly() }).readonly())
      .readonly(),
    controls: z.array(AskedControl).readonly(),
  })
  .readonly();
export type SharedInterfaces = z.infer<typeof SharedInterfaces>;
