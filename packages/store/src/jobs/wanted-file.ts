import { type EvidenceRecord, Failure, type RecordRegister } from '@nemecys/core';
import type { Database } from '../open-store.ts';
import { listEvidence, readEvidence } from '../register/evidence.ts';
import { readRegister } from '../register/read-register.ts';
import type { ScenarioKey } from '../scenario-key.ts';
import { versionText } from '../version-text.ts';
import { versionNotes } from './version-notes.ts';
import type { Wanted } from './wanted.ts';

/** A scenario beside the one that is decided on, under the name that the decision has for it. */
export type OptionText = { readonly name: string; readonly text: string };

type Of<K extends Wanted['kind']> = Extract<Wanted, { kind: K }>;

/** Its records name a file only where that is not attached. */
type FromRegister = { readonly register: RecordRegister };

type FromTable = { readonly file: { readonly name: string; readonly content: Uint8Array } };

/** What a worker makes a file from: all of it, so that the same always gives the same bytes. */
export type WantedFile = { readonly text: string } & (
  | (Of<'report'> & {
      /** What is said of the version at its head. */
      readonly notes: readonly string[];
    })
  | (Omit<Of<'decision'>, 'beside'> & { readonly beside: readonly OptionText[] })
  | (Omit<Of<'document'>, 'register'> & FromRegister)
  | (Omit<Of<'document-set'>, 'register'> & FromRegister)
  | (Omit<Of<'inventory'>, 'file'> & FromTable)
  | (Omit<Of<'hazard-log'>, 'file'> & FromTable)
);

/** What is wanted of which version of which scenario. */
export type WantedOf = ScenarioKey & { readonly version: number; readonly wanted: Wanted };

/** What the file of a job is made from. Throws a Failure (not-found) when something of it is not there. */
export async function wantedFile(db: Database, { wanted, version, ...key }: WantedOf): Promise<WantedFile> {
  const text = await versionText(db, key, version);
  switch (wanted.kind) {
    case 'report':
      return { ...wanted, text, notes: await versionNotes(db, key, version) };
    case 'decision': {
      const beside: OptionText[] = [];
      for (const { scenario, version: of } of wanted.beside) {
        const other = await versionText(db, { ...key, scenario }, of);
        beside.push({ name: `${scenario}-version-${of}`, text: other });
      }
      return { ...wanted, text, beside };
    }
    case 'document':
    case 'document-set':
      return { ...wanted, text, register: await registerWithout(db, key, wanted.register) };
    case 'inventory':
    case 'hazard-log':
      return { ...wanted, text, file: await readEvidence(db, { ...key, sha256: wanted.file }) };
  }
}

/** Throws a Failure (not-found) when something that would be needed for it is not there. */
export async function checkWanted(db: Database, { wanted, version, ...key }: WantedOf): Promise<void> {
  await versionText(db, key, version);
  switch (wanted.kind) {
    case 'report':
      return;
    case 'decision':
      for (const { scenario, version: of } of wanted.beside) await versionText(db, { ...key, scenario }, of);
      return;
    case 'document':
    case 'document-set':
      await readRegister(db, key, wanted.register);
      return;
    case 'inventory':
    case 'hazard-log': {
      const attached = await listEvidence(db, key);
      if (!attached.some(({ sha256 }) => sha256 === wanted.file)) {
        throw new Failure('not-found', 'No file of this SHA-256 is attached. Attach the table first.');
      }
    }
  }
}

async function registerWithout(db: Database, key: ScenarioKey, version: number): Promise<RecordRegister> {
  const { register } = await readRegister(db, key, version);
  const attached = new Set((await listEvidence(db, key)).map(({ sha256 }) => sha256));
  return { ...register, records: register.records.map((record) => withoutAttached(record, attached)) };
}

/** What is attached was hashed when it came in and cannot have changed since: nobody has to look at its bytes again. */
function withoutAttached({ file, ...record }: EvidenceRecord, attached: ReadonlySet<string>): EvidenceRecord {
  return file === undefined || attached.has(record.sha256) ? record : { ...record, file };
}
