import type { RequirementCatalogue, RequirementFile } from '@nemecys/core';

/** What the columns of mappings in a table are called. */
export const mappingColumns: readonly string[] = [
  ...['from', 'to', 'to document', 'relation', 'confidence', 'source', 'note'],
];

/** Every map from or to one of the documents as a row, and every clause of a sister document that a requirement names. */
export function mappingRows(
  { documents, mappings }: Pick<RequirementCatalogue, 'documents' | 'mappings'>,
  files: readonly RequirementFile[],
): readonly (readonly string[])[] {
  const homes = new Map(documents.flatMap((one) => one.requirements.map(({ id }) => [id, one.document.id] as const)));
  const chosen = new Set(files.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return [
    ...mappings.flatMap((table) =>
      table.maps
        .filter(({ from, to }) => [...from, ...to].some((id) => chosen.has(id)))
        .map(({ from, to, relation, confidence = table.confidence, note = '' }) => [
          // Each side of a map is of one document.
          ...[from.join(' '), to.join(' '), homes.get(to[0] ?? '') ?? '', relation],
          ...[confidence, table.source, note],
        ]),
    ),
    ...files.flatMap(({ document, requirements }) =>
      requirements.flatMap(({ id, also, confidence = document.confidence }) =>
        also.map((sister) => [
          ...[id, sister.clause, sister.document, 'intersects', sister.confidence ?? confidence],
          ...['The requirement itself names the sister clause', ''],
        ]),
      ),
    ),
  ];
}
