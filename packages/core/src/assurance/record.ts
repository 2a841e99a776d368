import { z } from 'zod';
import { Artefact } from './artefact.ts';

/** What a test of security was. */
export const TestKind = z.enum([
  'requirements',
  'threat-mitigation',
  'misuse-or-fuzzing',
  'attack-surface',
  'known-vulnerabilities',
  'composition',
  'static-analysis',
  'dynamic-analysis',
  'penetration',
]);
export type TestKind = z.infer<typeof TestKind>;

/** A document outside the model that shows something, with what tells whether it still does. */
export const EvidenceRecord = z
  .strictObject({
    id: z.string().min(1),
    artefact: Artefact,
    title: z.string().min(1),
    /** Of the file, as hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    owner: z.string().min(1),
    /** Who has read and approved it, and on which day. */
    approved: z
      .strictObject({ by: z.string().min(1), on: z.iso.date() })
      .readonly()
      .optional(),
    validUntil: z.iso.date().optional(),
    /** The fingerprint of the model it speaks of, as `comply` prints it. */
    model: z.string().optional(),
    test: TestKind.optional(),
    /** Ids of controls, as the assessment names them, that it shows to work. */
    shows: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** The register of the records of a product. */
export const RecordRegister = z
  .strictObject({ format: z.literal('nemecys-records/1'), records: z.array(EvidenceRecord).readonly() })
  .readonly();
export type RecordRegister = z.infer<typeof RecordRegister>;

/** Whether a record still shows what it was made for, and if not, why. */
export type RecordStanding =
  | { readonly kind: 'current' }
  | { readonly kind: 'stale' | 'unapproved'; readonly why: string };

/** Where a record stands on a day, with the model as it is now. */
export function recordStanding(
  { approved, validUntil, model }: EvidenceRecord,
  now: { readonly day: string; readonly model: string },
): RecordStanding {
  if (validUntil !== undefined && validUntil < now.day)
    return { kind: 'stale', why: `it was valid until ${validUntil}` };
  if (model !== undefined && model !== now.model) return { kind: 'stale', why: 'the model has changed since' };
  if (approved === undefined) return { kind: 'unapproved', why: 'nobody has approved it' };
  if (approved.on > now.day) return { kind: 'unapproved', why: `its approval is dated ${approved.on}, after this day` };
  return { kind: 'current' };
}
