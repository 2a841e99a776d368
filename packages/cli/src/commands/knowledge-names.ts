import { basename, dirname, resolve } from 'node:path';
import { type Catalogue, decodeText, Failure } from '@nemecys/core';
import { attachNames, type ReadCatalogue, readCatalogue } from '@nemecys/core/knowledge-source';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { readFile, type SizeLimit } from '../read-file.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { writeFiles } from '../write-files.ts';

type Options = {
  readonly emb3d?: string;
  readonly attack?: readonly string[];
  readonly capec?: string;
  readonly out: string;
  readonly knowledge?: string;
  readonly session: Session;
};

const limit: SizeLimit = { bytes: 200e6, advice: 'Is it the file of a catalogue?' };

/** Takes the names of the ids that the knowledge refers to from files the user has, and says under what terms they stand. */
export async function importNames(options: Options): Promise<ExitCode> {
  const { emb3d, attack = [], capec, out: target, session } = options;
  const wanted: readonly (readonly [Catalogue, string])[] = [
    ...(emb3d === undefined ? [] : [['emb3d', emb3d] as const]),
    ...attack.map((file) => ['attack', file] as const),
    ...(capec === undefined ? [] : [['capec', capec] as const]),
  ];
  if (wanted.length === 0) {
    throw new Failure(
      'input',
      'Names of what? Give a file that you have: --emb3d FILE, --attack FILE or --capec FILE.',
    );
  }
  const knowledge = await loadKnowledge(options.knowledge, session);
  const catalogues = wanted.map(([catalogue, file]) => read(catalogue, file, session.io.cwd));
  const { names, missing, withdrawn } = attachNames(knowledge, catalogues);
  const content = `${JSON.stringify(names, null, 2)}\n`;
  const [path] = writeFiles(dirname(target), [{ name: basename(target), content }], session.io);
  if (session.quiet) return exitCode.done;
  const { line, paint } = session.out;
  for (const [scheme, found] of Object.entries(names.names)) line(`${scheme}: ${Object.keys(found).length} ids named`);
  const listed = (ids: readonly { readonly scheme: string; readonly id: string }[]): string =>
    ids.map(({ id }) => id).join(', ');
  if (missing.length > 0) line(`${paint.yellow('Not in these files:')} ${listed(missing)}`);
  if (withdrawn.length > 0) line(`${paint.yellow('Withdrawn there:')} ${listed(withdrawn)}`);
  line();
  for (const { file, licence, version, notices } of names.sources) {
    line(`${paint.strong(file)}${version === null ? '' : `, version ${version}`}`);
    line(`  ${licence}`);
    for (const notice of notices) line(`  ${paint.faint(notice)}`);
  }
  line();
  line(`${path} is written, for --names of "nemecys assess" and "nemecys knowledge docs".`);
  return exitCode.done;
}

function read(catalogue: Catalogue, file: string, cwd: string): ReadCatalogue {
  const bytes = readFile(resolve(cwd, file), file, limit);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Failure('input', `${file}, line ${decoded.line}, ${decoded.problem}.`);
  const hash = sha256(bytes);
  return { catalogue, file: basename(file), hash, ...readCatalogue(catalogue, decoded.text, file) };
}
