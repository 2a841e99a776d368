import { describe, expect, test } from 'vitest';
import type { RequirementCatalogue } from '../requirement-catalogue.ts';
import { composed, counterpartFinder } from './counterparts.ts';
import { lintMapping, lintPairs } from './lint-mappings.ts';
import { type MappingRelation, type MappingTable, MappingRelation as Relations } from './mapping.ts';
import { relationOfPair, statedPairs } from './stated-pairs.ts';

const tableOf = (...maps: readonly MappingTable['maps'][number][]): MappingTable => ({
  ...{ source: 'S', confidence: 'read', maps },
});
const pair = (from: string, to: string, relation: MappingRelation) => ({ from: [from], to: [to], relation });

describe('a map', () => {
  test('holds from both sides, with the relation turned round', () => {
    const pairs = statedPairs([tableOf(pair('a1', 'b1', 'superset'))]);
    expect(pairs.map(({ from, to, relation }) => `${from} ${relation} ${to}`)).toEqual([
      'a1 superset b1',
      'b1 subset a1',
    ]);
  });

  test('of one thing that equals two together makes it wider than each', () => {
    const pairs = statedPairs([tableOf({ from: ['a1'], to: ['b1', 'b2'], relation: 'equal' })]);
    expect(pairs.map(({ from, to, relation }) => `${from} ${relation} ${to}`)).toEqual([
      ...['a1 superset b1', 'b1 subset a1', 'a1 superset b2', 'b2 subset a1'],
    ]);
  });

  test('of sets that only touch says nothing of two of their members', () => {
    const pairs = statedPairs([tableOf({ from: ['a1'], to: ['b1', 'b2'], relation: 'intersects' })]);
    expect(new Set(pairs.map(({ relation }) => relation))).toEqual(new Set(['unsure']));
  });

  test('of a set leaves it to another map to say how its members stand, and contradicts none', () => {
    const set = { from: ['a1'], to: ['b1', 'b2'], relation: 'intersects' as const };
    expect(lintPairs([tableOf(set, pair('a1', 'b1', 'equal'))])).toEqual([]);
    expect(lintPairs([tableOf(pair('a1', 'b1', 'equal'), set, pair('b1', 'a1', 'subset'))])).toEqual([
      'a1 and b1 are mapped twice, as equal and as superset.',
    ]);
  });

  test('that names no requirement, two documents on a side, or a document itself is a fault', () => {
    const home = (id: string): string | undefined => (/^[abc]\d$/u.test(id) ? id.slice(0, 1) : undefined);
    const faults = lintMapping(
      tableOf(
        pair('a1', 'x', 'equal'),
        { from: ['a1'], to: ['b1', 'c1'], relation: 'equal' },
        pair('a1', 'a2', 'equal'),
      ),
      home,
    );
    expect(faults).toEqual([
      'There is no requirement "x".',
      'a1 to b1, c1: each side has to be of one document.',
      'a1 to a2: a document is not mapped to itself.',
    ]);
  });

  test('that another contradicts from either side is a fault, and one that is said twice too', () => {
    expect(lintPairs([tableOf(pair('a1', 'b1', 'superset')), tableOf(pair('b1', 'a1', 'superset'))])).toEqual([
      'a1 and b1 are mapped twice, as superset and as subset.',
    ]);
    expect(lintPairs([tableOf(pair('a1', 'b1', 'equal'), pair('b1', 'a1', 'equal'))])).toEqual([
      'a1 and b1 are mapped twice.',
    ]);
  });
});

// All ways in which sets of up to four members can lie, the empty one left out.
const sets = Array.from({ length: 15 }, (_, at) => at + 1);
const holds: Readonly<Record<MappingRelation, (a: number, b: number) => boolean>> = {
  equal: (a, b) => a === b,
  superset: (a, b) => (a & b) === b,
  subset: (a, b) => (a & b) === a,
  intersects: (a, b) => (a & b) !== 0,
};

describe('what follows for two members of sets', () => {
  const sides = [['a1'], ['a1', 'a2']] as const;
  const cases = Relations.options.flatMap((relation) =>
    sides.flatMap((from) => sides.map((to) => ({ from, to, relation }))),
  );

  test.each(cases)('$from $relation $to is true of all sets, and unsure only where nothing follows', (map) => {
    const { from, to, relation } = map;
    const always = new Set(Relations.options);
    // All that can stand beside a member: nothing where it is alone.
    const beside = (side: readonly string[]) => (side.length === 1 ? [0] : sets);
    for (const a of sets) {
      for (const b of sets) {
        for (const moreA of beside(from)) {
          for (const moreB of beside(to)) {
            if (!holds[relation](a | moreA, b | moreB)) continue;
            for (const one of always) if (!holds[one](a, b)) always.delete(one);
          }
        }
      }
    }
    const follows = relationOfPair(map);
    if (follows === 'unsure') expect([...always]).toEqual([]);
    else expect([...always]).toContain(follows);
  });
});

describe('what follows over two maps', () => {
  test.each(Relations.options.flatMap((first) => Relations.options.map((second) => [first, second] as const)))(
    '%s and %s is true of all sets, and unsure only where no relation always follows',
    (first, second) => {
      const follows = composed(first, second);
      const always = new Set(Relations.options);
      for (const a of sets) {
        for (const b of sets) {
          if (!holds[first](a, b)) continue;
          for (const c of sets) {
            if (!holds[second](b, c)) continue;
            for (const relation of always) if (!holds[relation](a, c)) always.delete(relation);
          }
        }
      }
      if (follows === 'unsure') expect([...always]).toEqual([]);
      else expect([...always]).toContain(follows);
    },
  );
});

describe('the counterparts of a requirement', () => {
  const documents = ['a', 'b', 'c', 'd'].map((id) => ({
    document: { id },
    requirements: [{ id: `${id}1` }, { id: `${id}2` }],
  })) as unknown as RequirementCatalogue['documents'];
  const mappings = [
    tableOf(pair('a1', 'b1', 'equal'), pair('b1', 'c1', 'intersects')),
    { ...tableOf(pair('c1', 'd1', 'equal')), confidence: 'knowledge' as const },
  ];
  const shared = [
    { artefacts: ['TM' as const], requirements: ['a1', 'a2', 'b1', 'd1'], source: 'T', confidence: 'read' as const },
  ];
  const find = counterpartFinder({ documents, mappings, shared });

  test('are told with what lies between, the stated first, none of its own document, and the strongest of each', () => {
    expect(find('a1').map(({ kind, id, relation, via }) => `${kind} ${id} ${relation} ${via.join()}`)).toEqual([
      ...['stated b1 equal ', 'composed c1 intersects b1', 'shared-artefact d1 unsure TM'],
    ]);
  });

  test('over two maps are as sure as the less sure one', () => {
    expect(find('b1').find(({ id }) => id === 'd1')).toMatchObject({ kind: 'composed', confidence: 'knowledge' });
  });
});
