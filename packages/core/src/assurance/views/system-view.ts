import { z } from 'zod';
import { Diagram } from '../../documents/diagram.ts';

/** The four views that FDA asks for. */
export const ViewKind = z.enum(['global-system', 'multi-patient-harm', 'updatability', 'security-use-cases']);
export type ViewKind = z.infer<typeof ViewKind>;

/** A path of communication with how many of the attributes of Appendix 2 are answered, and which are not. */
export const DescribedPath = z
  .object({
    flow: z.string(),
    from: z.string(),
    to: z.string(),
    over: z.array(z.string()).readonly(),
    crossesBoundary: z.enum(['yes', 'no', 'unknown']),
    known: z.array(z.object({ attribute: z.string(), name: z.string(), text: z.string() }).readonly()).readonly(),
    notApplicable: z
      .array(z.object({ attribute: z.string(), name: z.string(), because: z.string() }).readonly())
      .readonly(),
    missing: z.array(z.object({ attribute: z.string(), name: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type DescribedPath = z.infer<typeof DescribedPath>;

/** Every element and path of the system, with its boundaries. */
export const GlobalSystemView = z
  .object({
    kind: z.literal('global-system'),
    diagram: Diagram,
    elements: z
      .array(
        z
          .object({
            id: z.string(),
            label: z.string(),
            type: z.string(),
            zone: z.string().nullable(),
            scope: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    paths: z.array(DescribedPath).readonly(),
  })
  .readonly();
export type GlobalSystemView = z.infer<typeof GlobalSystemView>;

/** Why an element can reach several patients at once. */
export const AmplifierCause = z.enum([
  'shared-service',
  'shared-network',
  'shared-secret',
  'updates',
  'cloud',
  'fleet',
]);
export type AmplifierCause = z.infer<typeof AmplifierCause>;

/** An element over which several patients can be reached, with the ways there as proof. */
export const Amplifier = z
  .object({
    element: z.string(),
    label: z.string(),
    causes: z.array(AmplifierCause).readonly(),
    /** One shortest way to each device or software at which patients are reached. */
    paths: z.array(z.array(z.string()).readonly()).readonly(),
    /** Ids of what is reached, with how many units the model says it stands for, in its word. */
    devices: z.array(z.object({ id: z.string(), units: z.string() }).readonly()).readonly(),
    /** Groups that are reached, and how many people they are; null where the model does not say. */
    patients: z.array(z.object({ id: z.string(), count: z.int().nullable() }).readonly()).readonly(),
    /** People that can be reached at once: the sum over the groups; null where a group has no number. */
    reach: z.int().nullable(),
    because: z.string(),
    /** The highest risk of a harm to a patient of these groups, as it is for one patient. */
    riskToOne: z.string(),
    /** The risk to several that the register states; null where nobody has scored it. */
    riskToSeveral: z.string().nullable(),
  })
  .readonly();
export type Amplifier = z.infer<typeof Amplifier>;

/** How several patients can be harmed at once. */
export const MultiPatientView = z
  .object({ kind: z.literal('multi-patient-harm'), diagram: Diagram, amplifiers: z.array(Amplifier).readonly() })
  .readonly();
export type MultiPatientView = z.infer<typeof MultiPatientView>;

/** One step of an update on its way. */
export const UpdateHop = z
  .object({
    flow: z.string(),
    from: z.string(),
    to: z.string(),
    over: z.array(z.string()).readonly(),
    updates: z.array(z.string()).readonly(),
    /** How what is carried is kept genuine: on the way, or by the receiver; null where nothing says it. */
    protectedBy: z.string().nullable(),
    /** Where the signature is checked, which has to be at or before the device. */
    verified: z.enum(['yes', 'no', 'unknown']),
    onInterruption: z.string().nullable(),
  })
  .readonly();
export type UpdateHop = z.infer<typeof UpdateHop>;

/** The way of updates from end to end. */
export const UpdatabilityView = z
  .object({
    kind: z.literal('updatability'),
    diagram: Diagram,
    hops: z.array(UpdateHop).readonly(),
    /** Devices and software of ours that no update reaches in the model. */
    unreached: z.array(z.string()).readonly(),
  })
  .readonly();
export type UpdatabilityView = z.infer<typeof UpdatabilityView>;

/** A function in a state of use, with the flows it needs and the worst that can come of its compromise. */
export const SecurityUseCase = z
  .object({
    id: z.string(),
    function: z.string(),
    label: z.string(),
    does: z.string(),
    state: z.string(),
    elements: z.array(z.string()).readonly(),
    flows: z.array(z.string()).readonly(),
    patients: z.string().nullable(),
    risk: z.string(),
    missing: z.array(z.string()).readonly(),
  })
  .readonly();
export type SecurityUseCase = z.infer<typeof SecurityUseCase>;

/** Every function whose compromise touches safety, over its states. */
export const UseCaseView = z
  .object({ kind: z.literal('security-use-cases'), diagram: Diagram, cases: z.array(SecurityUseCase).readonly() })
  .readonly();
export type UseCaseView = z.infer<typeof UseCaseView>;

/** The four views; each is there, even where it is empty. */
export const SystemViews = z
  .object({
    global: GlobalSystemView,
    multiPatient: MultiPatientView,
    updatability: UpdatabilityView,
    useCases: UseCaseView,
    /** Views left out on purpose, with the reason. */
    omitted: z.array(z.object({ view: z.string(), because: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type SystemViews = z.infer<typeof SystemViews>;
