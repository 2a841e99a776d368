import { z } from 'zod';
import { Artefact } from '../artefact.ts';

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

/** How far a tester stands from the developers, nearest first. */
export const TesterIndependence = z.enum(['none', 'person', 'department', 'organisation']);
export type TesterIndependence = z.infer<typeof TesterIndependence>;

/** Who has read and approved a record, on which day, and what they say with it. */
export const RecordApproval = z
  .strictObject({ by: z.string().min(1), on: z.iso.date(), meaning: z.string().min(1).optional() })
  .readonly();
export type RecordApproval = z.infer<typeof RecordApproval>;

/** A document outside the model that shows something, with what tells whether it still does. */
export const EvidenceRecord = z
  .strictObject({
    id: z.string().min(1),
    artefact: Artefact,
    title: z.string().min(1),
    /** Of the file, as hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    owner: z.string().min(1),
    approved: RecordApproval.optional(),
    validUntil: z.iso.date().optional(),
    /** Beside the register; its bytes are compared with `sha256`. */
    file: z.string().min(1).optional(),
    /** The fingerprint of the model it speaks of, as `comply` prints it. */
    model: z.string().optional(),
    /** Fingerprints of the parts of the model that it speaks of, by path (`assets.pump`, `flows`), as `comply` writes them. */
    parts: z.record(z.string(), z.string()).readonly().optional(),
    /** It goes to an authority or a notified body. */
    submitted: z.boolean().optional(),
    test: TestKind.optional(),
    /** How far from the developers whoever tested stands. */
    independence: TesterIndependence.optional(),
    /** Of the software that was tested. */
    build: z.string().min(1).optional(),
    /** Why what was tested stands for what is released, where the builds differ. */
    equivalence: z.string().min(1).optional(),
    /** Assets and flows that were in its scope, and those left out on purpose. */
    covers: z.array(z.string()).readonly().default([]),
    leavesOut: z
      .array(z.strictObject({ id: z.string(), because: z.string().min(1) }).readonly())
      .readonly()
      .default([]),
    /** Ids of controls, as the assessment names them, that it shows to work, or not to work. */
    shows: z.array(z.string()).readonly().default([]),
    refutes: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** Whether a record still shows what it was made for, and if not, why. */
export type RecordStanding =
  | { readonly kind: 'current' }
  | { readonly kind: 'stale' | 'unapproved'; readonly why: string };

/** What records are weighed against. */
export type RecordMoment = {
  readonly day: string;
  /** The fingerprint of the model as it is, and of each of its parts by path. */
  readonly model: string;
  readonly parts: ReadonlyMap<string, string>;
  /** Records whose file is not the one with their hash, with what is wrong with it. */
  readonly faultyFiles: ReadonlyMap<string, string>;
};

/** Where a record stands on a day, with the model and the files as they are now. */
export function recordStanding(record: EvidenceRecord, now: RecordMoment): RecordStanding {
  const { id, approved, validUntil, model, parts } = record;
  const fault = now.faultyFiles.get(id);
  if (fault !== undefined) return { kind: 'stale', why: fault };
  if (validUntil !== undefined && validUntil < now.day)
    return { kind: 'stale', why: `it was valid until ${validUntil}` };
  const changed = changedParts(parts ?? {}, now.parts);
  if (changed.length > 0) return { kind: 'stale', why: changed.join('; ') };
  // Where parts are named, a change elsewhere does not touch what the record says.
  if (parts === undefined && model !== undefined && model !== now.model)
    return { kind: 'stale', why: 'the model has changed since' };
  if (approved === undefined) return { kind: 'unapproved', why: 'nobody has approved it' };
  if (approved.on > now.day) return { kind: 'unapproved', why: `its approval is dated ${approved.on}, after this day` };
  return { kind: 'current' };
}

function changedParts(parts: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, fingerprint]) => {
      const present = now.get(path);
      if (present === undefined) return [`${path} is no longer in the model`];
      return present === fingerprint ? [] : [`${path} has changed since`];
    });
}
