import type { Compliance } from '@nemecys/core';
import { csv } from '../risk-file/csv.ts';

/** Every requirement of the catalogue as a row with what applies of it and how far it is shown. */
export function renderComplianceCsv({ requirements }: Compliance): string {
  const columns = [
    'id',
    'document',
    'clause',
    'obligation',
    'actors',
    'stages',
    'evidence',
    'coverage',
    'because',
    'also speaks to',
    'confidence',
  ];
  const rows = requirements.map((one) => [
    ...[one.id, one.document, one.clause, one.obligation, one.actors.join(' '), one.stages.join(' ')],
    ...[one.evidence.join(' '), one.coverage, one.because, one.speaksTo.map(({ id }) => id).join(' '), one.confidence],
  ]);
  return csv([columns, ...rows]);
}
