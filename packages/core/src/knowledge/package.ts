import { z } from 'zod';
import { ConceptId } from './id.ts';

/** One of the packages that a knowledge base was put together from, the base first. */
export const KnowledgePackage = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    /** SHA-256 of the compiled base, or of what a package adds to it as it was written. */
    hash: z.string(),
    /** Of a package on top of another: the version of the base it was written for. */
    writtenFor: z.string().optional(),
    /** Entries it brings, such as `threats/ward-bed-unlocked`; empty for the base, which brings all others. */
    adds: z.array(z.string()).readonly().default([]),
    /** Entries of the base that it replaces, each with the reason given. */
    overrides: z
      .array(z.object({ entry: z.string(), because: z.string() }).readonly())
      .readonly()
      .default([]),
  })
  .readonly();
export type KnowledgePackage = z.infer<typeof KnowledgePackage>;

/** The kinds of entries that may change their id. */
export const RenamedKind = z.enum(['class', 'relation', 'attribute', 'consequence', 'control', 'threat', 'fact']);
export type RenamedKind = z.infer<typeof RenamedKind>;

/** An entry that once had another id: scenarios that use the old one mean the new one. */
export const Renamed = z.object({ kind: RenamedKind, from: ConceptId, to: ConceptId }).readonly();
export type Renamed = z.infer<typeof Renamed>;
