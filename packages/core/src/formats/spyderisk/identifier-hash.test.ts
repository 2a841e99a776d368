import { expect, test } from 'vitest';
import { identifierHash } from './identifier-hash.ts';

test.each([
  ['system#DataCopy_a1_b2', 'ae7d7fe4'],
  ['system#Host', 'b135454d'],
  ['system#CS-Encryption-a1', 'eae46442'],
  ['http://it-innovation.soton.ac.uk/ontologies/trustworthiness/system#Host', 'b135454d'],
])('the id of %s is %s', (iri, id) => {
  expect(identifierHash(iri)).toBe(id);
});
