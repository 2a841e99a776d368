import { resolve } from 'node:path';
import { Failure, KnowledgeNames } from '@nemecys/core';
import { readFile } from './read-file.ts';

/** The names that "knowledge names" wrote to a file. Throws a Failure where it is no such file. */
export function readNames(file: string, cwd: string): KnowledgeNames {
  const bytes = readFile(resolve(cwd, file), file, {
    bytes: 20e6,
    advice: 'Is it a file that "knowledge names" wrote?',
  });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (thrown) {
    throw new Failure('input', `${file} is not JSON: ${(thrown as Error).message}.`, { cause: thrown });
  }
  const parsed = KnowledgeNames.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure(
    'input',
    `${file} was not written by "nemecys knowledge names": ${parsed.error.issues[0]?.message}.`,
  );
}
