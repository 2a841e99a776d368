import type { Finding } from '../../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { KnowledgePackage } from '../package.ts';
import type { BaseSource } from './base-source.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import type { VerifiedIds } from './compile-provenance.ts';
import { findGaps } from './find-gaps.ts';
import type { KnowledgeSource, SourceFile } from './knowledge-source.ts';
import { layerFiles } from './layer-source.ts';
import { lintKnowledge } from './lint/lint-knowledge.ts';
import { compareText, readKnowledgeSource } from './read-knowledge-source.ts';
import { PackageTitleSource, TitleSource } from './scales-source.ts';

/** What a package is compiled from. */
export type PackageInput = {
  /** Every YAML file of the package, parsed; its `knowledge.yaml` says whether it is laid on top of the base. */
  readonly files: readonly SourceFile[];
  readonly base: BaseSource;
  /** SHA-256 of a text in hexadecimal, as only the caller can compute it. */
  readonly hash: (text: string) => string;
};

/** Compiled knowledge with its written form. */
export type CompiledPackage = {
  readonly source: KnowledgeSource | null;
  /** Fit for assessments; null where anything in it is an error. */
  readonly knowledge: Knowledge | null;
  /** Fit for proofs: errors of content are allowed, such as a source that is missing. Null where it does not hang together. */
  readonly provable: Knowledge | null;
  /** Findings about the package; what its changes break in the base is under a path that begins with `nemecys:`. */
  readonly findings: readonly Finding[];
  /** Paths of the package's own files. */
  readonly own: ReadonlySet<string>;
};

/** Findings after which there is nothing that an engine could work with. */
const stopping: ReadonlySet<string> = new Set([
  'dangling-reference',
  'dangling-role',
  'knowledge-duplicate',
  'knowledge-file-missing',
  'knowledge-file-unknown',
  'knowledge-form',
  'knowledge-level',
  'override-nothing',
  'override-unstated',
  'package-scales',
]);

/** Marks the path of a file of the base in findings. */
export const basePrefix = 'nemecys:';

/**
 * Compiles and lints a package. One that `extends: nemecys` is laid on top of the base and the result says what it
 * consists of; any other stands alone. An error anywhere gives findings and no knowledge. Equal input gives equal output.
 */
export function compilePackage({ files, base, hash }: PackageInput): CompiledPackage {
  const own = new Set(files.map(({ path }) => path));
  const title = files.find(({ path }) => path === 'knowledge.yaml');
  if (!extendsBase(title?.value)) return compileAlone(files, { own, hash });
  const parsed = PackageTitleSource.safeParse(title?.value);
  if (!parsed.success) {
    const findings = parsed.error.issues.map(({ path, message }) =>
      finding('knowledge-form', 'knowledge.yaml', `${path.join('.') || 'file'}: ${message}.`, path),
    );
    return { ...nothing, findings, own };
  }
  return compileOnBase(parsed.data, { files, base, hash, own });
}

const nothing = { source: null, knowledge: null, provable: null } as const;

function extendsBase(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'extends' in value;
}

type Means = { readonly own: ReadonlySet<string>; readonly hash: PackageInput['hash'] };

function compileAlone(files: readonly SourceFile[], { own, hash }: Means): CompiledPackage {
  const { source, findings } = readKnowledgeSource(files.filter(isOfTheModel));
  if (source === null) return { ...nothing, findings, own };
  const compiled = compileKnowledge(source, verifiedOf(files));
  const all = [...findings, ...compiled.findings, ...lintKnowledge(source, compiled.knowledge)];
  return finish({ source, knowledge: compiled.knowledge, findings: all.map(unverifiedAsNote), own }, hash);
}

