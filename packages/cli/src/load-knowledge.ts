import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, type Knowledge } from '@nemecys/core';
import { knowledgeFile } from './knowledge-file.ts';
import { printFindings } from './print-findings.ts';
import { readFile, type SizeLimit } from './read-file.ts';
import type { Session } from './session.ts';

const limit: SizeLimit = { bytes: 200e6, advice: 'Is it compiled knowledge?' };

/**
 * The bundled knowledge, the compiled one in `file`, which is checked first, a package of one's own in a folder, or a
 * knowledge base of Spyderisk; the faults of the last two are printed. Throws a Failure.
 */
export async function loadKnowledge(file: string | undefined, session: Session): Promise<Knowledge> {
  if (file === undefined) return bundledKnowledge();
  if (existsSync(resolve(session.io.cwd, file, 'knowledge.yaml'))) {
    const { knowledgeOfFolder } = await import('./knowledge-package/compile-folder.ts');
    return knowledgeOfFolder(file, session);
  }
  const { isKnowledgeBase, readKnowledgeBase } = await import('./spyderisk/read-knowledge-base.ts');
  if (!isKnowledgeBase(file, session.io.cwd)) return givenKnowledge(file, session.io.cwd);
  const { knowledge, findings } = await readKnowledgeBase(file, session.io);
  if (!session.quiet) printFindings(findings, session.err);
  return knowledge;
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
  const { checkKnowledge } = await import('./check-knowledge.ts');
  return checkKnowledge(new TextDecoder().decode(readFile(resolve(cwd, file), file, limit)), file);
}
