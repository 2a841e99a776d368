import type { Statement } from '../export/quad-terms.ts';
import { objectOf, type Say } from '../export/quad-terms.ts';
import type { Said, Statements } from '../statements.ts';

/** Predicates of which a subject has one value at most: another value contradicts the one that was taken. */
const singleValued = new Set(
  `rdfs#label core#hasID core#population core#isProposed core#hasCoverageLevel core#hasAssertedLevel
  core#hasImpactLevel core#positionX core#positionY core#isVisible core#hasKey core#hasValue`.split(/\s+/u),
);

/** How the statements of a graph stand to those that would be written for what was read of it. */
export type UnreadRules = {
  /** Says everything that would be written. */
  readonly written: (say: Say) => void;
  /** Subjects that are written under another IRI. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Statements that are not kept: writing says them anew, or something else in their place. */
  readonly replaced?: (subject: string, predicate: string) => boolean;
  /** Told of a statement that contradicts one that was taken; it is not kept either. */
  readonly onContradiction?: (subject: string, said: Said) => void;
};

/** The statements of a graph that the model has no word for, sorted: kept so that a written model loses nothing. */
export function unreadOf(
  graph: Statements,
  { written, renamed = new Map(), replaced = () => false, onContradiction = () => undefined }: UnreadRules,
): readonly Statement[] {
  const known = new Set<string>();
  const valued = new Set<string>();
  written((subject, predicate, object) => {
    known.add(`${subject} ${predicate} ${object}`);
    valued.add(`${subject} ${predicate}`);
  });
  const unread = new Map<string, Statement>();
  for (const iri of graph.subjects()) {
    const subject = renamed.get(iri) ?? iri;
    for (const said of graph.about(iri)) {
      const { predicate } = said;
      const object = objectOf(said);
      const key = `${subject} ${predicate} ${object}`;
      if (known.has(key) || replaced(subject, predicate)) continue;
      if (singleValued.has(predicate) && valued.has(`${subject} ${predicate}`)) {
        if (graph.all(iri, predicate).length > 1) onContradiction(subject, said);
      } else unread.set(key, { subject, predicate, object });
    }
  }
  return [...unread].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}
