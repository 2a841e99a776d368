import { describe, expect, test } from 'vitest';
import {
  attributeCounterparts,
  classCounterparts,
  consequenceCounterparts,
  controlCounterparts,
  nearAttributes,
  nearControls,
  relationCounterparts,
} from '../../packages/core/src/formats/spyderisk/convert/counterparts.ts';
import { conformanceCases, corpusKnowledge } from '../conformance/corpus.fixture.ts';
import { own } from './convert.fixture.ts';

type Named = readonly { readonly id: string }[];
const unknownTo = (concepts: Named, ids: readonly string[]): string[] => {
  const known = new Set(concepts.map(({ id }) => id));
  return [...new Set(ids.filter((id) => !known.has(id)))];
};

describe('every word of ours in the tables', () => {
  test('is a class that scenarios may use', () => {
    const used = classCounterparts.flatMap(({ becomes }) => (becomes.kind === 'class' ? [becomes.class] : []));
    const pairs = relationCounterparts.flatMap(({ reads }) => (reads.kind === 'pair' ? [reads.type] : []));
    const usable = own.classes.filter(({ assertable }) => assertable);
    expect(unknownTo(usable, [...used, ...pairs])).toEqual([]);
    const above = classCounterparts.flatMap(({ when }) => (Array.isArray(when?.host) ? when.host : []));
    const places = [...attributeCounterparts, ...consequenceCounterparts, ...controlCounterparts];
    expect(unknownTo(own.classes, [...above, ...places.flatMap(({ at }) => at ?? [])])).toEqual([]);
  });

  test('is a relation that scenarios may state', () => {
    const used = relationCounterparts.flatMap(({ reads }) =>
      reads.kind === 'relation' ? [reads.is] : reads.kind === 'about' ? [reads.otherwise] : [],
    );
    const worked = ['runs-on', 'located-in', 'holds', 'depends-on', 'controls', 'uses', 'views', 'interacts-with'];
    expect(
      unknownTo(
        own.relations.filter(({ assertable }) => assertable),
        [...used, ...worked],
      ),
    ).toEqual([]);
  });

  test('is a trust attribute, a consequence or a control', () => {
    const named = (rows: readonly { readonly to: string }[]): string[] => rows.map(({ to }) => to);
    const near = (rows: readonly { readonly near: string }[]): string[] => rows.map((row) => row.near);
    expect(unknownTo(own.attributes, [...named(attributeCounterparts), ...near(nearAttributes)])).toEqual([]);
    expect(unknownTo(own.consequences, named(consequenceCounterparts))).toEqual([]);
    expect(unknownTo(own.controls, [...named(controlCounterparts), ...near(nearControls)])).toEqual([]);
  });
});

const domains = [...new Set(conformanceCases().map(({ domain }) => domain))].filter((name) => name.includes('network'));

describe.skipIf(domains.length === 0)(
  'every word of Spyderisk in the tables is in one of the published knowledge bases',
  () => {
    const words = async () => {
      const read = await Promise.all([...domains, 'domains/domain-network-dev-3d0998e.nq.gz'].map(corpusKnowledge));
      return read.map(({ knowledge }) => knowledge);
    };
    const of = (rows: readonly { readonly of: readonly string[] }[]): string[] => rows.flatMap((row) => row.of);

    test('classes and relations', async () => {
      const all = await words();
      const signs = classCounterparts.flatMap(({ when }) => [...(when?.from ?? []), ...(when?.to ?? [])]);
      const others = classCounterparts.flatMap(({ when }) => when?.other ?? []);
      expect(
        unknownTo(
          all.flatMap(({ classes }) => classes),
          [...of(classCounterparts), ...others],
        ),
      ).toEqual([]);
      expect(
        unknownTo(
          all.flatMap(({ relations }) => relations),
          [...of(relationCounterparts), ...signs],
        ),
      ).toEqual([]);
    });

    test('attributes, consequences and controls', async () => {
      const all = await words();
      const rows = [...attributeCounterparts, ...nearAttributes];
      expect(
        unknownTo(
          all.flatMap(({ attributes }) => attributes),
          of(rows),
        ),
      ).toEqual([]);
      expect(
        unknownTo(
          all.flatMap(({ consequences }) => consequences),
          of(consequenceCounterparts),
        ),
      ).toEqual([]);
      expect(
        unknownTo(
          all.flatMap(({ controls }) => controls),
          of([...controlCounterparts, ...nearControls]),
        ),
      ).toEqual([]);
    });
  },
);
