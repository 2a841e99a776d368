import { expect, test } from 'vitest';
import { threatLabel } from './threat-label.ts';

const labels = new Map([
  ['lan', 'Ward LAN'],
  ['data-copy[history,cloud]', 'Copy of the history'],
]);

test('a threat is called with the labels of its places, each once, and by the id of one that has none', () => {
  const named = (id: string): string => threatLabel({ id, label: 'Flaw used' }, labels);
  expect(named('flaw@copy=data-copy[history,cloud],network=lan,other=lan')).toBe(
    'Flaw used (Copy of the history, Ward LAN)',
  );
  expect(named('flaw@target=pump')).toBe('Flaw used (pump)');
  expect(named('flaw')).toBe('Flaw used');
});
