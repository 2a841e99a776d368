import { Failure, type Finding, type Knowledge } from '@nemecys/core';
import { basePrefix, type CompiledPackage, compilePackage } from '@nemecys/core/knowledge-source';
import { printFindings } from '../print-findings.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { bundledSource } from './base-source.ts';
import { isPackageFolder, readPackageFiles } from './package-files.ts';

/**
 * Compiles and lints the package in a folder; findings name files as the user would, with lines. A file that is no YAML
 * leaves nothing to assess or prove with. Throws a Failure where there is no package.
 */
export function compileFolder(folder: string, cwd: string): CompiledPackage {
  if (!isPackageFolder(folder, cwd)) {
    throw new Failure(
      'not-found',
      `${folder} is no package of knowledge: it has no file knowledge.yaml. "nemecys knowledge new ${folder}" begins one.`,
    );
  }
  const { files, findings, locate } = readPackageFiles(folder, cwd);
  const compiled = compilePackage({ files, base: bundledSource(), hash: sha256 });
  const all = [...findings, ...compiled.findings].map(locate).sort(inOrder);
  return findings.length === 0
    ? { ...compiled, findings: all }
    : { ...compiled, findings: all, knowledge: null, provable: null };
}

/** The knowledge of a package that has no error. Prints what is doubtful; throws a Failure that lists the errors. */
export function knowledgeOfFolder(folder: string, session: Session): Knowledge {
  const { knowledge, findings } = compileFolder(folder, session.io.cwd);
  const told = findings.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !session.quiet));
  printFindings(told, session.err);
  if (knowledge !== null) return knowledge;
  const count = findings.filter(({ severity }) => severity === 'error').length;
  throw new Failure(
    'input',
    `The knowledge in ${folder} has ${count === 1 ? 'an error' : `${count} errors`}, so nothing can rest on it. Mend it first.`,
  );
}

/** Files of the package before those of the base, then by place. */
function inOrder(a: Finding, b: Finding): number {
  const key = ({ where }: Finding): string =>
    `${where.file.startsWith(basePrefix) ? 1 : 0}${where.file} ${String(where.line ?? 0).padStart(6, '0')}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
