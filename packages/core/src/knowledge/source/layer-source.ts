import type { Finding } from '../../finding.ts';
import { type SourceFile, singleSchemas } from './knowledge-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** The files of a package laid on top of those of its base. */
export type LayeredFiles = {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** Entries that the package brings and ones it replaces, as `folder/id`. */
  readonly adds: readonly string[];
  readonly overrides: readonly { readonly entry: string; readonly because: string }[];
};

/** Threats and checks are told apart by folder only: strategies and results name both by the bare id. */
const sharing: Readonly<Record<string, string>> = { checks: 'threats' };

/**
 * Lays the entries of a package on top of its base. An entry of the base is replaced only by one of the same kind and id
 * that says why; everything else that would touch the base is a finding, and the base stays as it is. The file
 * `knowledge.yaml` of both is left to the caller.
 */
export function layerFiles(base: readonly SourceFile[], own: readonly SourceFile[]): LayeredFiles {
  const below = new Map(base.map((file) => [keyOf(file), file]));
  const findings: Finding[] = [];
  const adds: string[] = [];
  const overrides: { entry: string; because: string }[] = [];
  const taken: SourceFile[] = [];
  const replaced = new Set<SourceFile>();
  const report = (code: string, { path }: SourceFile, message: string): void => {
    findings.push({ code, severity: 'error', message, where: { file: path } });
  };

  for (const file of own) {
    if (file.path === 'knowledge.yaml') continue;
    if (file.path in singleSchemas) {
      report('package-scales', file, 'The scales and severities belong to the base: a package cannot change them.');
      continue;
    }
    const key = keyOf(file);
    const under = below.get(key);
    const because = reasonOf(file);
    const entry = entryOf(file);
    if (under === undefined) {
      if (because !== undefined) report('override-nothing', file, `There is no ${entry} in the base to override.`);
      else {
        adds.push(entry);
        taken.push(file);
      }
    } else if (folderOf(under) !== folderOf(file)) {
      report('override-unstated', file, `The base has "${idOf(file)}" in "${folderOf(under)}": choose another id.`);
    } else if (because === undefined) {
      report(
        'override-unstated',
        file,
        `The base has "${idOf(file)}" already: choose another id, or say why it is replaced: overrides: {because: …}.`,
      );
    } else {
      overrides.push({ entry, because });
      replaced.add(under);
      taken.push(file);
    }
  }
  return {
    files: [...base.filter((file) => file.path !== 'knowledge.yaml' && !replaced.has(file)), ...taken],
    findings,
    adds: adds.sort(compareText),
    overrides: overrides.sort((a, b) => compareText(a.entry, b.entry)),
  };
}

function folderOf({ path }: SourceFile): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

function idOf({ path, value }: SourceFile): string {
  const id = fieldOf(value, 'id');
  return typeof id === 'string' ? id : path;
}

function entryOf(file: SourceFile): string {
  return `${folderOf(file)}/${idOf(file)}`;
}

function keyOf(file: SourceFile): string {
  const folder = folderOf(file);
  return `${sharing[folder] ?? folder}/${idOf(file)}`;
}

/** The reason given for replacing an entry; what is not of that form is left to the schema. */
function reasonOf({ value }: SourceFile): string | undefined {
  const because = fieldOf(fieldOf(value, 'overrides'), 'because');
  return typeof because === 'string' ? because : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
