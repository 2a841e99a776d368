import { quadsOf } from '../small-knowledge.fixture.ts';

/** The graph of what a model asserts. */
export const modelGraph = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567';

/**
 * A system model in N-Quads, written in a few words a line. The stored id of an asset `h` is `h1`.
 *
 *     asset h Host [2]         and its population (0 where none is given)
 *     link s runsOn h
 *     trust Patched-h1 1       impact Taken-h1 4       control Patching-h1 [3], the coverage
 *     mode CURRENT
 *     say system#h core#x "y"  a statement as it is
 */
export function modelWords(text: string): string {
  return quadsOf(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .flatMap(statements)
      .join('\n'),
    modelGraph,
  );
}

function statements(line: string): string[] {
  const [kind = '', first = '', second = '', third = ''] = line.split(/\s+/u);
  switch (kind) {
    case 'asset':
      return [
        `system#${first} rdf#type domain#${second}`,
        `system#${first} core#hasID "${first}1"`,
        `system#${first} core#population domain#P${third || 0}`,
      ];
    case 'link':
      return [`system#${first} domain#${second} system#${third}`];
    case 'trust':
      return [`system#TWAS-${first} core#hasAssertedLevel domain#T${second}`];
    case 'impact':
      return [`system#MS-${first} core#hasImpactLevel domain#I${second}`];
    case 'control':
      return [
        `system#CS-${first} core#isProposed "true"`,
        ...(second === '' ? [] : [`system#CS-${first} core#hasCoverageLevel domain#T${second}`]),
      ];
    case 'mode':
      return [
        'system#model rdf#type owl#Ontology',
        'system#model core#domainGraph domain-words',
        `system#model core#riskCalculationMode "${first}"`,
      ];
    case 'say':
      return [line.slice('say '.length)];
    default:
      throw new Error(`No word of a model: ${line}`);
  }
}
