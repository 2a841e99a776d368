import type { Knowledge, ProofSource } from '@nemecys/core';
import { compilePackage, type KnowledgeSource } from '@nemecys/core/knowledge-source';
import { renderKnowledgePages } from '@nemecys/report';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { bundledSource } from '../knowledge-package/base-source.ts';
import { compileFolder, knowledgeOfFolder } from '../knowledge-package/compile-folder.ts';
import { isPackageFolder } from '../knowledge-package/package-files.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { readNames } from '../read-names.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { writeFiles } from '../write-files.ts';

type Options = { readonly out: string; readonly names?: string; readonly session: Session };
type Proofs = Readonly<Record<string, ProofSource>>;

/** Writes the bundled knowledge ("-"), a package on top of it, or compiled knowledge as pages to browse. */
export async function writeDocs(folder: string, { out, names, session }: Options): Promise<ExitCode> {
  const { knowledge, proofs } = await documented(folder, session);
  const pages = await renderKnowledgePages({
    knowledge,
    proofs,
    names: names === undefined ? undefined : readNames(names, session.io.cwd),
  });
  const paths = writeFiles(out, pages, session.io);
  if (!session.quiet) session.out.line(`${paths.length} pages are written; begin with ${paths[0]}`);
  return exitCode.done;
}

async function documented(
  folder: string,
  session: Session,
): Promise<{ readonly knowledge: Knowledge; readonly proofs: Proofs }> {
  if (folder === '-') {
    const base = bundledSource();
    const { source } = compilePackage({ files: base.files, base, hash: sha256 });
    return { knowledge: await loadKnowledge(undefined, session), proofs: proofsOf(source) };
  }
  if (isPackageFolder(folder, session.io.cwd)) {
    const knowledge = knowledgeOfFolder(folder, session);
    return { knowledge, proofs: proofsOf(compileFolder(folder, session.io.cwd).source) };
  }
  // Compiled knowledge does not hold its proofs: the pages then go without examples.
  return { knowledge: await loadKnowledge(folder, session), proofs: {} };
}

function proofsOf(source: KnowledgeSource | null): Proofs {
  if (source === null) return {};
  return Object.fromEntries(
    [...source.threats, ...source.checks].flatMap(({ value }) =>
      value.proof === undefined ? [] : [[value.id, value.proof] as const],
    ),
  );
}
