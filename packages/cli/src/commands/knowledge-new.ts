import { basename, join, resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import { readSourceText } from '@nemecys/core/knowledge-source';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { bundledSource, versionOf } from '../knowledge-package/base-source.ts';
import { entryTemplate, type TemplateKind, templateKinds } from '../knowledge-package/entry-templates.ts';
import { isPackageFolder } from '../knowledge-package/package-files.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-files.ts';

type Options = { readonly in: string; readonly session: Session };

/** Begins a package in a new folder, or an entry of one, as a small file with comments. Never writes over a file. */
export function newKnowledge(what: string, id: string | undefined, options: Options): ExitCode {
  const kind = templateKinds.find((known) => known === what);
  if (kind !== undefined) return newEntry(kind, id, options);
  if (id === undefined) return newPackage(what, options.session);
  throw new Failure('input', `There is no template for a "${what}". Templates: ${templateKinds.join(', ')}.`);
}

function newPackage(folder: string, session: Session): ExitCode {
  const name = basename(resolve(session.io.cwd, folder));
  const id =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'own';
  const file = join(folder, 'knowledge.yaml');
  const text = `# A package of knowledge that is laid on top of the bundled one.
id: ${id}
title: ${JSON.stringify(name)}
version: 0.1.0
extends: nemecys
# The version of the bundled knowledge it was written for.
written-for: ${versionOf(bundledSource())}
`;
  writeNewFile(file, text, session.io);
  const { out, quiet } = session;
  if (quiet) return exitCode.done;
  const at = folder === '.' ? '' : ` --in ${folder}`;
  out.line(`${file} is written. Next:`);
  out.line(`  nemecys knowledge new class ID${at}`);
  out.line(`  nemecys knowledge new threat ID${at}`);
  out.line(`  nemecys knowledge new control ID${at}`);
  out.line(`  nemecys knowledge lint ${folder}`);
  out.line(`  nemecys knowledge test ${folder}`);
  return exitCode.done;
}

function newEntry(kind: TemplateKind, id: string | undefined, { in: folder, session }: Options): ExitCode {
  if (id === undefined)
    throw new Failure('input', `What is the ${kind} to be called? nemecys knowledge new ${kind} ID`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
    throw new Failure('input', `"${id}" cannot be an id: use small letters and digits, words joined by "-".`);
  }
  if (!isPackageFolder(folder, session.io.cwd)) {
    const begin = `Begin a package with "nemecys knowledge new FOLDER", or name one: --in FOLDER.`;
    throw new Failure('not-found', `${folder} is no package of knowledge: it has no file knowledge.yaml. ${begin}`);
  }
  const folders = { class: 'classes', threat: `threats/${familyFor(folder, session)}`, control: 'controls' } as const;
  const file = join(folder, folders[kind], `${id}.yaml`);
  writeNewFile(file, entryTemplate(kind, id), session.io);
  if (!session.quiet) session.out.line(`${file} is written. Fill in what stands in <angle brackets>.`);
  return exitCode.done;
}

/** Threats of a package are a family of their own, named after it. */
function familyFor(folder: string, { io }: Session): string {
  const path = join(folder, 'knowledge.yaml');
  const bytes = readFile(resolve(io.cwd, path), path, { bytes: 1e6, advice: 'Is it a package of knowledge?' });
  const value = readSourceText(path, new TextDecoder().decode(bytes)).file?.value;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && /^[a-z0-9][a-z0-9.-]*$/u.test(id) ? id : 'own';
}
