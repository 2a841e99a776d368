import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const knowledge = `
  class Host
  class Service
  class Copy
  relation runsOn
  attribute Patched Host,Service 2
  consequence Taken Host,Service 0
  pattern MP-S key:s=Service root:h=Host rootlink:s-runsOn-h
  pattern MP-C key:c=Copy root:h=Host rootlink:c-runsOn-h
  pattern MP-H key:h=Host
  threat T MP-S lack:Patched@s causes:Taken@s
  threat C MP-C lack:Patched@h causes:Taken@h
  construction CP MP-H adds:c=Copy named:h=Host`;

describe('3.3 repairs of the asserted model', () => {
  test.each([
    ['0', 'P0'],
    ['1', 'P0'],
    ['2', 'P1'],
    ['50', 'P1'],
    ['-1', 'P2'],
  ])(
    'an asset without a population and with a maxCardinality of %s has the population %s',
    async (most, population) => {
      const { rows } = await assessWords(
        knowledge,
        `say system#s rdf#type domain#Service
       say system#s core#hasID "s1"
       say system#s core#minCardinality "1"
       say system#s core#maxCardinality "${most}"`,
      );
      expect(rows('A')).toEqual([`s Service ${population}`]);
    },
  );

  test('a stated population counts, whatever the old cardinality says', async () => {
    const { rows } = await assessWords(
      knowledge,
      `asset s Service 3
       say system#s core#maxCardinality "-1"`,
    );
    expect(rows('A')).toEqual(['s Service P3']);
  });

  test('a link is the same whether an asset states it or a constraint of any name stands for it', async () => {
    const assets = 'asset s Service\nasset h Host';
    const stated = await assessWords(knowledge, `${assets}\nlink s runsOn h`);
    const constraint = `
      say system#any-name rdf#type core#CardinalityConstraint
      say system#any-name core#linksFrom system#s
      say system#any-name core#linksTo system#h
      say system#any-name core#linkType domain#runsOn`;
    const stands = await assessWords(knowledge, assets + constraint);
    const both = await assessWords(knowledge, `${assets}\nlink s runsOn h${constraint}`);
    expect(stated.rows('T', 1)).toEqual(['T-MP-S_h1_s1']);
    expect(stands.rows('T')).toEqual(stated.rows('T'));
    expect(both.rows('T')).toEqual(stated.rows('T'));
    expect(both.assessment.graph.links.count).toBe(1);
  });

  test('a link to an asset that construction adds waits for it', async () => {
    const { rows } = await assessWords(
      knowledge,
      `asset h Host
       link Copy_h1 runsOn h`,
    );
    expect(rows('A', 2)).toEqual(['Copy_h1 Copy', 'h Host']);
    expect(rows('T', 1)).toHaveLength(1);
    expect(rows('T', 1)[0]).toMatch(/^C-MP-C_[0-9a-f]+_h1$/u);
  });

  test('a link to an asset that never comes is dropped', async () => {
    const { rows, assessment } = await assessWords(
      knowledge,
      `asset s Service
       link s runsOn gone`,
    );
    expect([rows('A', 1), rows('T')]).toEqual([['s'], []]);
    expect(assessment.graph.links.count).toBe(0);
  });

  test('what was inferred before is dropped: only asserted facts count', async () => {
    const inferred = `say system#Copy_h1 core#createdByPattern domain#CP`;
    const { rows } = await assessWords(knowledge, `asset h Host\n${inferred}`);
    expect(rows('A', 1)).toEqual(['Copy_h1', 'h']);
  });
});

/**
 * Which member of the population of h a threat at d looks at tells how many ends the link has (3.6): a necessary role
 * whose asset has one end for each root asset counts as root, and the average threat then looks at the average.
 */
describe('3.3 link cardinality', () => {
  const cardinality = `
    class Data
    class Host
    relation on
    attribute Patched Host 3
    consequence Lost Data 0
    pattern MP key:d=Data necessary:h=Host link:d-on-h
    threat T MP lack:Patched@h causes:Lost@d threatens:d`;
  const trust = `
    trust Patched_Min-h1 1
    trust Patched-h1 2
    trust Patched_Max-h1 4`;

  test.each([
    // Equal populations: 1 to 1. Patched of the average is 2, so that T has 5 - 2.
    ['as many as', 1, 1, 'L3'],
    // The target h is smaller: d -1, h 1.
    ['fewer than', 2, 1, 'L3'],
    // The target h is larger: d 1, h -1. The necessary role then looks at the most trusted, 5 - 4.
    ['more than', 1, 2, 'L1'],
  ])('hosts that are %s the data', async (_what, data, hosts, likelihood) => {
    const { rows } = await assessWords(
      cardinality,
      `asset d Data ${data}
       asset h Host ${hosts}
       link d on h ${trust}`,
    );
    expect(rows('T', 2)[0]).toBe(`T-MP_d1 ${likelihood}`);
  });

  test('asserted cardinalities are of no account', async () => {
    const { rows } = await assessWords(
      cardinality,
      `asset d Data 1
       asset h Host 2
       say system#x rdf#type core#CardinalityConstraint
       say system#x core#linksFrom system#d
       say system#x core#linksTo system#h
       say system#x core#linkType domain#on
       say system#x core#sourceCardinality "1"
       say system#x core#targetCardinality "1" ${trust}`,
    );
    expect(rows('T', 2)[0]).toBe('T-MP_d1 L1');
  });
});
