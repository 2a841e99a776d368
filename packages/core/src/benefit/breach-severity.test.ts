import { expect, test } from 'vitest';
import { breachSeverity } from './breach-severity.ts';

test.each([
  [1, 0.25, 0, 0.25, 'low'],
  [4, 0.25, 0.5, 1.5, 'low'],
  [4, 0.5, 0, 2, 'medium'],
  [4, 0.5, 0.5, 2.5, 'medium'],
  [4, 0.75, 0, 3, 'high'],
  [4, 0.75, 0.5, 3.5, 'high'],
  [4, 1, 0, 4, 'very-high'],
  [4, 1, 0.5, 4.5, 'very-high'],
] as const)('context %d, identification %d, circumstances %d score %d: %s', (...row) => {
  const [context, identification, circumstances, score, name] = row;
  expect(breachSeverity({ context, identification, circumstances })).toEqual({ score, class: name });
});
