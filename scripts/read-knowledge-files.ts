import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Finding } from '../packages/core/src/finding.ts';
import type { SourceFile } from '../packages/core/src/knowledge/source/knowledge-source.ts';

/** Where the written knowledge stands. */
export const knowledgeFolder = fileURLToPath(new URL('../packages/knowledge', import.meta.url));

type Read = { readonly files: SourceFile[]; readonly findings: Finding[] };

/** Every YAML file of the threat knowledge, ordered by path: all but the verified ids, requirements, evidence and languages. */
export function readKnowledgeFiles(): Read {
  const apart = ['requirements/', 'evidence/', 'languages/'];
  return readFiles((path) => path !== 'verified-ids.yaml' && !apart.some((folder) => path.startsWith(folder)));
}

/** Every YAML file of the requirements, ordered by path. */
export function readRequirementFiles(): Read {
  return readFiles((path) => path.startsWith('requirements/'));
}

/** The files of the evidence library, ordered by path. */
export function readLibraryFiles(): Read {
  return readFiles((path) => path.startsWith('evidence/'));
}

/** The files of each language that the knowledge has words in, by its folder, in order. */
export function readLanguageFiles(): readonly (Read & { readonly folder: string })[] {
  const { files, findings } = readFiles((path) => path.startsWith('languages/'));
  const folders = new Set([...files.map(({ path }) => path), ...findings.map(({ where }) => where.file)].map(folderOf));
  return [...folders].sort().map((folder) => ({
    folder,
    files: files.filter(({ path }) => folderOf(path) === folder),
    findings: findings.filter(({ where }) => folderOf(where.file) === folder),
  }));
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function readFiles(wanted: (path: string) => boolean): Read {
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  const paths = readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml') && wanted(path))
    .sort();
  for (const path of paths) {
    try {
      files.push({ path, value: parse(readFileSync(join(knowledgeFolder, path), 'utf8')) });
    } catch (error) {
      findings.push({ code: 'knowledge-yaml', severity: 'error', message: String(error), where: { file: path } });
    }
  }
  return { files, findings };
}
