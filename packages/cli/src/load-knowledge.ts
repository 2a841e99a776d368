import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, type Knowledge } from '@nemecys/core';
import { knowledgeFile } from './knowledge-file.ts';
import { readFile, type SizeLimit } from './read-file.ts';
import type { Session } from './session.ts';

const limit: SizeLimit = { bytes: 200e6, advice: 'Is it compiled knowledge?' };

/** The bundled knowledge, or the compiled one in `file`, which is checked first. Throws a Failure. */
export async function loadKnowledge(file: string | undefined, { io }: Session): Promise<Knowledge> {
  return file === undefined ? bundledKnowledge() : givenKnowledge(file, io.cwd);
}

/** Built and checked together with this command, so it is taken as it is: checking costs a third of a short run. */
function bundledKnowledge(): Knowledge {
  try {
    return JSON.parse(readFileSync(knowledgeFile(), 'utf8'));
  } catch (thrown) {
    const what = 'The knowledge that belongs to this installation is missing or damaged';
    throw new Failure('internal', `${what}. Install nemecys again; in a checkout run "npm run knowledge".`, {
      cause: thrown,
    });
  }
}

async function givenKnowledge(file: string, cwd: string): Promise<Knowledge> {
  const { Knowledge } = await import('@nemecys/core');
  const text = new TextDecoder().decode(readFile(resolve(cwd, file), file, limit));
  const parsed = Knowledge.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unknown' };
  const where = path.length === 0 ? '' : ` at ${path.join('.')}`;
  const more = parsed.error.issues.length > 1 ? ` (and ${parsed.error.issues.length - 1} more)` : '';
  throw new Failure(
    'input',
    `${file} is not compiled knowledge${where}: ${message}${more}.\nCompile it with the knowledge build of this version.`,
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new Failure('input', `${file} is not compiled knowledge: ${(thrown as Error).message}.`, { cause: thrown });
  }
}
