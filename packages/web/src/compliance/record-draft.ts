import { type Artefact, type Compliance, type EvidenceRecord, freeId, idOf, type TestKind } from '@nemecys/core';

/** What a record speaks of: all of the model as it is now, parts of it, or nothing that could change. */
export type Subject = 'whole' | 'parts' | 'nothing';

/** A record as somebody writes it; its file is chosen beside it. */
export type RecordDraft = {
  readonly title: string;
  readonly artefact: Artefact | '';
  readonly owner: string;
  readonly validUntil: string;
  readonly subject: Subject;
  /** Paths of parts of the model. */
  readonly parts: readonly string[];
  /** Ids of controls that it shows to work. */
  readonly shows: readonly string[];
  readonly test: TestKind | '';
  readonly build: string;
  /** Ids of assets and flows that were in its scope. */
  readonly covers: readonly string[];
};

/** The draft of a new record for an artefact, or of one that is there. */
export function draftOf(artefact: Artefact | '', record?: EvidenceRecord): RecordDraft {
  if (record === undefined) {
    const texts = { title: '', owner: '', validUntil: '', build: '' };
    return { ...texts, artefact, subject: 'whole', parts: [], shows: [], test: '', covers: [] };
  }
  const { title, owner, validUntil = '', model, parts, shows, test = '', build = '', covers } = record;
  const subject = parts !== undefined ? 'parts' : model !== undefined ? 'whole' : 'nothing';
  return {
    ...{ title, artefact: record.artefact, owner, validUntil, subject, shows, test, build, covers },
    parts: Object.keys(parts ?? {}),
  };
}

type Made = {
  /** The one that is changed; its fields that the form does not ask for stay. */
  readonly before: EvidenceRecord | undefined;
  readonly compliance: Compliance;
  readonly file: Pick<EvidenceRecord, 'sha256' | 'file'>;
  /** Of the other records. */
  readonly ids: readonly string[];
};

/** The record that a draft says, of the model as it is now. */
export function recordOf(draft: RecordDraft, { before, compliance, file, ids }: Made): EvidenceRecord {
  const { title, artefact, owner, validUntil, subject, test, build, shows, covers } = draft;
  if (artefact === '') throw new Error('The form asks for an artefact');
  const { approved: _, validUntil: __, model: ___, parts: ____, test: _____, build: ______, ...others } = before ?? {};
  const fingerprints = new Map(compliance.parts.map(({ path, fingerprint }) => [path, fingerprint]));
  const parts = Object.fromEntries(draft.parts.map((path) => [path, fingerprints.get(path) ?? '']));
  return {
    ...{ leavesOut: [], refutes: [] },
    ...others,
    ...file,
    ...{ id: before?.id ?? newId(title, ids), title: title.trim(), artefact, owner: owner.trim(), shows, covers },
    ...(validUntil === '' ? {} : { validUntil }),
    ...(subject === 'whole' ? { model: compliance.fingerprint } : {}),
    ...(subject === 'parts' ? { parts } : {}),
    ...(test === '' ? {} : { test }),
    ...(build === '' ? {} : { build }),
  };
}

/** An id from a title that no other record has. */
function newId(title: string, ids: readonly string[]): string {
  return freeId(idOf(title, 'record'), new Set(ids));
}
