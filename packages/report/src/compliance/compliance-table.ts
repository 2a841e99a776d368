/** A table of a compliance report: its heading, what it says in a sentence, columns and cells of text. */
export type ComplianceTable = {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
