import { expandIri } from './iri.ts';

/**
 * The id that Spyderisk gives to things it infers: the Java hash of the full IRI plus 91, as 32 bits without sign, in
 * lower-case hexadecimal without leading zeros. Takes the short or the full IRI.
 */
export function identifierHash(iri: string): string {
  const full = expandIri(iri);
  let hash = 0;
  for (let i = 0; i < full.length; i += 1) hash = (Math.imul(31, hash) + full.charCodeAt(i)) | 0;
  return ((91 + hash) >>> 0).toString(16);
}
