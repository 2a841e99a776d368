import { expect, test } from 'vitest';
import { Failure } from '../../failure.ts';
import { checkEventNodes, type EventNode, eventModel, keyOf } from './event-model.ts';

const leaf = (id: string, probability: number): EventNode => ({ id, gate: 'leaf', probability, inputs: [] });

test.each([
  ['probability-outside', [leaf('a', 1.5)]],
  ['probability-outside', [leaf('a', -0.1)]],
  ['probability-outside', [leaf('a', Number.NaN)]],
  ['unknown-input', [{ ...leaf('a', 0.5), gate: 'any', inputs: ['b'] }]],
  ['duplicate-event', [leaf('a', 0.5), leaf('a', 0.5)]],
  ['leaf-with-inputs', [leaf('b', 0.5), { ...leaf('a', 0.5), inputs: ['b'] }]],
  ['all-of-nothing', [{ ...leaf('a', 0.5), gate: 'all' }]],
] satisfies [string, EventNode[]][])('%s is a finding and stops the layout', (code, nodes) => {
  const found = checkEventNodes(nodes, 'model');
  expect(found.map((finding) => finding.code)).toEqual([code]);
  expect(found[0]?.where).toEqual({ file: 'model', path: 'a' });
  expect(() => eventModel(nodes)).toThrow(Failure);
});

test('a sound list of nodes has no finding, and any of nothing is allowed', () => {
  expect(checkEventNodes([leaf('a', 0), { ...leaf('b', 1), gate: 'any' }], 'model')).toEqual([]);
});

test('inputs come before what needs them, and an input named twice counts once', () => {
  const { graph, numberOf } = eventModel([
    { id: 'last', gate: 'all', probability: 1, inputs: ['middle', 'first', 'middle'] },
    { id: 'middle', gate: 'any', probability: 1, inputs: ['first'] },
    leaf('first', 0.5),
  ]);
  expect(['first', 'middle', 'last'].map((id) => numberOf.get(id))).toEqual([0, 1, 2]);
  expect([...graph.inputs]).toEqual([0, 0, 1]);
});

test('a hundred thousand similar ids have a hundred thousand keys', () => {
  const keys = new Set(
    Array.from({ length: 100_000 }, (_, i) => keyOf(`threat-${i % 10}@asset-${Math.floor(i / 10)}`)),
  );
  expect(keys.size).toBe(100_000);
  expect([...keys].every(Number.isSafeInteger)).toBe(true);
});
