import { expect, test } from 'vitest';
import { renderStoredComparison } from './render-stored-comparison.ts';
import type { RowDifference, StoredComparison } from './stored-comparison.ts';

const none = { here: 0, stored: 0 };
const rows = {
  asset: none,
  consequence: { here: 3, stored: 2 },
  threat: { here: 1, stored: 1 },
  attribute: none,
  strategy: none,
};
const differences: readonly RowDifference[] = [
  {
    kind: 'value-differs',
    row: 'consequence',
    id: 'system#a',
    column: 'risk',
    here: 'domain#High',
    stored: 'domain#Low',
  },
  { kind: 'value-differs', row: 'consequence', id: 'system#a', column: 'likelihood', here: 'domain#3', stored: 'null' },
  { kind: 'only-here', row: 'consequence', id: 'system#b' },
  { kind: 'value-differs', row: 'threat', id: 'system#t', column: 'causedBy', here: '[x,y]', stored: '[y,z]' },
];
const comparison: StoredComparison = {
  findings: [
    { code: 'stored-results-stale', severity: 'warning', message: 'It may have changed.', where: { file: 'm' } },
  ],
  compared: 'calculated',
  rows,
  differences,
};

test('counts come first by kind and column, then the rows; of lists only what differs is told', () => {
  expect(renderStoredComparison(comparison).split('\n')).toEqual([
    'warning stored-results-stale: It may have changed.',
    '',
    'The results are not the same as stored.',
    '',
    'inferred assets: 0 here, 0 stored; 0 only here, 0 only stored, 0 with other values',
    'consequences: 3 here, 2 stored; 1 only here, 0 only stored, 1 with other values',
    '  likelihood: 1',
    '  risk: 1',
    'threats: 1 here, 1 stored; 0 only here, 0 only stored, 1 with other values',
    '  causedBy: 1',
    'attributes: 0 here, 0 stored; 0 only here, 0 only stored, 0 with other values',
    'strategies: 0 here, 0 stored; 0 only here, 0 only stored, 0 with other values',
    '',
    'consequences:',
    '  system#a risk: domain#High here, domain#Low stored',
    '  system#a likelihood: domain#3 here, null stored',
    '  only here: system#b',
    '',
    'threats:',
    '  system#t causedBy: only here x; only stored z',
    '',
  ]);
});

test('no more rows of a kind are told than asked for, and how many are left', () => {
  const text = renderStoredComparison(comparison, { mostRows: 1 });
  expect(text).toContain('  … and 2 more\n');
  expect(text).not.toContain('only here: system#b');
});

test('the summary says what was compared', () => {
  const first = (compared: StoredComparison['compared']): string | undefined =>
    renderStoredComparison({ ...comparison, findings: [], compared, differences: [] }).split('\n')[0];
  expect(first('calculated')).toBe('The results are the same as stored.');
  expect(first('inferred')).toBe('What was inferred is the same as stored.');
  expect(first('nothing')).toBe('Nothing was compared.');
});
