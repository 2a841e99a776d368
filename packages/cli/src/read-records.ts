import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type EvidenceRecord, Failure, RecordRegister } from '@nemecys/core';
import { readSourceText } from '@nemecys/core/knowledge-source';
import { readFile } from './read-file.ts';
import { sha256 } from './sha256.ts';

const limit = { bytes: 5e6, advice: 'Is it a register of records?' };
const evidenceLimit = { bytes: 2e8, advice: 'Attach an extract instead.' };

/** A register, with the records whose file beside it is not the one they name. */
export type ReadRegister = { readonly register: RecordRegister; readonly faultyFiles: ReadonlyMap<string, string> };

/** The register in a file, YAML or JSON, its files checked by their hash. Throws a Failure that says what is wrong. */
export function readRecords(file: string, cwd: string): ReadRegister {
  const text = new TextDecoder().decode(readFile(resolve(cwd, file), file, limit));
  const source = readSourceText(file, text);
  const [fault] = source.findings;
  if (source.file === undefined || fault !== undefined) {
    throw new Failure('input', `${file} is neither YAML nor JSON: ${fault?.message ?? 'it is empty'}`);
  }
  const parsed = RecordRegister.safeParse(source.file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Failure(
      'input',
      `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no register of records'}.`,
    );
  }
  const ids = parsed.data.records.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Failure('input', `${file}: two records have the id "${twice}". Rename one.`);
  const faulty = parsed.data.records.flatMap((record) => {
    const what = faultOf(record, dirname(resolve(cwd, file)));
    return what === null ? [] : [[record.id, what] as const];
  });
  return { register: parsed.data, faultyFiles: new Map(faulty) };
}

/** What is wrong with the file of a record; null where it has none or it is the one with the hash. */
function faultOf({ file, sha256: recorded }: EvidenceRecord, folder: string): string | null {
  if (file === undefined) return null;
  const path = resolve(folder, file);
  if (!existsSync(path)) return `its file ${file} is not there`;
  const found = sha256(readFile(path, file, evidenceLimit));
  return found === recorded ? null : `its file ${file} is not the one that was recorded: its sha256 is ${found}`;
}
