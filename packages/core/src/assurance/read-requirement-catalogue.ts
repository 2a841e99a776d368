import type { Finding } from '../finding.ts';
import { readCondition } from './condition.ts';
import { RequirementFile } from './requirement-catalogue.ts';

/** A file of requirements as it was parsed, with its path. */
export type RequirementSource = { readonly path: string; readonly value: unknown };

/** The documents in the files, ordered, and what is wrong with them; a file with a wrong form is left out. */
export function readRequirementCatalogue(files: readonly RequirementSource[]): {
  readonly documents: readonly RequirementFile[];
  readonly findings: readonly Finding[];
} {
  const documents: RequirementFile[] = [];
  const findings: Finding[] = [];
  const homes = new Map<string, string>();
  for (const { path, value } of files) {
    const parsed = RequirementFile.safeParse(value);
    if (!parsed.success) {
      for (const { message, path: inside } of parsed.error.issues) {
        findings.push(
          finding('requirement-form', `${inside.join('.')}: ${message}`, { file: path, path: inside.join('.') }),
        );
      }
      continue;
    }
    documents.push(parsed.data);
    findings.push(...lintFile(parsed.data, { path, homes }));
  }
  return { documents: documents.sort((a, b) => (a.document.id < b.document.id ? -1 : 1)), findings };
}

type Home = { readonly path: string; readonly homes: Map<string, string> };

function lintFile({ document, requirements }: RequirementFile, { path, homes }: Home): readonly Finding[] {
  const findings: Finding[] = [];
  const conditionOf = (text: string, id: string): void => {
    const condition = readCondition(text);
    if (condition.kind !== 'problem') return;
    findings.push(
      finding('requirement-condition', `${id}: "${text}": ${condition.problem}.`, { file: path, path: id }),
    );
  };
  conditionOf(document.appliesIf, document.id);
  for (const { id, appliesIf } of [{ id: document.id }, ...requirements] as readonly {
    readonly id: string;
    readonly appliesIf?: string;
  }[]) {
    const home = homes.get(id);
    if (home !== undefined) {
      findings.push(finding('requirement-duplicate', `${id} is there already, in ${home}.`, { file: path, path: id }));
    }
    homes.set(id, path);
    if (appliesIf !== undefined) conditionOf(appliesIf, id);
  }
  return findings;
}

function finding(code: string, message: string, where: Finding['where']): Finding {
  return { code, severity: 'error', message, where };
}
