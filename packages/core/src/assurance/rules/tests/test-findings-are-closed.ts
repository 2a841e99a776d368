import type { TestFinding } from '../../register/test-finding.ts';
import type { ReviewModel, Shortfall } from '../../review-model.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every finding of a test has a disposition, also a low one; closed ones a retest, deferred ones a release. */
export const testFindingsAreClosed: ReviewRule = {
  id: 'R-TST-05',
  severity: 'error',
  asks: 'Has every finding of a test a disposition, a retest when closed, a release when deferred?',
  artefacts: ['TST'],
  requirements: ['FDA-V.C.5', 'FDA-V.C.6'],
  check: ({ register: { testFindings }, standings }) => {
    if (testFindings === undefined) return [notStated('testFindings', 'what the tests found')];
    return testFindings.flatMap((finding) => shortfallOf(finding, standings));
  },
};

function shortfallOf(finding: TestFinding, standings: ReviewModel['standings']): readonly Shortfall[] {
  const missing = lackOf(finding, standings);
  if (missing === null) return [];
  const message = `The finding ${finding.id} (${finding.severity}) of ${finding.test} ${missing}.`;
  return [{ object: finding.id, path: 'id', message, advice: 'Close it, or say when and why.' }];
}

function lackOf(
  { disposition, because, retest, release }: TestFinding,
  standings: ReviewModel['standings'],
): string | null {
  switch (disposition) {
    case undefined:
      return 'has no disposition';
    case 'fixed':
      if (retest === undefined) return 'is said to be fixed, and no retest shows it';
      return standings.get(retest)?.kind === 'current'
        ? null
        : `is said to be fixed; its retest ${retest} is not current`;
    case 'deferred':
      return release === undefined || because === undefined ? 'is deferred without a reason and a release' : null;
    case 'accepted':
    case 'false-positive':
      return because === undefined ? `is ${disposition} without a reason` : null;
  }
}
