import { expect, test } from 'vitest';
import { emptyAssessment, harmEntry } from './assessment.fixture.ts';
import type { Advice } from './harm-entry.ts';
import { headlineOf } from './headline.ts';

const backup: Advice = {
  strategy: 'local-buffer@target=hub',
  label: 'Data are kept until sent',
  controls: [
    {
      id: 'local-buffer@hub',
      label: 'Local buffer',
      asset: 'hub',
      assetLabel: 'Base unit',
      provider: ['manufacturer'],
    },
  ],
  likelihood: 'very-low',
  risk: 'low',
  riskVector: [1, 0, 0, 0, 0],
  cost: 'low',
  performance: 'very-low',
  sideEffects: [],
  sufficient: true,
};
const late = harmEntry('delayed-treatment@patients', 'Delayed treatment', {
  likelihood: 'high',
  risk: 'high',
  acceptable: false,
  withoutAttacker: true,
  origins: ['failure'],
  advice: [backup],
});
const wrong = harmEntry('misdiagnosis@patients', 'Misdiagnosis', {
  likelihood: 'high',
  risk: 'high',
  acceptable: false,
  origins: ['attacker'],
});

test('a harm that failures alone make as likely is said to need no attacker', () => {
  const { sentences } = headlineOf({ ...emptyAssessment, harms: [late, wrong] });
  expect(sentences).toContain(
    'No attacker is needed: Delayed treatment (Patients) is as likely through failures and ordinary use alone.',
  );
  expect(sentences).toContain('Misdiagnosis (Patients) reaches its level only through an attacker.');
});

test('the first sentence counts what is above the criteria and names the worst', () => {
  expect(headlineOf({ ...emptyAssessment, harms: [late, wrong] })).toMatchObject({
    risk: 'high',
    unacceptable: 2,
    sentences: expect.arrayContaining([
      '2 of 2 harms are above what the scenario accepts: Delayed treatment (Patients) and Misdiagnosis (Patients) at high risk.',
    ]),
  });
});

test('the first measure is named with what it brings', () => {
  expect(headlineOf({ ...emptyAssessment, harms: [late] }).sentences).toContain(
    'First: “Data are kept until sent” at Base unit brings Delayed treatment (Patients) from high to low risk.',
  );
});

test('without harms or with acceptable ones only, it says so', () => {
  expect(headlineOf(emptyAssessment).sentences).toEqual(['No harm was found that the scenario could do.']);
  expect(headlineOf({ ...emptyAssessment, harms: [harmEntry('a@b', 'A', {})] }).sentences).toEqual([
    'The one harm is within what the scenario accepts; the highest risk is very low.',
  ]);
});
