import { rowColumns } from './result-rows.ts';
import {
  type RowDifference,
  type RowKind,
  rowKinds,
  type StoredComparison,
  type StoredState,
} from './stored-comparison.ts';

const plurals: Readonly<Record<RowKind, string>> = {
  asset: 'inferred assets',
  consequence: 'consequences',
  threat: 'threats',
  attribute: 'attributes',
  strategy: 'strategies',
};

/** How much of a comparison is told; the first twenty differences of each kind of row unless told otherwise. */
export type RenderComparisonOptions = { readonly mostRows?: number };

/**
 * A comparison as text to be read: what to make of it, how many rows of each kind differ and in which columns, then the
 * first differences of each kind.
 */
export function renderStoredComparison(
  { findings, compared, rows, differences }: StoredComparison,
  { mostRows = 20 }: RenderComparisonOptions = {},
): string {
  const lines = findings.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
  if (lines.length > 0) lines.push('');
  lines.push(summary(compared, differences.length));
  if (compared !== 'nothing')
    lines.push('', ...rowKinds.flatMap((kind) => counts(kind, rows[kind], ofKind(differences, kind))));
  for (const kind of rowKinds) {
    const found = ofKind(differences, kind);
    if (found.length === 0) continue;
    lines.push('', `${plurals[kind]}:`, ...found.slice(0, mostRows).map((difference) => `  ${told(difference)}`));
    if (found.length > mostRows) lines.push(`  … and ${found.length - mostRows} more`);
  }
  return `${lines.join('\n')}\n`;
}

function summary(compared: StoredState, differences: number): string {
  if (compared === 'nothing') return 'Nothing was compared.';
  const what = compared === 'calculated' ? 'The results are' : 'What was inferred is';
  return differences === 0 ? `${what} the same as stored.` : `${what} not the same as stored.`;
}

function ofKind(differences: readonly RowDifference[], kind: RowKind): readonly RowDifference[] {
  return differences.filter(({ row }) => row === kind);
}

function counts(
  kind: RowKind,
  { here, stored }: { readonly here: number; readonly stored: number },
  found: readonly RowDifference[],
): string[] {
  const onlyHere = found.filter((difference) => difference.kind === 'only-here').length;
  const onlyStored = found.filter((difference) => difference.kind === 'only-stored').length;
  const values = found.filter((difference) => difference.kind === 'value-differs');
  const rowsThatDiffer = new Set(values.map(({ id }) => id)).size;
  const columns = rowColumns[kind].map(({ name }) => ({
    name,
    count: values.filter(({ column }) => column === name).length,
  }));
  return [
    `${plurals[kind]}: ${here} here, ${stored} stored; ${onlyHere} only here, ${onlyStored} only stored, ${rowsThatDiffer} with other values`,
    ...columns.filter(({ count }) => count > 0).map(({ name, count }) => `  ${name}: ${count}`),
  ];
}

function told(difference: RowDifference): string {
  switch (difference.kind) {
    case 'only-here':
      return `only here: ${difference.id}`;
    case 'only-stored':
      return `only stored: ${difference.id}`;
    case 'value-differs':
      return `${difference.id} ${difference.column}: ${values(difference.here, difference.stored)}`;
  }
}

/** Of two lists only what differs is told. */
function values(here: string, stored: string): string {
  const ours = elements(here);
  const theirs = elements(stored);
  if (ours === undefined || theirs === undefined) return `${here} here, ${stored} stored`;
  const added = ours.filter((element) => !theirs.includes(element));
  const missing = theirs.filter((element) => !ours.includes(element));
  return [
    ...(added.length > 0 ? [`only here ${added.join(', ')}`] : []),
    ...(missing.length > 0 ? [`only stored ${missing.join(', ')}`] : []),
  ].join('; ');
}

function elements(cell: string): string[] | undefined {
  if (!cell.startsWith('[') || !cell.endsWith(']')) return undefined;
  return cell === '[]' ? [] : cell.slice(1, -1).split(',');
}
