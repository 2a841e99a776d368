import type { Artefact, Compliance, RequirementCatalogue } from '@nemecys/core';
import type { TableBlock } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';

type Standing = Compliance['requirements'][number];
type Asked = RequirementCatalogue['documents'][number]['requirements'][number];

/** A requirement of the catalogue with where it stands. */
export type StandingRow = { readonly standing: Standing; readonly asked: Asked };

/** The requirements of documents of the catalogue, in its order. */
export function standingRows(
  { compliance, catalogue }: DocumentInput,
  documents: readonly string[],
): readonly StandingRow[] {
  const standings = new Map(compliance.requirements.map((one) => [one.id, one]));
  return catalogue.documents
    .filter(({ document }) => documents.includes(document.id))
    .flatMap(({ requirements }) =>
      requirements.flatMap((asked) => {
        const standing = standings.get(asked.id);
        return standing === undefined ? [] : [{ standing, asked }];
      }),
    );
}

/** Every requirement of some documents with what it asks, where it is shown and how far. */
export function conformityTable(
  input: DocumentInput,
  { caption, rows }: { readonly caption: string; readonly rows: readonly StandingRow[] },
): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: { Clause: 2, 'What it asks': 5, Applies: 1, 'Shown by': 4, Status: 1.2, Wording: 1.2 },
    rows: rows.map(({ standing, asked }) => [
      `${asked.clause} (${asked.id})`,
      asked.obligation,
      appliesWord(standing),
      pointerTo(input, asked.evidence),
      statusWord(standing),
      standing.confidence,
    ]),
    empty: 'The catalogue holds no such requirement.',
  };
}

/** Whether a requirement applies, in a word. */
export function appliesWord({ coverage }: Standing): string {
  if (coverage === 'not-applicable') return 'no';
  return coverage === 'undecided' ? 'open' : 'yes';
}

/** How far a requirement is shown, with the reason where it does not apply or is not decided. */
export function statusWord({ coverage, because }: Standing): string {
  return coverage === 'not-applicable' || coverage === 'undecided' ? because : coverage;
}

/** Where exactly each artefact is: its records with their hash, and what the model says. */
export function pointerTo({ compliance, records }: DocumentInput, artefacts: readonly Artefact[]): string {
  return artefacts
    .map((artefact) => {
      const own = records.filter((record) => record.artefact === artefact);
      const told = own.map(({ id, title, sha256 }) => `${title} (record ${id}, SHA-256 ${sha256.slice(0, 12)})`);
      const standing = compliance.artefacts.find((one) => one.artefact === artefact);
      if (told.length > 0) return `${artefact}: ${told.join(', ')}`;
      return `${artefact}: ${standing?.because ?? 'nothing'}`;
    })
    .join('; ');
}
