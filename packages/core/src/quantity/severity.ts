import { z } from 'zod';

/** Severities of harm in the words of ISO 14971, lowest first. */
export const severities = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;
