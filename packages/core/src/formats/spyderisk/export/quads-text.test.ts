import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNquads } from '../read-nquads.ts';
import { literalOf, objectOf, type Statement } from './quad-terms.ts';
import { quadsText } from './quads-text.ts';

const graph = 'urn:graph';

test('statements are sorted by bytes, each once, with full IRIs', () => {
  const statement = { subject: 'system#b', predicate: 'core#hasID', object: '"1"' };
  const typed = { subject: 'system#a', predicate: 'rdf#type', object: 'domain-x' };
  const flag = { subject: '_:n', predicate: 'urn:p', object: '"true"^^xsd#boolean' };
  const base = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/';
  expect([...quadsText(graph, [statement, typed, flag, statement])].join('').split('\n')).toEqual([
    `<${base}system#a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${base}domain-x> <urn:graph> .`,
    `<${base}system#b> <${base}core#hasID> "1" <urn:graph> .`,
    '_:n <urn:p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <urn:graph> .',
    '',
  ]);
});

test('a quote, a backslash, a line end and an angle bracket are escaped', () => {
  const text = [
    ...quadsText(graph, [{ subject: 'system#a>b', predicate: 'urn:p', object: '"x"\\\n\u0001y"@en' }]),
  ].join('');
  expect(text).toMatch(/system#a\\u003Eb> <urn:p> "x\\"\\\\\\n\\u0001y"@en <urn:graph> \.\n$/u);
});

test('whatever text a literal has, reading gives it back', async () => {
  const object = fc
    .tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '@en', '^^xsd#integer', '^^urn:t'))
    .map(([text, tag]) => `"${text}"${tag}`);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(object, { minLength: 1, maxLength: 8 }), async (objects) => {
      const statements: Statement[] = objects.map((value) => ({
        subject: 'system#s',
        predicate: 'urn:p',
        object: value,
      }));
      const { graphs, findings } = await readNquads(quadsText(graph, statements), 'x.nq');
      expect(findings).toEqual([]);
      expect((graphs.get(graph)?.about('system#s') ?? []).map(objectOf).sort()).toEqual([...objects].sort());
    }),
    { numRuns: 200 },
  );
});

test('a literal that holds quotes ends at its last one', () => {
  expect(literalOf('"a"^^xsd#b"c"@en')).toEqual({ text: 'a"^^xsd#b"c', tag: '@en' });
  expect(literalOf('domain#x')).toBeUndefined();
});
