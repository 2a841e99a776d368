import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText, Failure, type Finding } from '@nemecys/core';
import { readSourceText, type SourceFile, type SourceText } from '@nemecys/core/knowledge-source';
import { readFile, type SizeLimit, unreadable } from '../read-file.ts';

const limit: SizeLimit = { bytes: 5e6, advice: 'An entry of the knowledge is a small file.' };
const most = 20_000;

/** The files of a package, what is wrong with them as YAML, and where things stand in them. */
export type PackageFiles = {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** The finding with its line, and with its file as the user would name it. */
  readonly locate: (finding: Finding) => Finding;
};

/** Is it the folder of a package, that is one with a file `knowledge.yaml`? */
export function isPackageFolder(path: string, cwd: string): boolean {
  return existsSync(resolve(cwd, path, 'knowledge.yaml'));
}

/** Reads every YAML file of a package; hidden folders, those of other programs, requirements and languages are passed over. Throws a Failure. */
export function readPackageFiles(folder: string, cwd: string): PackageFiles {
  const texts = new Map<string, SourceText>();
  for (const path of pathsIn(folder, cwd)) {
    const shown = join(folder, path);
    texts.set(path, readSourceText(path, textOf(readFile(resolve(cwd, shown), shown, limit), shown)));
  }
  const locate = (finding: Finding): Finding => {
    const text = texts.get(finding.where.file);
    if (text === undefined) return finding;
    const located = finding.where.line === undefined ? text.locate(finding) : finding;
    return { ...located, where: { ...located.where, file: join(folder, located.where.file) } };
  };
  const all = [...texts.values()];
  return {
    files: all.flatMap(({ file }) => (file === undefined ? [] : [file])),
    findings: all.flatMap(({ findings }) => findings),
    locate,
  };
}

function textOf(bytes: Uint8Array, shown: string): string {
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.text;
  throw new Failure('input', `${shown}, line ${decoded.line}, ${decoded.problem}. Save it as UTF-8 text.`);
}

function pathsIn(folder: string, cwd: string): readonly string[] {
  const found: string[] = [];
  const look = (below: string): void => {
    for (const entry of entriesOf(resolve(cwd, folder, below), join(folder, below))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name === 'dist') continue;
      if (below === '' && (entry.name === 'requirements' || entry.name === 'languages')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) look(path);
      else if (entry.isFile() && /\.ya?ml$/u.test(entry.name)) found.push(path);
      if (found.length > most) throw new Failure('too-large', `${folder} has more than ${most} files.`);
    }
  };
  look('');
  return found.sort();
}

function entriesOf(path: string, shown: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (thrown) {
    throw unreadable(shown, thrown);
  }
}
