import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Finding } from '../packages/core/src/finding.ts';
import type { SourceFile } from '../packages/core/src/knowledge/source/knowledge-source.ts';

/** Where the written knowledge stands. */
export const knowledgeFolder = fileURLToPath(new URL('../packages/knowledge', import.meta.url));

type ReadFiles = { readonly files: SourceFile[]; readonly findings: Finding[] };

/** Every YAML file of the model's knowledge, ordered by path: all but the list of verified ids and the evidence library. */
export function readKnowledgeFiles(): ReadFiles {
  return readWhere((path) => path !== 'verified-ids.yaml' && !path.startsWith('evidence/'));
}

/** The files of the evidence library, ordered by path. */
export function readLibraryFiles(): ReadFiles {
  return readWhere((path) => path.startsWith('evidence/'));
}

function readWhere(taken: (path: string) => boolean): ReadFiles {
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  const paths = readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml') && taken(path))
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
