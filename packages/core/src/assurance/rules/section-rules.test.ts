import { expect, test } from 'vitest';
import { isListed, isStated } from '../register/register-section.ts';
import type { ReviewModel } from '../review-model.ts';
import { modelExamples } from './examples/model.fixture.ts';
import { riskExamples } from './examples/risk.fixture.ts';
import { sharingExamples } from './examples/sharing.fixture.ts';
import { softwareExamples } from './examples/software.fixture.ts';
import { reviewRules } from './review-rules.ts';
import { sectionRules, sectionsOfRule } from './section-rules.ts';

const examples = { ...modelExamples, ...riskExamples, ...softwareExamples, ...sharingExamples };

/** What a rule reads of the register while it looks at a model. */
function readBy(check: (model: ReviewModel) => unknown, model: ReviewModel): ReadonlySet<string> {
  const read = new Set<string>();
  const register = new Proxy(model.register, {
    get(target, section, receiver) {
      read.add(String(section));
      return Reflect.get(target, section, receiver);
    },
  });
  check({ ...model, register });
  return read;
}

test('every rule that reads a section of the register is among the rules of that section', () => {
  const missing = reviewRules
    .filter(({ id }) => id !== 'R-TRC-02')
    .flatMap(({ id, check }) => {
      const { passes, fails } = examples[id as keyof typeof examples] ?? {};
      const read = [passes, fails].flatMap((model) => (model === undefined ? [] : [...readBy(check, model)]));
      return read
        .filter((section) => isListed(section) || isStated(section))
        .filter((section) => !sectionRules[section as keyof typeof sectionRules].includes(id))
        .map((section) => `${section} ${id}`);
    });
  expect(missing).toEqual([]);
});

test('every section has a rule that looks at it, and every one of these rules there is', () => {
  const ids = new Set(reviewRules.map(({ id }) => id));
  for (const [section, rules] of Object.entries(sectionRules)) {
    expect(rules.length, section).toBeGreaterThan(0);
    expect(
      rules.filter((id) => !ids.has(id)),
      section,
    ).toEqual([]);
  }
});

test('a rule leads back to its sections', () => {
  expect(sectionsOfRule('R-SBOM-04')).toEqual(['product', 'bill', 'plan']);
  expect(sectionsOfRule('R-TST-01')).toEqual([]);
});