function compileOnBase(title: PackageTitleSource, input: PackageInput & Means): CompiledPackage {
  const { files, base, hash, own } = input;
  const baseTitle = TitleSource.parse(base.files.find(({ path }) => path === 'knowledge.yaml')?.value);
  const gaps = files.flatMap(findGaps);
  const open = new Set(gaps.map(({ where }) => where.file));
  // What else is wrong with an entry is no news before it is filled in.
  const layered = layerFiles(
    base.files,
    files.filter(({ path }) => !open.has(path)),
  );
  const merged: TitleSource = {
    id: title.id,
    title: `${baseTitle.title}, with ${title.title}`,
    version: `${baseTitle.version} + ${title.id} ${title.version}`,
  };
  const { source, findings } = readKnowledgeSource([...layered.files, { path: 'knowledge.yaml', value: merged }]);
  const early = [...gaps, ...layered.findings, ...findings, ...versionFindings(title, baseTitle)];
  if (source === null) return { ...nothing, findings: early, own };
  const compiled = compileKnowledge(source, base.verified);
  const late = [...compiled.findings, ...lintKnowledge(source, compiled.knowledge)];
  const packages: readonly KnowledgePackage[] = [
    { ...baseTitle, hash: base.hash, adds: [], overrides: [] },
    {
      id: title.id,
      title: title.title,
      version: title.version,
      hash: hash(JSON.stringify([...files].sort((a, b) => compareText(a.path, b.path)))),
      writtenFor: title['written-for'],
      adds: layered.adds,
      overrides: layered.overrides,
    },
  ];
  const all = [...early, ...late.flatMap((one) => concerning(one, own))];
  return finish({ source, knowledge: { ...compiled.knowledge, packages }, findings: all, own }, hash);
}

type Draft = Pick<CompiledPackage, 'findings' | 'own'> & {
  readonly source: KnowledgeSource;
  readonly knowledge: Knowledge;
};

function finish(draft: Draft, hash: PackageInput['hash']): CompiledPackage {
  const findings = [...draft.findings].sort((a, b) => compareText(a.where.file, b.where.file));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const { hash: _, ...content } = draft.knowledge;
  const knowledge = { ...content, hash: hash(JSON.stringify(content)) };
  return {
    source: draft.source,
    knowledge: errors.length === 0 ? knowledge : null,
    provable: errors.some(({ code }) => stopping.has(code)) ? null : knowledge,
    findings,
    own: draft.own,
  };
}

/** Doubts about the base alone are not the package's; what it breaks in the base is. */
function concerning(one: Finding, own: ReadonlySet<string>): readonly Finding[] {
  if (own.has(one.where.file)) return [unverifiedAsNote(one)];
  if (one.severity !== 'error') return [];
  return [{ ...one, where: { ...one.where, file: `${basePrefix}${one.where.file}` } }];
}

/** The public lists are not at hand where packages are compiled, so an id that is not known there is no doubt about it. */
function unverifiedAsNote(one: Finding): Finding {
  if (one.code !== 'reference-unknown') return one;
  const message = `${one.message.split(' ')[0]} is not among the ids that were looked up in their public list.`;
  return { ...one, code: 'reference-unverified', severity: 'info', message };
}

function versionFindings(title: PackageTitleSource, base: TitleSource): readonly Finding[] {
  if (title['written-for'] === base.version) return [];
  const message = `The package was written for version ${title['written-for']} of ${base.id}, and this is ${base.version}.`;
  const advice = 'Look at what has changed, run its proofs, and write the new version.';
  return [{ ...finding('base-version', 'knowledge.yaml', message, ['written-for']), severity: 'warning', advice }];
}

function finding(code: string, file: string, message: string, path: readonly PropertyKey[]): Finding {
  return { code, severity: 'error', message, where: { file, path: path.map(String).join('.') } };
}

/** Written by the build of the bundled knowledge, which has the lists; nobody else's word counts. */
const verifiedFile = 'verified-ids.yaml';

/** The evidence library beside the knowledge is no part of a model and is checked by its own reader. */
function isOfTheModel({ path }: SourceFile): boolean {
  return path !== verifiedFile && !path.startsWith('evidence/');
}

function verifiedOf(files: readonly SourceFile[]): VerifiedIds {
  return (files.find(({ path }) => path === verifiedFile)?.value ?? {}) as VerifiedIds;
}
