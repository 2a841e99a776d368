import { z } from 'zod';
import { HarmChange } from '../documents/comparison.ts';
import { RiskVector } from '../documents/harm-entry.ts';

/** What became of one piece of evidence. */
export const EvidenceItem = z
  .object({
    id: z.string(),
    kind: z.enum(['vulnerability', 'weakness', 'human-factor', 'measure', 'scan', 'privacy-score', 'state']),
    label: z.string(),
    /** Who says it, and in which file and line. */
    source: z.string(),
    file: z.string(),
    line: z.int().nullable(),
    observed: z.string(),
    /** Whole days since then. */
    age: z.int(),
    assets: z.array(z.string()).readonly(),
    /**
     * Used: it changed something, or says no more than other evidence that did. No change: what it says is assumed
     * already. Seen: a scan recognised the asset; the flaws it names stand by themselves. Without effect: the knowledge has no word for it. Unmatched: it fits no asset, or several. Dismissed: by
     * a VEX statement. Expired, replaced and not yet: by time.
     */
    outcome: z.enum([
      'used',
      'no-change',
      'seen',
      'without-effect',
      'unmatched',
      'dismissed',
      'expired',
      'replaced',
      'not-yet',
    ]),
    /** What was read out of it, or why nothing was. */
    text: z.string(),
  })
  .readonly();
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** Why a level or state was changed: which rule, on which evidence, asked for which. Identical reasons are one. */
export const EvidenceReason = z
  .object({
    /** Id of the indicator of the knowledge; null where the evidence states the outcome itself. */
    rule: z.string().nullable(),
    to: z.string(),
    evidence: z.array(z.string()).readonly(),
    text: z.string(),
  })
  .readonly();
export type EvidenceReason = z.infer<typeof EvidenceReason>;

/** A trust level, impact or control that is taken otherwise than the scenario and the knowledge say. */
export const EvidenceChange = z
  .object({
    kind: z.enum(['trust', 'impact', 'control']),
    id: z.string(),
    concept: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    /** Level ids, or states of a control. */
    from: z.string(),
    to: z.string(),
    /** Those that ask for the most first. */
    because: z.array(EvidenceReason).readonly(),
  })
  .readonly();
export type EvidenceChange = z.infer<typeof EvidenceChange>;

/** What evidence changed in an assessment. Changes are sorted by asset and concept, items as they stand in the files. */
export const EvidenceReport = z
  .object({
    /** The moment the evidence is weighed at. */
    at: z.string(),
    changes: z.array(EvidenceChange).readonly(),
    items: z.array(EvidenceItem).readonly(),
    /** Of files with scans: devices and software that no scan saw. */
    unscanned: z.array(z.object({ id: z.string(), label: z.string() }).readonly()).readonly(),
    /** Over harms, without the evidence and with it. */
    before: RiskVector,
    after: RiskVector,
    /** Harms that differ, worse first. */
    harms: z.array(HarmChange).readonly(),
  })
  .readonly();
export type EvidenceReport = z.infer<typeof EvidenceReport>;
