import type { Provenance, Reference } from '../provenance.ts';
import type { ProvenanceSource, ReferenceSource } from './provenance-source.ts';

/** Ids found in a public list, by scheme. */
export type VerifiedIds = Readonly<Record<string, readonly string[]>>;

/** Provenance of an entry; what it leaves out is taken from `fallback`, and from the most cautious values after that. */
export function compileProvenance(entry: ProvenanceSource, fallback: ProvenanceSource = {}): Provenance {
  const source = entry.source ?? fallback.source ?? [];
  const review = entry.review ?? fallback.review ?? 'none';
  return {
    source: source.map((item) => {
      if (typeof item === 'string') return { ref: item };
      return item.clause === undefined ? { ref: item.ref } : { ref: item.ref, clause: String(item.clause) };
    }),
    grade: entry.grade ?? fallback.grade ?? 'assumption',
    author: entry.author ?? fallback.author ?? 'unknown',
    review: typeof review === 'string' ? { status: review } : review,
  };
}

/** References, one for each id, with what is known about them. */
export function compileReferences(references: readonly ReferenceSource[], verified: VerifiedIds): Reference[] {
  return references.flatMap(({ scheme, id }) =>
    [id].flat().map((one) => ({ scheme, id: one, verified: verified[scheme]?.includes(one) ?? false })),
  );
}
