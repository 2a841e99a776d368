import { expect, it } from 'vitest';
import { lintKnowledge } from '../../packages/core/src/knowledge/source/lint/lint-knowledge.ts';
import { compiled, source } from './proof-run.ts';

it('the knowledge has no lint errors', () => {
  const errors = lintKnowledge(source, compiled).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ where, message }) => `${where.file}: ${message}`)).toEqual([]);
});
