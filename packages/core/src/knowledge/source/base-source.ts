import type { VerifiedIds } from './compile-provenance.ts';
import type { SourceFile } from './knowledge-source.ts';

/** The written form of the bundled knowledge as one value, so that other packages can be compiled on top of it. */
export type BaseSource = {
  readonly format: 'nemecys-knowledge-source/1';
  readonly files: readonly SourceFile[];
  readonly verified: VerifiedIds;
  /** Hash of the knowledge compiled from it. */
  readonly hash: string;
};
