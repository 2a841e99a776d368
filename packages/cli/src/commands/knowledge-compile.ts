import { basename, dirname } from 'node:path';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { knowledgeOfFolder } from '../knowledge-package/compile-folder.ts';
import type { Session } from '../session.ts';
import { writeFiles } from '../write-files.ts';

type Options = { readonly out: string; readonly session: Session };

/** Writes a package without errors as one compiled file, which \`--knowledge\` takes as well as the folder. */
export function compileToFile(folder: string, { out, session }: Options): ExitCode {
  const knowledge = knowledgeOfFolder(folder, session);
  const content = `${JSON.stringify(knowledge)}\n`;
  const [path] = writeFiles(dirname(out), [{ name: basename(out), content }], session.io);
  if (!session.quiet) {
    session.out.line(`${path}: ${knowledge.title}, version ${knowledge.version}`);
    session.out.line(session.out.paint.faint(`content ${knowledge.hash}`));
  }
  return exitCode.done;
}
