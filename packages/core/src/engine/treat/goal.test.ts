import { expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import { tinyKnowledge, tinySystem } from '../explain/tiny.fixture.ts';
import { goalOf } from './goal.ts';

const knowledge = tinyKnowledge([{ id: 'enter', lacks: ['lock@a'], effects: ['harm@a'] }]);

function limitOf(impact: number, criterion: number, riskMatrix = knowledge.scales.riskMatrix): number {
  const own = { ...knowledge, scales: { ...knowledge.scales, riskMatrix } };
  const { levels } = assessSystem(own, tinySystem(`x.harm!${impact}`), { mode: 'future' });
  return goalOf(levels, { consequence: 0, criterion }).limit;
}

test('the limit is the highest likelihood whose risk is accepted', () => {
  expect([0, 1, 2, 3, 4].map((criterion) => limitOf(4, criterion))).toEqual([0, 1, 2, 3, 5]);
  expect(limitOf(0, 0)).toBe(5);
});

test('where a risk is not accepted at a lower likelihood, a higher one is not accepted either', () => {
  const odd = knowledge.scales.riskMatrix.map((row, impact) => (impact === 4 ? [0, 3, 0, 3, 4, 4] : row));
  expect(limitOf(4, 1, odd)).toBe(0);
  const never = knowledge.scales.riskMatrix.map((row, impact) => (impact === 4 ? [2, 2, 2, 3, 4, 4] : row));
  expect(limitOf(4, 1, never)).toBe(-1);
});
