import { resolve } from 'node:path';
import { Failure, RecordRegister } from '@nemecys/core';
import { readSourceText } from '@nemecys/core/knowledge-source';
import { readFile } from './read-file.ts';

const limit = { bytes: 5e6, advice: 'Is it a register of records?' };

/** The records in a register, YAML or JSON. Throws a Failure that says what is wrong. */
export function readRecords(file: string, cwd: string): RecordRegister['records'] {
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
  return parsed.data.records;
}
