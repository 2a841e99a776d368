import {
  type RequirementCatalogue,
  type RequirementFile,
  writeOscalCatalogue,
  writeOscalMapping,
  writeReqif,
} from '@nemecys/core';
import { renderDocumentXlsx } from '../blocks/render-document-xlsx.ts';
import { csv } from '../risk-file/csv.ts';
import { catalogueColumns, catalogueRows } from './catalogue-rows.ts';
import { mappingColumns, mappingRows } from './mapping-rows.ts';

/** Every format that requirements are exported in. */
export const catalogueFormats = [
  'json',
  'csv',
  'xlsx',
  'reqif',
  'oscal',
  'oscal-mapping',
  'mapping-csv',
  'mapping-xlsx',
] as const;
export type CatalogueFormat = (typeof catalogueFormats)[number];

/** What an export is dated and made with; the same gives the same bytes. */
export type CatalogueExport = {
  readonly format: CatalogueFormat;
  readonly day: string;
  readonly version: string;
  readonly sha256: (text: string) => string;
};

/**
 * Chosen documents of a catalogue in a format, as files by name: one for all, of OSCAL one for each document. Mappings are
 * those from or to a chosen document.
 */
export async function exportCatalogue(
  { documents, mappings }: Pick<RequirementCatalogue, 'documents' | 'mappings'>,
  files: readonly RequirementFile[],
  { format, day, version, sha256 }: CatalogueExport,
): Promise<readonly { readonly name: string; readonly content: string | Uint8Array }[]> {
  switch (format) {
    case 'json':
      return [{ name: 'requirements.json', content: json({ format: 'nemecys-requirement-files/1', files }) }];
    case 'csv':
      return [{ name: 'requirements.csv', content: csv([catalogueColumns, ...catalogueRows(files)]) }];
    case 'xlsx':
      return [{ name: 'requirements.xlsx', content: await workbook(files, { day, version }) }];
    case 'reqif':
      return [{ name: 'requirements.reqif', content: writeReqif(files, { day, version, sha256 }) }];
    case 'oscal':
      return files.map((file) => ({
        name: `${file.document.id}.oscal.json`,
        content: json(writeOscalCatalogue(file, { day, sha256 })),
      }));
    case 'oscal-mapping':
      return files.flatMap((file) => {
        const mapping = writeOscalMapping(file, { documents, mappings, day, sha256 });
        return mapping === undefined ? [] : [{ name: `${file.document.id}.mapping.json`, content: json(mapping) }];
      });
    case 'mapping-csv':
      return [{ name: 'mappings.csv', content: csv([mappingColumns, ...mappingRows({ documents, mappings }, files)]) }];
    case 'mapping-xlsx':
      return [
        {
          name: 'mappings.xlsx',
          content: await mappingWorkbook(mappingRows({ documents, mappings }, files), { day, version }),
        },
      ];
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function mappingWorkbook(
  rows: readonly (readonly string[])[],
  { day, version }: Pick<CatalogueExport, 'day' | 'version'>,
): Promise<Uint8Array> {
  const widths = [3, 3, 2, 2, 3, 4, 3];
  return renderDocumentXlsx({
    ...{ id: 'mappings', title: 'Which requirements of one document speak to those of another', day },
    kind: 'It shows where to look and passes no coverage on',
    basis: [`nemecys ${version}`],
    blocks: [
      {
        ...{ kind: 'table', caption: 'mappings', empty: 'No mapping.', rows },
        columns: Object.fromEntries(mappingColumns.map((column, at) => [column, widths[at] ?? 2])),
      },
    ],
  });
}

/** A first sheet that says what it is, and a sheet for each document. */
function workbook(
  files: readonly RequirementFile[],
  { day, version }: Pick<CatalogueExport, 'day' | 'version'>,
): Promise<Uint8Array> {
  const widths = [2, 2, 2, 3, 8, 2, 2, 2, 3, 4, 1.5, 2];
  return renderDocumentXlsx({
    ...{ id: 'requirements', title: 'Regulatory requirements for the security of medical devices', day },
    kind: 'In our own words; read the documents themselves',
    basis: [`nemecys ${version}`],
    blocks: files.map((file) => ({
      ...{ kind: 'table', caption: file.document.id, empty: 'No requirement.', rows: catalogueRows([file]) },
      columns: Object.fromEntries(catalogueColumns.map((column, at) => [column, widths[at] ?? 2])),
    })),
  });
}
