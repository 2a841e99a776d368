import type { Finding } from '../../finding.ts';
import { type OwnDraft, type OwnRequirements, type OwnSet, ownRequirements } from './own-requirements.ts';

/** What a column can hold, and what its head is called where nobody says otherwise. */
const fields = {
  id: ['id', 'nr', 'no', 'number', 'requirement id', 'req id', 'reference'],
  obligation: ['obligation', 'requirement', 'text', 'requirement text', 'description', 'statement'],
  clause: ['clause', 'section', 'chapter'],
  title: ['title', 'name', 'heading'],
  actors: ['actors', 'actor', 'whose', 'responsible'],
  stages: ['stages', 'stage', 'phase'],
  evidence: ['evidence', 'artefact', 'artefacts', 'shown by'],
  appliesIf: ['applies if', 'condition'],
} as const;

/** The name of something that a column can hold. */
export type SheetField = keyof typeof fields;
export const sheetFields = Object.keys(fields) as readonly SheetField[];

/** Rows of cells of one table; the first is its head. */
export type Sheet = {
  /** Empty in a file that holds one table. */
  readonly name: string;
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
};

/** Heads of columns by what they hold, for tables with other heads than the usual ones. */
export type SheetColumns = Partial<Readonly<Record<SheetField, string>>>;

type Wanted = OwnSet & { readonly columns: SheetColumns };

/**
 * Own requirements from every table with a column for an id and one for what is asked; other tables are left aside. A
 * mapping of columns that no table has is an error.
 */
export function requirementsFromSheets(sheets: readonly Sheet[], { columns, ...set }: Wanted): OwnRequirements {
  const placed = sheets.map((sheet) => ({ sheet, places: placesOf(sheet, columns) }));
  const usable = placed.filter(({ places }) => places.has('id') && places.has('obligation'));
  if (usable.length === 0) return { requirements: undefined, findings: [noColumns(sheets, set.file, columns)] };
  return ownRequirements(
    set,
    usable.flatMap(({ sheet, places }) => draftsOf(sheet, places, set.file)),
  );
}

function placesOf({ rows }: Sheet, columns: SheetColumns): ReadonlyMap<SheetField, number> {
  const heads = (rows[0]?.cells ?? []).map(headWords);
  const places = new Map<SheetField, number>();
  for (const field of sheetFields) {
    const wanted = columns[field];
    const names: readonly string[] = wanted === undefined ? fields[field] : [headWords(wanted)];
    const name = names.find((one) => heads.includes(one));
    if (name !== undefined) places.set(field, heads.indexOf(name));
    // A table without a column that somebody named is not the table they mean.
    else if (wanted !== undefined) return new Map();
  }
  return places;
}

function headWords(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function draftsOf({ name, rows }: Sheet, places: ReadonlyMap<SheetField, number>, file: string): readonly OwnDraft[] {
  return rows.slice(1).flatMap(({ cells, line }): readonly OwnDraft[] => {
    const of = (field: SheetField): string => (cells[places.get(field) ?? -1] ?? '').trim();
    const list = (field: SheetField): readonly string[] =>
      of(field)
        .split(/[\s,;]+/u)
        .filter((word) => word !== '');
    const draft = {
      ...{ label: of('id'), obligation: of('obligation'), clause: of('clause'), title: of('title') },
      ...{
        actors: list('actors').map(lower),
        stages: list('stages').map(lower),
        evidence: list('evidence').map(upper),
      },
      appliesIf: of('appliesIf'),
      where: { file, line, ...(name === '' ? {} : { path: name }) },
    };
    return [draft.label, draft.obligation, draft.title].every((text) => text === '') ? [] : [draft];
  });
}

const lower = (word: string): string => word.toLowerCase();
const upper = (word: string): string => word.toUpperCase();

function noColumns(sheets: readonly Sheet[], file: string, columns: SheetColumns): Finding {
  const heads = sheets.map(({ name, rows }) => `${name === '' ? '' : `${name}: `}${(rows[0]?.cells ?? []).join(', ')}`);
  const wanted = Object.values(columns).map((column) => `"${column}"`);
  const what =
    wanted.length === 0 ? 'a column for an id and one for what is asked' : `the columns ${wanted.join(', ')}`;
  return {
    ...{ code: 'own-no-columns', severity: 'error', where: { file } },
    message: `No table in it has ${what}. Heads of its columns: ${heads.join('; ') || 'none'}.`,
    advice: 'Say which column holds what: --columns "id=Nr,obligation=Requirement text".',
  };
}
