import { resolve } from 'node:path';
import { Failure, SignOff } from '@nemecys/core';
import { readFile } from '../read-file.ts';

const limit = { bytes: 1e6, advice: 'Is it a list of sign-offs?' };

/** Sign-offs from a JSON file: a list of `{ name, role, date, harms }`. Throws a Failure that says what is wrong. */
export function readSignOffs(file: string, cwd: string): readonly SignOff[] {
  const text = new TextDecoder().decode(readFile(resolve(cwd, file), file, limit));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw new Failure('input', `${file} is no JSON: write a list of { "name", "role", "date", "harms" }.`, {
      cause: thrown,
    });
  }
  const parsed = SignOff.array().safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Failure(
    'input',
    `${file}: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'not a list of sign-offs'}.`,
  );
}
