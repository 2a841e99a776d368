import { describe, expect, it } from 'vitest';
import { reviewModel } from '../review-model.fixture.ts';
import type { RuleExample } from './examples/example.fixture.ts';
import { modelExamples } from './examples/model.fixture.ts';
import { riskExamples } from './examples/risk.fixture.ts';
import { sharingExamples } from './examples/sharing.fixture.ts';
import { softwareExamples } from './examples/software.fixture.ts';
import { reviewRules } from './review-rules.ts';
import { ruleIds } from './rule-ids.fixture.ts';

const examples = { ...modelExamples, ...riskExamples, ...softwareExamples, ...sharingExamples };

describe('the reviewer rules', () => {
  it('are the fifty of the reference, and each has an example that passes and one that fails', () => {
    expect(ruleIds).toHaveLength(50);
    expect(reviewRules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(examples).sort()).toEqual([...ruleIds].sort());
  });

  for (const { id, asks, check } of reviewRules) {
    it(`${id} passes and fails as it should: ${asks}`, () => {
      const { passes, fails, at } = examples[id] as RuleExample;
      expect(check(passes)).toEqual([]);
      const found = check(fails);
      expect(found.map(({ object }) => object)).toEqual(at);
      for (const { message, advice } of found) expect(message.length * advice.length).toBeGreaterThan(0);
    });
  }

  it('never take silence for an answer: an empty model fails what it says nothing about', () => {
    const failing = reviewRules.filter(({ check }) => check(reviewModel({})).length > 0).map(({ id }) => id);
    expect(failing.sort()).toEqual(
      [
        ...['R-ANO-01', 'R-ARC-02', 'R-ARC-04', 'R-DOC-01', 'R-DOC-02', 'R-DOC-03', 'R-ENV-01', 'R-ENV-04', 'R-INC-01'],
        ...['R-LBL-01', 'R-LBL-02', 'R-PLAN-01', 'R-PMS-01', 'R-SBOM-02', 'R-SBOM-04', 'R-SCOPE-01', 'R-SRR-02'],
        ...['R-SRR-03', 'R-TM-02', 'R-TM-04', 'R-TST-01', 'R-TST-02', 'R-TST-04', 'R-TST-05', 'R-VULN-01', 'R-VULN-02'],
      ].sort(),
    );
  });
});
