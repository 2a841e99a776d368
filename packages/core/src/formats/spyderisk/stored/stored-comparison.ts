import type { Finding } from '../../../finding.ts';

/** The kinds of rows that are compared, in the order in which they are told. */
export const rowKinds = ['asset', 'consequence', 'threat', 'attribute', 'strategy'] as const;
export type RowKind = (typeof rowKinds)[number];

/** How a row that was calculated here differs from the stored one. Ids, levels and lists are as in canonical files. */
export type RowDifference =
  | { readonly kind: 'only-here' | 'only-stored'; readonly row: RowKind; readonly id: string }
  | {
      readonly kind: 'value-differs';
      readonly row: RowKind;
      readonly id: string;
      readonly column: string;
      readonly here: string;
      readonly stored: string;
    };

/** What a model has stored: nothing, what was inferred, or what was inferred and calculated. */
export type StoredState = 'nothing' | 'inferred' | 'calculated';

/**
 * What was calculated here beside what a model had stored. The findings say what to make of differences: results that
 * are missing, stale or of another knowledge base are no fault of either side.
 */
export type StoredComparison = {
  readonly findings: readonly Finding[];
  /** How much was there to be compared. */
  readonly compared: StoredState;
  /** How many rows of each kind each side has; all zero where nothing is stored. */
  readonly rows: Readonly<Record<RowKind, { readonly here: number; readonly stored: number }>>;
  /** By kind of row, then by id, then by column. */
  readonly differences: readonly RowDifference[];
};
