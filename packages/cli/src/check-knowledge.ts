import { Failure, Knowledge } from '@nemecys/core';

/** The compiled knowledge in the text of a file. In a module of its own, as the bundled knowledge needs no schema. */
export function checkKnowledge(text: string, file: string): Knowledge {
  const parsed = Knowledge.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unknown' };
  const where = path.length === 0 ? '' : ` at ${path.join('.')}`;
  const more = parsed.error.issues.length > 1 ? ` (and ${parsed.error.issues.length - 1} more)` : '';
  const what = `${file} is not compiled knowledge${where}: ${message}${more}.`;
  throw new Failure('input', `${what}\nCompile it with the knowledge build of this version.`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new Failure('input', `${file} is not compiled knowledge: ${(thrown as Error).message}.`, { cause: thrown });
  }
}
