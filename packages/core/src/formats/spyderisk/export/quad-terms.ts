import type { Said } from '../statements.ts';

/**
 * A statement to be written: subject and predicate as short IRIs; the object as a short IRI or, when it starts with a
 * quote, as a literal: its text between quotes, then its tag if it has one.
 */
export type Statement = { readonly subject: string; readonly predicate: string; readonly object: string };

/** Adds a statement to a graph that is being written. */
export type Say = (subject: string, predicate: string, object: string) => void;

/** A plain literal. */
export function plain(text: string): string {
  return `"${text}"`;
}

/** A literal that is yes or no. */
export function truth(value: boolean): string {
  return `"${value}"^^xsd#boolean`;
}

/** A number as a literal: a whole one as such, any other as a decimal or in powers of ten. */
export function number(value: number): string {
  const text = String(value);
  return `"${text}"^^xsd#${/^-?\d+$/u.test(text) ? 'integer' : text.includes('e') ? 'double' : 'decimal'}`;
}

/** The object of a statement that was read, in the form in which it is written. */
export function objectOf({ object, literal, tag = '' }: Said): string {
  return literal ? `"${object}"${tag}` : object;
}

/** The text of a literal, and its tag; undefined for an IRI. */
export function literalOf(object: string): { readonly text: string; readonly tag: string } | undefined {
  const end = object.lastIndexOf('"');
  return object.startsWith('"') && end > 0 ? { text: object.slice(1, end), tag: object.slice(end + 1) } : undefined;
}
