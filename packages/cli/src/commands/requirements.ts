import { artefactLabels, counterpartFinder, didYouMean, Failure, type RequirementCatalogue } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { exportRequirements } from '../export-requirements.ts';
import { catalogueWithOwn, type OwnOptions } from '../own-requirements/catalogue-with-own.ts';
import { printCounterparts, printMappings } from '../print-mappings.ts';
import { wrap } from '../printer.ts';
import { type Session, writeJson } from '../session.ts';

type File = RequirementCatalogue['documents'][number];
type Row = { readonly requirement: File['requirements'][number]; readonly document: File['document'] };

const usage =
  'Say "nemecys requirements" for the documents, or "search WORDS", "show ID", "list DOCUMENT" or "export FORMAT" after it.';

type Options = OwnOptions & { readonly out?: string; readonly mapsTo?: string };

/** Browses the requirements: the documents, those of one document or with some words, one in full; or exports them. */
export async function requirements(words: readonly string[], options: Options, session: Session): Promise<ExitCode> {
  const [act, ...rest] = words;
  const { out, mapsTo } = options;
  if (out !== undefined && act !== 'export') throw new Failure('input', `--out goes with "export FORMAT". ${usage}`);
  if (mapsTo !== undefined && act !== undefined && act !== 'list') {
    throw new Failure('input', `--maps-to stands alone or goes with "list DOCUMENT". ${usage}`);
  }
  const catalogue = catalogueWithOwn(options, act === 'export' ? 'written' : 'shown', session);
  if (catalogue === undefined) return exitCode.input;
  if (mapsTo !== undefined) printMappings(catalogue, { to: mapsTo, from: rest[0] }, session);
  else if (act === undefined) overview(catalogue, session);
  else if (act === 'list') list(rowsOf(catalogue, rest[0]), session);
  else if (act === 'export') await exportRequirements(catalogue, rest, { out, session });
  else if (act === 'show') show(catalogue, rest[0], session);
  else search(catalogue, act === 'search' ? rest : words, session);
  return exitCode.done;
}

function overview({ documents, hash }: RequirementCatalogue, session: Session): void {
  if (session.json) {
    const told = documents.map(({ document, requirements: asked }) => ({ ...document, requirements: asked.length }));
    writeJson(session, { hash, documents: told });
    return;
  }
  const { line, paint } = session.out;
  for (const { document, requirements: asked } of documents) {
    const { id, title, version, status, bindingness } = document;
    line(`${String(asked.length).padStart(4)} ${paint.cyan(id.padEnd(20))} ${title}`);
    line(`     ${' '.repeat(20)} ${paint.faint(`${bindingness}, ${status}, version ${version}`)}`);
  }
  line();
  line(usage);
}

function rowsOf({ documents }: RequirementCatalogue, id: string | undefined): readonly Row[] {
  const ids = documents.map(({ document }) => document.id);
  if (id === undefined) throw new Failure('input', `List which document? There are: ${ids.join(', ')}.`);
  const file = documents.find(({ document }) => document.id === id);
  if (file !== undefined) return file.requirements.map((requirement) => ({ requirement, document: file.document }));
  throw new Failure('input', `There is no document "${id}". There are: ${ids.join(', ')}.`);
}

function allRows({ documents }: RequirementCatalogue): readonly Row[] {
  return documents.flatMap(({ document, requirements: asked }) =>
    asked.map((requirement) => ({ requirement, document })),
  );
}

function search(catalogue: RequirementCatalogue, words: readonly string[], session: Session): void {
  if (words.length === 0) throw new Failure('input', `Search for what? ${usage}`);
  const wanted = words.map((word) => word.toLowerCase());
  const found = allRows(catalogue).filter(({ requirement, document }) => {
    const { id, clause, title = '', obligation, evidence, typicalEvidence = '' } = requirement;
    const artefacts = evidence.map((artefact) => `${artefact} ${artefactLabels[artefact]}`);
    const text = [id, clause, title, obligation, typicalEvidence, document.id, ...artefacts].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (found.length === 0 && !session.json) session.out.line(`No requirement holds "${words.join(' ')}".`);
  else list(found, session);
}

function list(rows: readonly Row[], session: Session): void {
  if (session.json) {
    writeJson(
      session,
      rows.map(({ requirement, document }) => ({ document: document.id, ...requirement })),
    );
    return;
  }
  const { line, paint, columns } = session.out;
  for (const { requirement } of rows) {
    const [first, ...more] = wrap(requirement.obligation, Math.max(40, Math.min(columns, 120) - 18));
    line(`${paint.cyan(requirement.id.padEnd(16))}  ${first}`);
    for (const text of more) line(`${' '.repeat(18)}${text}`);
  }
}

function show(catalogue: RequirementCatalogue, id: string | undefined, session: Session): void {
  if (id === undefined) throw new Failure('input', `Show what? Name an id. ${usage}`);
  const rows = allRows(catalogue);
  const row = rows.find(({ requirement }) => requirement.id.toLowerCase() === id.toLowerCase());
  if (row === undefined) {
    const near = didYouMean(
      id,
      rows.map(({ requirement }) => requirement.id),
    );
    throw new Failure('input', `No requirement has the id "${id}"${near === '' ? '.' : `: ${near}`}`);
  }
  const counterparts = counterpartFinder(catalogue)(row.requirement.id);
  if (session.json) writeJson(session, { document: row.document, ...row.requirement, counterparts });
  else {
    print(row, session);
    printCounterparts(counterparts, session);
  }
}

function print({ requirement, document }: Row, { out: { line, paint, columns } }: Session): void {
  const { id, clause, title, obligation, actors, stages, evidence, typicalEvidence, also, appliesIf } = requirement;
  line(`${paint.strong(id)}${title === undefined ? '' : ` ${title}`}`);
  for (const text of wrap(obligation, Math.min(columns, 100) - 2)) line(`  ${text}`);
  const fact = (heading: string, text: string): void => line(`  ${paint.faint(`${heading}:`)} ${text}`);
  fact('Document', `${document.title}, ${document.version} (${requirement.status ?? document.status})`);
  fact('Clause', [clause, ...also.map((one) => `${one.document} ${one.clause}`)].join('; '));
  fact('Whose', actors.join(', '));
  fact('When', stages.join(', '));
  fact('Shown by', evidence.map((artefact) => `${artefact} (${artefactLabels[artefact]})`).join(', '));
  if (typicalEvidence !== undefined) fact('Usually seen in', typicalEvidence);
  fact('Applies if', [document.appliesIf, ...(appliesIf === undefined ? [] : [appliesIf])].join('; and '));
  fact('Wording', wordings[requirement.confidence ?? document.confidence]);
}

const wordings = {
  read: 'ours, from the public text',
  secondary: 'ours, from others who read the document; not checked against it',
  knowledge: 'ours, from general knowledge; to be checked against the document',
} as const;
