import { describe, expect, test } from 'vitest';
import { strategyId, threatId } from '../../../engine/derived-ids.ts';
import { listAt } from '../../../engine/int-lists.ts';
import { identifierHash } from '../identifier-hash.ts';
import { assessWords } from './assess-words.fixture.ts';

/**
 * The part of h in the pattern, the population of h (the data d has 1), and which members of what is at h the average,
 * the most likely and the least likely threat look at: the table of 3.6, row by row. With population 1 every d has an h
 * of its own, so that h is as good as root; with population 2 it is not.
 */
const parts = [
  { part: 'root', population: 2, looksAt: ['average', 'Max', 'Min'] },
  { part: 'necessary', population: 2, looksAt: ['Min', 'Min', 'Min'] },
  { part: 'sufficient', population: 2, looksAt: ['Max', 'Max', 'Max'] },
  { part: 'necessary', population: 1, looksAt: ['average', 'Max', 'Min'] },
  { part: 'sufficient', population: 1, looksAt: ['average', 'Max', 'Min'] },
] as const;

const knowledge = (part: string): string => `
  class Host
  class Data
  relation on
  attribute Care Host 5
  consequence Loss Host,Data 0
  control Lock Host 5
  pattern PH key:h=Host
  threat Lose PH lack:Care@h causes:Loss@h
  pattern P key:d=Data ${part}:h=Host ${part === 'root' ? 'rootlink' : 'link'}:d-on-h
  threat After P after:Loss@h causes:Loss@d threatens:d
  threat Lack P lack:Care@h causes:Loss@d threatens:d
  strategy S needs:Lock@h blocks:Lack`;

const model = (population: number): string => `
  asset d Data 1
  asset h Host ${population}
  link d on h
  trust Care_Min-h1 1
  trust Care-h1 2
  trust Care_Max-h1 4`;

/** Likelihood and risk columns of a threat and its variants: average, most, least likely. */
const variants = (rows: readonly string[], name: string): string[] =>
  ['', '_Max', '_Min'].map((variant) => rows.find((row) => row.startsWith(`${name}${variant}-`))?.split(' ')[1] ?? '');

/**
 * By Lose, whose only role is a key, the members of Loss at h have these likelihoods: the average 5 - 2, the most likely
 * 5 - 1 by the least trusted, the least likely 5 - 4 by the most trusted.
 */
const ofCondition = { average: 'L3', Max: 'L4', Min: 'L1' } as const;
/** The likelihood that an entry point gives: 5 less the trust in the member. */
const ofEntryPoint = { average: 'L3', Min: 'L4', Max: 'L1' } as const;
const opposite = { average: 'average', Min: 'Max', Max: 'Min' } as const;

describe('3.6 population wiring', () => {
  test('effects go with the threat: average, most and least likely', async () => {
    const { rows } = await assessWords(knowledge('root'), model(2));
    expect(rows('MS', 2).filter((row) => row.includes('-h1'))).toEqual([
      'MS-Loss-h1 L3',
      'MS-Loss_Max-h1 L4',
      'MS-Loss_Min-h1 L1',
    ]);
  });

  test.each(parts)('a condition at a $part role with population $population is $looksAt', async (row) => {
    const { rows } = await assessWords(knowledge(row.part), model(row.population));
    expect(variants(rows('T', 2), 'After')).toEqual(row.looksAt.map((member) => ofCondition[member]));
  });

  test.each(parts)('an entry point at a $part role with population $population is the opposite', async (row) => {
    const { rows } = await assessWords(knowledge(row.part), model(row.population));
    expect(variants(rows('T', 2), 'Lack')).toEqual(row.looksAt.map((member) => ofEntryPoint[opposite[member]]));
  });

  test.each([
    ...parts,
    { part: 'optional', population: 2, looksAt: ['average', 'Max', 'Min'] },
    { part: 'optional', population: 1, looksAt: ['average', 'Max', 'Min'] },
  ] as const)('a control at a $part role with population $population is the opposite', async (row) => {
    const { assessment } = await assessWords(knowledge(row.part), model(row.population));
    const { graph } = assessment;
    const blocking = new Map(
      Array.from({ length: graph.threats.count }, (_, t) => [
        threatId(graph, t).replace(/^system#([^-]*)-.*$/u, '$1'),
        [...listAt(graph.threats.blockedBy, t)].map((s) => strategyId(graph, s).replace(/^.*_M_/u, '')),
      ]),
    );
    const hash = { average: '', Min: '_Min', Max: '_Max' } as const;
    expect(['Lack', 'Lack_Max', 'Lack_Min'].map((name) => blocking.get(name))).toEqual(
      row.looksAt.map((member) => [identifierHash(`system#CS-Lock${hash[opposite[member]]}-h1`)]),
    );
  });

  test('where the thing is single all variants look at the one there is', async () => {
    const { rows } = await assessWords(knowledge('root'), 'asset d Data 1\nasset h Host\nlink d on h\ntrust Care-h1 2');
    expect(variants(rows('T', 2), 'Lack')).toEqual(['L3', 'L3', 'L3']);
    expect(variants(rows('T', 2), 'After')).toEqual(['L3', 'L3', 'L3']);
  });
});

describe('3.6 as good as root', () => {
  test.each([
    // By a link of its own to a root asset: source cardinality 1 where h is not larger.
    ['h on d', 'h-on-d', 1, 'L3'],
    ['h on d', 'h-on-d', 2, 'L1'],
    // By a link from a root asset: target cardinality 1 where h is not larger.
    ['d on h', 'd-on-h', 1, 'L3'],
    ['d on h', 'd-on-h', 2, 'L1'],
  ])('%s, pattern %s, population of h %s', async (link, pattern, population, likelihood) => {
    const { rows } = await assessWords(
      knowledge('necessary').replace('link:d-on-h', `link:${pattern}`),
      model(population).replace('d on h', link),
    );
    expect(variants(rows('T', 2), 'Lack')[0]).toBe(likelihood);
  });

  test('any link to a root asset counts, whether the pattern asks for it or not', async () => {
    const { rows } = await assessWords(
      knowledge('necessary').replace('link:d-on-h', '').replace('class Data', 'class Data\nrelation other'),
      `${model(1).replace('link d on h', '')}\nlink h other d`,
    );
    expect(variants(rows('T', 2), 'Lack')[0]).toBe('L3');
    const loose = await assessWords(
      knowledge('necessary').replace('link:d-on-h', ''),
      model(1).replace('link d on h', ''),
    );
    expect(variants(loose.rows('T', 2), 'Lack')[0]).toBe('L1');
  });
});
