import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Finding } from '../packages/core/src/finding.ts';
import type { SourceFile } from '../packages/core/src/knowledge/source/knowledge-source.ts';

/** Where the written knowledge stands. */
export const knowledgeFolder = fileURLToPath(new URL('../packages/knowledge', import.meta.url));

type Read = { readonly files: SourceFile[]; readonly findings: Finding[] };

/** Every YAML file of the threat knowledge but the list of verified ids, ordered by path. */
export function readKnowledgeFiles(): Read {
  return readFiles((path) => !path.startsWith('requirements/') && path !== 'verified-ids.yaml');
}

/** Every YAML file of the requirements, ordered by path. */
export function readRequirementFiles(): Read {
  return readFiles((path) => path.startsWith('requirements/'));
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
