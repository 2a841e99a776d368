import type { Place } from '../../finding.ts';

/** What is said of a subject by one statement, and where it stands. IRIs are in their short form. */
export type Said = {
  readonly predicate: string;
  readonly object: string;
  readonly literal: boolean;
  /** What follows the text of a literal that is not plain: `^^` and its type, or `@` and its language. */
  readonly tag?: string;
  readonly file: string;
  readonly line: number;
};

const nothing: readonly Said[] = [];

/** Statements by subject, in the order in which they were read. Grows while files are read; asked afterwards. */
export class Statements {
  readonly #bySubject = new Map<string, Said[]>();
  readonly #byType = new Map<string, string[]>();

  add(subject: string, said: Said): void {
    const known = this.#bySubject.get(subject);
    if (known === undefined) this.#bySubject.set(subject, [said]);
    else known.push(said);
    if (said.predicate !== 'rdf#type') return;
    const typed = this.#byType.get(said.object);
    if (typed === undefined) this.#byType.set(said.object, [subject]);
    else typed.push(subject);
  }

  /** All subjects, in the order in which they first appeared. */
  subjects(): Iterable<string> {
    return this.#bySubject.keys();
  }

  has(subject: string): boolean {
    return this.#bySubject.has(subject);
  }

  about(subject: string): readonly Said[] {
    return this.#bySubject.get(subject) ?? nothing;
  }

  /** The subjects of a type, sorted, each once. */
  ofType(type: string): readonly string[] {
    return [...new Set(this.#byType.get(type) ?? [])].sort();
  }

  /** What is said of a subject by one predicate, each object once. */
  all(subject: string, predicate: string): readonly Said[] {
    const found = this.about(subject).filter((said) => said.predicate === predicate);
    return found.length < 2 ? found : [...new Map(found.map((said) => [said.object, said])).values()];
  }

  first(subject: string, predicate: string): Said | undefined {
    return this.about(subject).find((said) => said.predicate === predicate);
  }

  /** The text or short IRI that a predicate gives, or undefined. */
  value(subject: string, predicate: string): string | undefined {
    return this.first(subject, predicate)?.object;
  }

  /** Where a subject was first spoken of. */
  placeOf(subject: string): Place | undefined {
    const [first] = this.about(subject);
    return first === undefined ? undefined : placeOf(first);
  }
}

/** The place of one statement, as findings give it. */
export function placeOf(said: Said): Place {
  return said.line > 0 ? { file: said.file, line: said.line } : { file: said.file };
}
