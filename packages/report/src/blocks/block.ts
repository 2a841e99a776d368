import type { Element } from '../markup/element.ts';

/** A table: its caption, columns with their relative widths in order, and rows of text. */
export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly (readonly string[])[];
  /** What is said instead of a table without rows. */
  readonly empty: string;
};

/** A drawing with what it shows in words; the caption is also what a reader gets who cannot see it. */
export type FigureBlock = { readonly kind: 'figure'; readonly caption: string; readonly drawing: Element };

/** Something that is missing or wrong, where it is, and what to do. */
export type FindingBlock = {
  readonly kind: 'finding';
  readonly severity: 'blocking' | 'error' | 'warning';
  readonly id: string;
  readonly text: string;
  readonly advice: string;
};

/** A named person's word on exactly the version named by the hash, or the place where one is still to stand. */
export type SignatureBlock = {
  readonly kind: 'signature';
  readonly meaning: 'author' | 'review' | 'approval';
  readonly signed: {
    readonly by: string;
    readonly on: string;
    readonly record: string;
    /** What they say with it, in their words. */
    readonly meaning?: string | undefined;
  } | null;
};

/** All that a document is made of; every format writes every kind. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | FigureBlock
  | FindingBlock
  | SignatureBlock;

/** A document before it has a format. Nothing in it depends on when or where it is written. */
export type BlockDocument = {
  /** Also the name of its file, without the ending. */
  readonly id: string;
  readonly title: string;
  /** What kind of document it is, in a few words. */
  readonly kind: string;
  /** Which versions of everything it was made from. */
  readonly basis: readonly string[];
  /** The day it speaks of, as in 2026-11-26; the only time that is written into a file. */
  readonly day: string;
  readonly blocks: readonly Block[];
};

/** The headings of a document with an address each. */
export function headingAddresses(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return new Map(headings.map((block, at) => [block, `part-${at + 1}`]));
}

/** What a signature block says in words. */
export function signatureWords({ meaning, signed }: SignatureBlock): string {
  const what = { author: 'Written', review: 'Reviewed', approval: 'Approved' }[meaning];
  if (signed === null) return `${what} by: nobody yet`;
  const says = signed.meaning === undefined ? '' : `: ${signed.meaning}`;
  return `${what} by ${signed.by} on ${signed.on} (record ${signed.record})${says}`;
}

/** What a finding block says in one line. */
export function findingWords({ severity, id, text, advice }: FindingBlock): string {
  return `${severity.toUpperCase()} ${id}: ${text} To do: ${advice}`;
}
