import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const words = (level: number, spread: string): string => `
  class Host
  attribute Care Host ${level} ${spread}`;

/** The assumed levels of the least, the average and the most trusted: rows come as average, Max, Min. */
function members(rows: readonly string[]): string {
  const [average, max, min] = rows.map((row) => row.split(' ')[1]?.replace('T', ''));
  return [min, average, max].join(' ');
}

const stated = (min: string, average: string, max: string): string =>
  [
    ['_Min', min],
    ['', average],
    ['_Max', max],
  ]
    .filter(([, level]) => level !== '-')
    .map(([member, level]) => `trust Care${member}-h1 ${level}`)
    .join('\n');

describe('3.7 levels of a population that was stated, default 3', () => {
  test.each([
    ['- - -', '3 3 3', 'nothing stated: the default'],
    ['1 2 4', '1 2 4', 'in order already'],
    ['4 - 2', '2 2 2', 'the least is lowered to the most, the average is the default lowered to the most'],
    ['- 4 2', '2 2 2', 'the average is lowered to the most, the least is the average'],
    ['4 2 -', '2 2 2', 'the least is lowered to the average, the most is the average'],
    ['5 3 1', '1 1 1', 'the most rules over all'],
    ['1 - -', '1 3 3', 'the average is the default, the most is the average'],
    ['4 - -', '4 4 4', 'the average is the default raised to the least'],
    ['- - 1', '1 1 1', 'the average is the default lowered to the most'],
    ['- - 5', '3 3 5', 'the average is the default, the least is the average'],
    ['- 2 -', '2 2 2', 'the others are the average'],
  ])('%s gives %s: %s', async (given, levels) => {
    const [min = '', average = '', max = ''] = given.split(' ');
    const { rows } = await assessWords(words(3, ''), `asset h Host 1\n${stated(min, average, max)}`);
    expect(members(rows('TW', 2))).toBe(levels);
  });

  test.each([
    ['- 4 -', 'T4'],
    ['- 4 2', 'T2'],
    ['1 4 2', 'T1'],
    ['- - -', 'T3'],
  ])('a single asset with %s has the smallest given, else the default: %s', async (given, level) => {
    const [min = '', average = '', max = ''] = given.split(' ');
    const { rows } = await assessWords(words(3, ''), `asset h Host\n${stated(min, average, max)}`);
    expect(rows('TW', 2)).toEqual([`TWAS-Care-h1 ${level}`]);
  });
});

/** The tables of 3.7: a row for each average, a column for each population; that of 0 has no members to look at. */
const tables = [
  {
    steps: 6,
    lowest: '00000 / 10000 / 21000 / 32100 / 43210 / 55555',
    highest: '02555 / 15555 / 25555 / 35555 / 45555 / 55555',
  },
  {
    steps: 5,
    lowest: '00000 / 10000 / 21000 / 32100 / 43210',
    highest: '02444 / 14444 / 24444 / 34444 / 44444',
  },
] as const;

describe('3.7 members that differ', () => {
  test.each(tables)('follow from average and population by the tables of $steps steps', async ({ steps, ...rows }) => {
    const lowest = rows.lowest.split(' / ');
    const highest = rows.highest.split(' / ');
    const assets = lowest.flatMap((_, average) =>
      [1, 2, 3, 4].map((population) => ({ name: `x${average}y${population}`, average, population })),
    );
    const result = await assessWords(
      `${words(steps - 1, 'spread')}\nscales ${steps} ${steps} 5 5`,
      assets
        .map(({ name, average, population }) => `asset ${name} Host ${population}\ntrust Care-${name}1 ${average}`)
        .join('\n'),
    );
    const levels = new Map(result.rows('TW', 2).map((row) => [row.split(' ')[0], row.split(' ')[1]]));
    const level = (member: string, name: string): string | undefined => levels.get(`TWAS-Care${member}-${name}1`);
    expect(assets.map(({ name }) => [name, level('_Min', name), level('', name), level('_Max', name)])).toEqual(
      assets.map(({ name, average, population }) => [
        name,
        `T${lowest[average]?.[population]}`,
        `T${average}`,
        `T${highest[average]?.[population]}`,
      ]),
    );
  });

  test('a member that was stated stays, the other follows from the average', async () => {
    // Average 2 of 30–300: the lowest 0 by the table; the most is stated.
    const { rows } = await assessWords(words(2, 'spread'), 'asset h Host 2\ntrust Care_Max-h1 3');
    expect(members(rows('TW', 2))).toBe('0 2 3');
  });
});

describe('3.7 controls and impacts', () => {
  const controls = `
    class Host
    attribute Care Host 0
    consequence Loss Host 3
    control Lock Host 4
    pattern P key:h=Host
    threat T P lack:Care@h causes:Loss@h
    strategy S needs:Lock@h blocks:T effect:5`;
  const coverages = (rows: readonly string[]): string[] => rows.map((row) => row.split(' ').slice(1).join(' ')).sort();

  test('coverage is completed like trust', async () => {
    const { rows } = await assessWords(controls, 'asset h Host 1\ncontrol Lock_Min-h1 5\ncontrol Lock_Max-h1 2');
    // 5 - 2: the least is lowered to 2, the average is the default 4 lowered to 2.
    expect(coverages(rows('CSG'))).toEqual(['true T2', 'true T2', 'true T2']);
  });

  test.each(['Lock', 'Lock_Min', 'Lock_Max'])('all members are proposed when %s is', async (member) => {
    const { rows } = await assessWords(controls, `asset h Host 1\ncontrol ${member}-h1`);
    expect(coverages(rows('CSG'))).toEqual(['true T4', 'true T4', 'true T4']);
  });

  test('work in progress counts exactly like in place', async () => {
    const { rows } = await assessWords(
      controls,
      'asset h Host\ncontrol Lock-h1\nsay system#CS-Lock-h1 core#isWorkInProgress "true"\nmode CURRENT',
    );
    expect(coverages(rows('CSG'))).toEqual(['true T4']);
  });

  test('a control that is not proposed is not there, whatever else is said of it', async () => {
    const { rows } = await assessWords(
      controls,
      'asset h Host\nsay system#CS-Lock-h1 core#isProposed "false"\nsay system#CS-Lock-h1 core#hasCoverageLevel domain#T5',
    );
    expect(coverages(rows('CSG'))).toEqual(['false T0']);
  });

  test('an impact is what was asserted, else the default, for each member by itself', async () => {
    const { rows } = await assessWords(
      controls,
      'asset h Host 1\nimpact Loss_Max-h1 5\nasset g Host\nimpact Loss-g1 1',
    );
    // All at L5: impact 3 → R3, 5 → R4, 0 → R0, 1 → R1.
    expect(rows('MS', 3)).toEqual([
      'MS-Loss-g1 L5 R1',
      'MS-Loss-h1 L5 R3',
      'MS-Loss_Max-h1 L5 R4',
      'MS-Loss_Min-h1 L5 R0',
    ]);
  });
});
