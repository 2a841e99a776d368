import { z } from 'zod';

/** What the plan has to hold, in our own words. */
export const planElements = {
  personnel: 'who is responsible',
  monitoring: 'sources, methods and frequency of watching for vulnerabilities',
  'exploited-vulnerabilities': 'what is done about vulnerabilities known to be exploited',
  testing: 'testing in regular intervals',
  timelines: 'timelines for patches',
  updates: 'the process of updating',
  patching: 'what the device can do to be patched',
  disclosure: 'coordinated disclosure',
  communication: 'how remediations are told',
  recovery: 'recovery after an incident',
} as const;

export const PlanElement = z.enum(Object.keys(planElements) as [keyof typeof planElements]);
export type PlanElement = z.infer<typeof PlanElement>;

const Timeline = z.strictObject({ days: z.int().min(1), because: z.string().min(1) }).readonly();

/** The cybersecurity management plan as far as it can be checked. */
export const ManagementPlan = z
  .strictObject({
    /** Where each element stands. */
    elements: z.partialRecord(PlanElement, z.string().min(1)).readonly(),
    regular: Timeline.optional(),
    outOfCycle: Timeline.optional(),
    disclosureContact: z.string().min(1).optional(),
    /** When somebody last tried whether the contact answers. */
    contactTried: z.iso.date().optional(),
  })
  .readonly();
export type ManagementPlan = z.infer<typeof ManagementPlan>;

/** A figure that is watched, and from which value on somebody acts. */
export const WatchedFigure = z
  .strictObject({ id: z.string().min(1), threshold: z.string().min(1).optional() })
  .readonly();
export type WatchedFigure = z.infer<typeof WatchedFigure>;

/** What is watched after release. */
export const Monitoring = z
  .strictObject({
    indicators: z.array(WatchedFigure).readonly(),
    /** The three measures FDA asks for, or why one cannot be given. */
    sharePatched: z.string().min(1).optional(),
    identifiedToPatched: z.string().min(1).optional(),
    patchedToFielded: z.string().min(1).optional(),
    lastRun: z.iso.date().optional(),
    everyDays: z.int().min(1).optional(),
  })
  .readonly();
export type Monitoring = z.infer<typeof Monitoring>;
