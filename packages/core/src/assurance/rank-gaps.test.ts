import { expect, test } from 'vitest';
import type { RequirementStanding, ReviewFinding } from './compliance.ts';
import { rankGaps } from './rank-gaps.ts';
import { reviewRules } from './rules/review-rules.ts';

function requirement(evidence: RequirementStanding['evidence'], coverage: RequirementStanding['coverage']) {
  const told = {
    id: evidence.join('-'),
    document: 'd',
    clause: '1',
    obligation: 'o',
    because: 'b',
    speaksTo: [],
    appliesBecause: 'c',
  };
  return { ...told, evidence, coverage, actors: [], stages: [], confidence: 'read' } as const;
}

function found(rule: string): ReviewFinding {
  const severity = reviewRules.find(({ id }) => id === rule)?.severity ?? 'error';
  const told = { id: `${rule}:x`, rule, severity, message: 'm', advice: 'a' };
  return { ...told, where: { file: '' }, requirements: [], decision: null };
}

test('what no requirement on those who ask waits for comes last, however grave it is', () => {
  const gaps = rankGaps({
    findings: [found('R-VULN-02'), found('R-VULN-02'), found('R-TM-03'), found('R-LBL-01')],
    artefacts: [],
    requirements: [
      requirement(['TM'], 'partly'),
      requirement(['LBL'], 'missing'),
      requirement(['VULN'], 'not-applicable'),
    ],
  });
  expect(gaps.map(({ id, requirements }) => [id, requirements > 0])).toEqual([
    ...[
      ['R-LBL-01', true],
      ['R-TM-03', true],
      ['R-VULN-02', false],
    ],
  ]);
  expect(gaps.at(-1)).toMatchObject({ severity: 'blocking', count: 2 });
});

test('an artefact is a gap only where it is missing or stale and asked for', () => {
  const standing = (artefact: 'TM' | 'TST' | 'BRA', coverage: 'missing' | 'stale' | 'partly') => ({
    ...{ artefact, coverage, label: artefact, because: 'b' },
  });
  const gaps = rankGaps({
    findings: [],
    artefacts: [standing('TM', 'stale'), standing('TST', 'partly'), standing('BRA', 'missing')],
    requirements: [requirement(['TM', 'TST'], 'stale')],
  });
  expect(gaps.map(({ id }) => id)).toEqual(['TM']);
});
