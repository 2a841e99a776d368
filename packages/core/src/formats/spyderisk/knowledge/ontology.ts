import type { Finding } from '../../../finding.ts';
import { type FaultCode, fault } from '../fault.ts';
import { placeOf, type Said, type Statements } from '../statements.ts';

/** The statements of one knowledge base while it is read, and the faults found in them so far. */
export type Ontology = {
  readonly statements: Statements;
  readonly file: string;
  readonly findings: Finding[];
};

/** Notes a fault; reading goes on. */
export function report(ontology: Ontology, code: FaultCode, message: string, where: Said | string): void {
  const place =
    typeof where === 'string' ? (ontology.statements.placeOf(where) ?? { file: ontology.file }) : placeOf(where);
  const path = typeof where === 'string' ? where : undefined;
  ontology.findings.push(fault(code, message, { where: path === undefined ? place : { ...place, path } }));
}

/** A literal that says true or false, or the default when nothing is said. */
export function flag(ontology: Ontology, subject: string, predicate: string, otherwise: boolean): boolean {
  const said = ontology.statements.first(subject, predicate);
  const value = said?.object.toLowerCase() ?? '';
  if (said === undefined || value === '') return otherwise;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  report(ontology, 'boolean-not-understood', `${subject}: “${said.object}” is neither true nor false.`, said);
  return otherwise;
}

/** A literal text, or the default. */
export function text(ontology: Ontology, subject: string, predicate: string, otherwise = ''): string {
  return ontology.statements.value(subject, predicate) ?? otherwise;
}

/** A whole number, or the default when nothing or nothing sensible is said. */
export function integer(ontology: Ontology, subject: string, predicate: string, otherwise: number): number {
  const said = ontology.statements.first(subject, predicate);
  if (said === undefined) return otherwise;
  const number = Number(said.object);
  if (said.object.trim() !== '' && Number.isInteger(number)) return number;
  report(ontology, 'number-not-understood', `${subject}: “${said.object}” is not a whole number.`, said);
  return otherwise;
}

/** Finds what an IRI stands for; undefined when the knowledge base has no such thing. */
export type Resolve<T> = (iri: string) => T | undefined;

/** Everything a predicate refers to, sorted by IRI. What does not exist is reported and left out. */
export function references<T>(ontology: Ontology, subject: string, predicate: string, resolve: Resolve<T>): T[] {
  const found: T[] = [];
  for (const said of sorted(ontology.statements.all(subject, predicate))) {
    const target = resolve(said.object);
    if (target === undefined) reportDangling(ontology, subject, said);
    else found.push(target);
  }
  return found;
}

/** Like `references`, but undefined when anything is missing: for things that mean something else without it. */
export function allReferences<T>(
  ontology: Ontology,
  subject: string,
  predicate: string,
  resolve: Resolve<T>,
): T[] | undefined {
  const found = references(ontology, subject, predicate, resolve);
  return found.length === ontology.statements.all(subject, predicate).length ? found : undefined;
}

/** The one thing a predicate refers to; when it is missing or does not exist that is reported. */
export function reference<T>(
  ontology: Ontology,
  subject: string,
  predicate: string,
  resolve: Resolve<T>,
): T | undefined {
  const said = ontology.statements.first(subject, predicate);
  if (said === undefined) {
    report(ontology, 'missing-reference', `${subject} lacks ${predicate} and was left out.`, subject);
    return undefined;
  }
  const target = resolve(said.object);
  if (target === undefined) reportDangling(ontology, subject, said);
  return target;
}

function reportDangling(ontology: Ontology, subject: string, said: Said): void {
  const message = `${subject} refers by ${said.predicate} to ${said.object}, which does not exist or was left out.`;
  report(ontology, 'dangling-reference', message, said);
}

function sorted(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => (a.object < b.object ? -1 : a.object > b.object ? 1 : 0));
}
