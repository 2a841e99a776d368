import type { MappingTable, RequirementFile } from '@nemecys/core';

/** What the columns of mappings in a table are called. */
export const mappingColumns: readonly string[] = [
  ...['from', 'to', 'to document', 'relation', 'confidence', 'source', 'note'],
];

/** Every map from or to one of the documents as a row, and every clause of a sister document that a requirement names. */
export function mappingRows(
  files: readonly RequirementFile[],
  mappings: readonly MappingTable[],
): readonly (readonly string[])[] {
  const chosen = new Set(files.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return [
    ...mappings.flatMap((table) =>
      table.maps
        .filter(({ from, to }) => [...from, ...to].some((id) => chosen.has(id)))
        .map(({ from, to, relation, confidence = table.confidence, note = '' }) => [
          ...[from.join(' '), to.join(' '), '', relation, confidence, table.source, note],
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
