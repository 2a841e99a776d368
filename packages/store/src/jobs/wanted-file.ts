import type { ComplianceDocument, DocumentFormat, EvidenceRecord, RecordRegister } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import { listEvidence } from '../register/evidence.ts';
import { readRegister } from '../register/read-register.ts';
import type { Tables } from '../tables.ts';
import { versionText } from '../version-text.ts';
import type { ReportFormat } from './report-format.ts';
import { versionNotes } from './version-notes.ts';

/** What a worker makes a file from: all of it, so that the same always gives the same bytes. */
export type WantedFile =
  | {
      readonly kind: 'report';
      readonly text: string;
      readonly format: ReportFormat;
      /** What is said of the version at its head. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'document';
      readonly text: string;
      /** Its records name a file only where that is not attached. */
      readonly register: RecordRegister;
      readonly document: ComplianceDocument;
      readonly format: DocumentFormat;
      /** On which the records are weighed. */
      readonly day: string;
    };

/** What a job is, as its row says. */
export type JobRow = Pick<
  Tables['job'],
  'workspace' | 'scenario' | 'version' | 'kind' | 'report_format' | 'document' | 'format' | 'register' | 'day'
>;

/** What the file of a job is made from. */
export async function wantedFile(db: Database, job: JobRow): Promise<WantedFile> {
  const { document, format, day } = job;
  const text = await versionText(db, job, job.version);
  if (document === null || format === null || day === null) {
    const notes = await versionNotes(db, job, job.version);
    return { kind: 'report', text, format: job.report_format ?? 'html', notes };
  }
  const { register } = await readRegister(db, job, job.register ?? 0);
  const attached = new Set((await listEvidence(db, job)).map(({ sha256 }) => sha256));
  const records = register.records.map((record) => withoutAttached(record, attached));
  return { kind: 'document', text, register: { ...register, records }, document, format, day };
}

/** What is attached was hashed when it came in and cannot have changed since: nobody has to look at its bytes again. */
function withoutAttached({ file, ...record }: EvidenceRecord, attached: ReadonlySet<string>): EvidenceRecord {
  return file === undefined || attached.has(record.sha256) ? record : { ...record, file };
}
