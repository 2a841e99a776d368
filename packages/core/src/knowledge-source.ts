// Public names for work on knowledge: what reads, compiles, checks, proves and compares it. Apart from index.ts, so that
// an assessment loads none of this.
export { type ChangedEntry, diffKnowledge, type KnowledgeDiff, type LoneEntry } from './knowledge/diff-knowledge.ts';
export { type AttachedNames, attachNames, type ReadCatalogue } from './knowledge/names/attach-names.ts';
export { readCatalogue } from './knowledge/names/read-catalogue.ts';
export type { BaseSource } from './knowledge/source/base-source.ts';
export { checkProofs, type ProofOutcome } from './knowledge/source/check-proofs.ts';
export {
  basePrefix,
  type CompiledPackage,
  compilePackage,
  type PackageInput,
} from './knowledge/source/compile-package.ts';
export type { KnowledgeSource, SourceFile } from './knowledge/source/knowledge-source.ts';
export { readSourceText, type SourceText } from './knowledge/source/read-source-text.ts';
export { migrateText } from './scenario/migrate-text.ts';
