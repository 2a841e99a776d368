import { didYouMean, Failure, type RequirementCatalogue } from '@nemecys/core';
import type { CatalogueFormat } from '@nemecys/report';
import { type Session, writeJson } from './session.ts';
import { sha256 } from './sha256.ts';
import { version } from './version.ts';
import { type NewFile, writeFiles } from './write-files.ts';

/** Writes documents of requirements in a format into a folder, or prints the one file that there is. Throws a Failure. */
export async function exportRequirements(
  { documents, mappings }: RequirementCatalogue,
  [word, ...ids]: readonly string[],
  { out, session }: { readonly out: string | undefined; readonly session: Session },
): Promise<void> {
  const { catalogueFormats, exportCatalogue } = await import('@nemecys/report');
  const format = catalogueFormats.find((known) => known === word);
  if (format === undefined) {
    const what = word === undefined ? 'Export in which format?' : `"${word}" is no format of requirements.`;
    throw new Failure('input', `${what} Formats: ${catalogueFormats.join(', ')}.`);
  }
  const known = documents.map(({ document }) => document.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = didYouMean(id, known);
    throw new Failure(
      'input',
      `There is no document "${id}"${near === '' ? `. There are: ${known.join(', ')}.` : `: ${near}`}`,
    );
  }
  const chosen = documents.filter(({ document }) => ids.length === 0 || ids.includes(document.id));
  const day = new Date(session.io.today()).toISOString().slice(0, 10);
  const files = await exportCatalogue({ documents, mappings }, chosen, { format, day, version, sha256 });
  if (out === undefined) return print(files, format, session);
  const written = writeFiles(out, files, session.io);
  if (session.json) writeJson(session, { written });
  else if (!session.quiet) for (const path of written) session.out.line(path);
}

function print(files: readonly NewFile[], format: CatalogueFormat, { io }: Session): void {
  const [only] = files;
  if (only === undefined) throw new Failure('input', `None of these documents has anything to export as ${format}.`);
  if (files.length > 1 || typeof only.content !== 'string') {
    const what = files.length > 1 ? `That makes ${files.length} files` : `${only.name} is no text`;
    throw new Failure('input', `${what}: say where to write: --out FOLDER. Or name one document after the format.`);
  }
  io.stdout.write(only.content);
}
