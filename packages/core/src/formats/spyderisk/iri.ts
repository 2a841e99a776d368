const base = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/';
const standard: readonly (readonly [string, string])[] = [
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf#'],
  ['http://www.w3.org/2000/01/rdf-schema#', 'rdfs#'],
  ['http://www.w3.org/2002/07/owl#', 'owl#'],
  ['http://www.w3.org/2001/XMLSchema#', 'xsd#'],
];

/**
 * The short form of an IRI: `core#x`, `domain#x` and `system#x` for Spyderisk's own, `rdf#x`, `rdfs#x`, `owl#x` and
 * `xsd#x` for the standard ones; any other stays as it is.
 */
export function shortenIri(iri: string): string {
  if (iri.startsWith(base)) return iri.slice(base.length);
  for (const [long, short] of standard) if (iri.startsWith(long)) return short + iri.slice(long.length);
  return iri;
}

/** The full IRI of a short form of Spyderisk's own; any other stays as it is. */
export function expandIri(short: string): string {
  return /^(core|domain|system)(#|$)/u.test(short) ? base + short : short;
}

/** The IRI of any short form, as files have it: `shortenIri` turns it back. */
export function fullIri(short: string): string {
  for (const [long, prefix] of standard) if (short.startsWith(prefix)) return long + short.slice(prefix.length);
  return isAbsolute(short) ? short : base + short;
}

/** Does a name have a scheme, so that it is an IRI of its own? Short forms have none before their `#`. */
function isAbsolute(name: string): boolean {
  return /^(_|[a-z][a-z0-9+.-]*):/iu.test(name);
}

/** The name that a concept of a knowledge base has as an id: what follows `domain#`; anything else keeps its prefix. */
export function domainName(short: string): string {
  return short.startsWith('domain#') ? short.slice('domain#'.length) : short;
}

/** The name that an asset or another part of a system has as an id: what follows `system#`. */
export function systemName(short: string): string {
  return short.startsWith('system#') ? short.slice('system#'.length) : short;
}

/** The short IRI of what a system calls by this name: the inverse of `systemName`. */
export function systemIri(name: string): string {
  return name.includes('#') || /^(_|urn):|:\/\//iu.test(name) ? name : `system#${name}`;
}

/** The id of a role: threat texts name it so, between underscores. */
export function roleName(short: string): string {
  return domainName(short).replace(/^Role_/u, '');
}
