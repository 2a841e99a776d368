import { z } from 'zod';
import { Moment } from '../../evidence/moment.ts';

/**
 * Times within which something has to be told or done, in hours from becoming aware. Dates of law change: these are those
 * known in November 2026 and to be checked.
 */
export const reportingClocks = {
  'mdr-serious-threat': { hours: 48, text: 'serious public health threat (MDR Article 87, 2 days)' },
  'mdr-death': { hours: 240, text: 'death or serious deterioration (MDR Article 87, 10 days)' },
  'mdr-serious-incident': { hours: 360, text: 'serious incident (MDR Article 87, 15 days)' },
  'nis2-early-warning': { hours: 24, text: 'early warning (NIS2 Article 23, 24 hours)' },
  'nis2-notification': { hours: 72, text: 'notification (NIS2 Article 23, 72 hours)' },
  'nis2-final': { hours: 720, text: 'final report (NIS2 Article 23, one month, counted as 30 days)' },
  'gdpr-authority': { hours: 72, text: 'data breach (GDPR Article 33, 72 hours)' },
  'cra-early-warning': { hours: 24, text: 'early warning (CRA Article 14, 24 hours)' },
  'cra-notification': { hours: 72, text: 'notification (CRA Article 14, 72 hours)' },
  'cra-final': { hours: 336, text: 'final report (CRA Article 14, 14 days after the fix)' },
  'fda-communicate': { hours: 720, text: 'uncontrolled risk told to users (FDA, 30 days)' },
  'fda-fix': { hours: 1440, text: 'uncontrolled risk fixed (FDA, 60 days)' },
} as const;

export const ReportingClock = z.enum(Object.keys(reportingClocks) as [keyof typeof reportingClocks]);
export type ReportingClock = z.infer<typeof ReportingClock>;

/** What has to be settled before a case is closed. */
export const closingPoints = {
  reporting: 'the decision on reporting',
  capabilities: 'better security capabilities',
  documentation: 'update of the technical documentation',
  'benefit-risk': 'update of the benefit-risk record',
  verification: 'update of verification and validation',
  'risk-assessment': 'update of the security risk assessment',
} as const;

export const ClosingPoint = z.enum(Object.keys(closingPoints) as [keyof typeof closingPoints]);
export type ClosingPoint = z.infer<typeof ClosingPoint>;

/** An incident or a vulnerability that is being handled. */
export const IncidentCase = z
  .strictObject({
    id: z.string().min(1),
    text: z.string().min(1),
    aware: Moment,
    /** Which clocks run, from when where not from becoming aware, and when they were met; an empty list needs a reason. */
    clocks: z
      .array(z.strictObject({ clock: ReportingClock, from: Moment.optional(), met: Moment.optional() }).readonly())
      .readonly(),
    noClock: z.string().min(1).optional(),
    closed: z
      .strictObject({ on: z.iso.date(), points: z.partialRecord(ClosingPoint, z.string().min(1)).readonly() })
      .readonly()
      .optional(),
  })
  .readonly();
export type IncidentCase = z.infer<typeof IncidentCase>;
