import type { z } from 'zod';
import type { Finding } from '../../finding.ts';
import {
  type Entry,
  type Folder,
  folderSchemas,
  type KnowledgeSource,
  type SourceFile,
  singleSchemas,
} from './knowledge-source.ts';

/** What reading gave: the source, or null when a file the rest cannot do without is missing or wrong. */
export type ReadSource = { readonly source: KnowledgeSource | null; readonly findings: readonly Finding[] };

/** Checks each file against the schema of its folder. A wrong file is reported and left out. */
export function readKnowledgeSource(files: readonly SourceFile[]): ReadSource {
  const findings: Finding[] = [];
  const report = (code: string, file: string, message: string, path: readonly PropertyKey[] = []): void => {
    const where = path.length === 0 ? { file } : { file, path: path.map(String).join('.') };
    findings.push({ code, severity: 'error', message, where });
  };

  function parse<T>(schema: z.ZodType<T>, file: SourceFile): T | null {
    const result = schema.safeParse(file.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      report('knowledge-form', file.path, `${issue.path.join('.') || 'file'}: ${issue.message}.`, issue.path);
    }
    return null;
  }

  function single<T>(path: keyof typeof singleSchemas, schema: z.ZodType<T>): T | null {
    const file = files.find((candidate) => candidate.path === path);
    if (file !== undefined) return parse(schema, file);
    report('knowledge-file-missing', path, `${path} is missing: the knowledge cannot be compiled without it.`);
    return null;
  }

  function folder<T extends { readonly id: string }>(name: Folder, schema: z.ZodType<T>): Entry<T>[] {
    const entries = new Map<string, Entry<T>>();
    for (const file of files) {
      if (!file.path.startsWith(`${name}/`)) continue;
      const value = parse(schema, file);
      if (value === null) continue;
      const earlier = entries.get(value.id);
      if (earlier === undefined) entries.set(value.id, { path: file.path, value });
      else report('knowledge-duplicate', file.path, `${value.id} is already defined in ${earlier.path}.`);
      const expected = file.path.replace(/^.*\//u, '').replace(/\.ya?ml$/u, '');
      if (expected !== value.id)
        report('knowledge-file-name', file.path, `The file defines "${value.id}": name it ${value.id}.yaml.`);
    }
    return [...entries.values()].sort((a, b) => compareText(a.value.id, b.value.id));
  }

  for (const { path } of files) {
    const known = path in singleSchemas || Object.keys(folderSchemas).some((name) => path.startsWith(`${name}/`));
    if (!known) report('knowledge-file-unknown', path, `No folder of the knowledge takes ${path}: move or remove it.`);
  }

  const title = single('knowledge.yaml', singleSchemas['knowledge.yaml']);
  const scales = single('scales/levels.yaml', singleSchemas['scales/levels.yaml']);
  const severity = single('scales/severity.yaml', singleSchemas['scales/severity.yaml']);
  const concepts = {
    classes: folder('classes', folderSchemas.classes),
    relations: folder('relations', folderSchemas.relations),
    constructions: folder('constructions', folderSchemas.constructions),
    attributes: folder('attributes', folderSchemas.attributes),
    consequences: folder('consequences', folderSchemas.consequences),
    controls: folder('controls', folderSchemas.controls),
    threats: folder('threats', folderSchemas.threats),
    checks: folder('checks', folderSchemas.checks),
    facts: folder('facts', folderSchemas.facts),
    indicators: folder('indicators', folderSchemas.indicators),
  };
  if (title === null || scales === null || severity === null) return { source: null, findings };
  return { source: { title, scales, severity, ...concepts }, findings };
}

/** Orders texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
