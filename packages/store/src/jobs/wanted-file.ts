import type { EvidenceRecord, RecordRegister } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import { listEvidence } from '../register/evidence.ts';
import { readRegister } from '../register/read-register.ts';
import type { Tables } from '../tables.ts';
import { versionText } from '../version-text.ts';
import { versionNotes } from './version-notes.ts';
import { type Wanted, type WantedColumns, wantedOf } from './wanted.ts';

/** What a worker makes a file from: all of it, so that the same always gives the same bytes. */
export type WantedFile = { readonly text: string } & (
  | (Extract<Wanted, { kind: 'report' }> & {
      /** What is said of the version at its head. */
      readonly notes: readonly string[];
    })
  | Extract<Wanted, { kind: 'decision' }>
  | (Omit<Extract<Wanted, { kind: 'document' }>, 'register'> & {
      /** Its records name a file only where that is not attached. */
      readonly register: RecordRegister;
    })
);

/** What a job is, as its row says. */
export type JobRow = Pick<Tables['job'], 'workspace' | 'scenario' | 'version'> & WantedColumns;

/** What the file of a job is made from. */
export async function wantedFile(db: Database, job: JobRow): Promise<WantedFile> {
  const text = await versionText(db, job, job.version);
  const wanted = wantedOf(job);
  switch (wanted.kind) {
    case 'report':
      return { ...wanted, text, notes: await versionNotes(db, job, job.version) };
    case 'decision':
      return { ...wanted, text };
    case 'document': {
      const { register } = await readRegister(db, job, wanted.register);
      const attached = new Set((await listEvidence(db, job)).map(({ sha256 }) => sha256));
      const records = register.records.map((record) => withoutAttached(record, attached));
      return { ...wanted, text, register: { ...register, records } };
    }
  }
}

/** What is attached was hashed when it came in and cannot have changed since: nobody has to look at its bytes again. */
function withoutAttached({ file, ...record }: EvidenceRecord, attached: ReadonlySet<string>): EvidenceRecord {
  return file === undefined || attached.has(record.sha256) ? record : { ...record, file };
}
