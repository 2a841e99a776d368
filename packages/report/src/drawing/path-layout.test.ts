import type { AttackPath, PathStep } from '@nemecys/core';
import { expect, test } from 'vitest';
import { sampleHarms } from '../sample/sample-harms.fixture.ts';
import { layOutPath, type WordsOf } from './path-layout.ts';

const wordsOf: WordsOf = (step) => ({ text: step.text || step.label, about: '' });

function sampleWay(id: string): AttackPath {
  const path = sampleHarms.find((harm) => harm.id === id)?.path;
  if (!path) throw new Error(`The sample has no way to ${id}`);
  return path;
}

test('steps run from the left to the right, row by row, and the target is the last', () => {
  const path = sampleWay('inappropriate-treatment@patients');
  const layout = layOutPath(path, wordsOf);
  const place = new Map(layout.steps.map(({ step, box }) => [step.id, box]));
  for (const { from, to } of path.links) {
    const [a, b] = [place.get(from), place.get(to)];
    if (!a || !b) throw new Error('A step has no place');
    expect(b.x > a.x || b.y > a.y).toBe(true);
  }
  const lowest = Math.max(...layout.steps.map(({ box }) => box.y + box.height));
  const target = place.get(path.target);
  expect((target?.y ?? 0) + (target?.height ?? 0)).toBeCloseTo(lowest, 0);
});

test('no row is wider than a page', () => {
  for (const { path } of sampleHarms) {
    if (path) expect(layOutPath(path, wordsOf).width).toBeLessThanOrEqual(940);
  }
});

test('everything lies inside the drawing', () => {
  const layout = layOutPath(sampleWay('inappropriate-treatment@patients'), wordsOf);
  for (const { box } of layout.steps) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
    expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
  }
  for (const point of layout.links.flat()) {
    expect(point.x).toBeGreaterThanOrEqual(0);
    expect(point.x).toBeLessThanOrEqual(layout.width);
    expect(point.y).toBeLessThanOrEqual(layout.height);
  }
});

test('a circle, a single step and a way without steps are drawn too', () => {
  const step = (id: string): PathStep => ({
    kind: 'threat',
    id,
    label: id,
    text: '',
    assets: [],
    likelihood: 'low',
    distance: 0,
  });
  const way = { target: 'a', likelihood: 'low', externalCauses: 0, gap: 0 };
  const circle = {
    ...way,
    steps: [step('a'), step('b')],
    links: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
  };
  expect(layOutPath(circle, wordsOf).steps).toHaveLength(2);
  expect(layOutPath({ ...way, steps: [step('a')], links: [] }, wordsOf).steps).toHaveLength(1);
  expect(layOutPath({ ...way, steps: [], links: [] }, wordsOf).steps).toEqual([]);
});
