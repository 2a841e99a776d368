import { describe, expect, test } from 'vitest';
import { assessScenario, kindOf } from '../../bench/rediscovery/assess-file.ts';
import { analyses, dispositions } from '../../bench/rediscovery/published.ts';
import * as score from '../../bench/rediscovery/score.ts';
import { rankThreats } from '../../packages/core/src/documents/rank-threats.ts';

describe.each(analyses)('the published analysis $name', ({ published, matches }) => {
  test('every item is judged once, and nothing else is', () => {
    expect(matches.map(({ item }) => item).sort()).toEqual(published.items.map(({ id }) => id).sort());
  });

  test('every match names a threat that the example has, shown at the element that is named', async () => {
    const lines = rankThreats(await assessScenario(published.scenario), kindOf);
    const lost = matches.filter((match) => match.level !== 'miss' && score.rankOf(match, lines) === null);
    expect(lost).toEqual([]);
  });

  test('a mechanism stands at an element of its component, or is said to stand beside it', () => {
    const elements = new Map(published.components.map(({ id, elements: at }) => [id, at]));
    const components = new Map(published.items.map(({ id, component }) => [id, component]));
    for (const { item, element, place } of matches)
      expect([item, elements.get(components.get(item) ?? '')?.includes(element)]).toEqual([item, place === 'same']);
  });

  test('what the publication lets us show is twice what it lists', () => {
    expect(published.cap).toBe(2 * published.items.length);
  });
});

test('the naive table has 26 cells for SNAP, of which 22 are published, and covers every item', () => {
  const snap = analyses.find(({ name }) => name === 'snap')?.published;
  if (snap === undefined) throw new Error('There is no SNAP.');
  expect(snap.items.length).toBe(26);
  expect(score.naiveCells(snap)).toEqual({ cells: 26, published: 22 });
  expect(score.naiveCellRecall(snap)).toBe(26);
});

test('eleven transfers and training are published for SNAP', () => {
  const transfers = dispositions.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'transfer'));
  expect(transfers.length).toBe(12);
});

test('every disposition names threats that the example has', async () => {
  const { threats } = await assessScenario('examples/snap-imaging/scenario.yaml');
  const lost = dispositions
    .flatMap((each) => each.threats)
    .filter((start) => !threats.some(({ id }) => id.startsWith(start)));
  expect(lost).toEqual([]);
});
