import { createRequire } from 'node:module';

/** Full name of the compiled knowledge that comes with this installation; the file may be missing in a fresh checkout. */
export function knowledgeFile(): string {
  // Mapped by "imports" in package.json: of this package in a checkout, of the published package once installed.
  return createRequire(import.meta.url).resolve('#knowledge.json');
}
