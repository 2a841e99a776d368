import type { RequirementFile } from '@nemecys/core';

/** What the columns of requirements in a table are called; a table with these columns can be read back as it is. */
export const catalogueColumns: readonly string[] = [
  ...['id', 'document', 'version', 'clause', 'obligation', 'actors', 'stages', 'evidence', 'typical evidence'],
  ...['applies if', 'confidence', 'also'],
];

/** Every requirement as a row. */
export function catalogueRows(files: readonly RequirementFile[]): readonly (readonly string[])[] {
  return files.flatMap(({ document, requirements }) =>
    requirements.map((one) => [
      ...[one.id, document.id, document.version, one.clause, one.obligation.trim(), one.actors.join(' ')],
      ...[one.stages.join(' '), one.evidence.join(' '), one.typicalEvidence ?? ''],
      [document.appliesIf, ...(one.appliesIf === undefined ? [] : [one.appliesIf])].map(bracketed).join(' && '),
      one.confidence ?? document.confidence,
      one.also.map(({ document: sister, clause }) => `${sister} ${clause}`).join('; '),
    ]),
  );
}

function bracketed(condition: string): string {
  return condition.includes('||') ? `(${condition})` : condition;
}
