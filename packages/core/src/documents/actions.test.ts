import { expect, test } from 'vitest';
import { actionsOf } from './actions.ts';
import { emptyAssessment, harmEntry } from './assessment.fixture.ts';
import type { Advice } from './harm-entry.ts';
import type { Measure } from './measure.ts';

const signed: Advice = {
  strategy: 'signed-updates@target=pump',
  label: 'Signed updates',
  controls: [
    {
      id: 'signed-updates@pump',
      label: 'Signed updates',
      asset: 'pump',
      assetLabel: 'Pump',
      provider: ['manufacturer'],
    },
  ],
  likelihood: 'very-low',
  risk: 'low',
  riskVector: [2, 0, 0, 0, 0],
  cost: 'low',
  performance: 'very-low',
  sideEffects: [{ threat: 'update-fails@device=pump', label: 'Update fails', likelihood: 'low', worsens: [] }],
  sufficient: true,
};
const high = { likelihood: 'high', risk: 'very-high', acceptable: false, advice: [signed] };
const parts = { ...emptyAssessment, author: 'operator' as const };

test('a measure that helps two harms is one action of its provider, with what it can start', () => {
  const harms = [harmEntry('overdose@patients', 'Overdose', high), harmEntry('underdose@patients', 'Underdose', high)];
  expect(actionsOf({ ...parts, harms })).toEqual([
    {
      actor: 'manufacturer',
      kind: 'put-in-place',
      text: 'Put “Signed updates” in place at Pump: it brings Overdose (Patients) down to low risk and brings Underdose (Patients) down to low risk. Plan for what it can start: “Update fails”.',
      harms: ['overdose@patients', 'underdose@patients'],
    },
  ]);
});

test('a harm that no single measure brings within its criterion has to be decided by the author', () => {
  const harms = [harmEntry('overdose@patients', 'Overdose', { ...high, advice: [] })];
  expect(actionsOf({ ...parts, harms })).toMatchObject([{ actor: 'operator', kind: 'accept' }]);
});

test('a control that holds a harm down is kept, by whom the scenario names', () => {
  const measure: Measure = {
    rootCause: 'forged-update@device=pump',
    strategy: signed.strategy,
    label: signed.label,
    state: 'in-place',
    controls: signed.controls,
    likelihood: 'high',
    risk: 'very-high',
    residualLikelihood: 'very-low',
    residualRisk: 'low',
    usefulness: 'primary',
    effectiveness: 'effective',
  };
  const actions = actionsOf({
    ...parts,
    harms: [harmEntry('overdose@patients', 'Overdose', { measures: [measure] })],
    controls: [
      {
        id: 'signed-updates@pump',
        control: 'signed-updates',
        label: 'Signed updates',
        asset: 'pump',
        assetLabel: 'Pump',
        state: 'in-place',
        providedBy: 'supplier',
        blocks: [],
        starts: [],
        references: [],
        provenance: null,
      },
    ],
  });
  expect(actions).toMatchObject([{ actor: 'supplier', kind: 'keep', harms: ['overdose@patients'] }]);
});

test('questions that change nothing and notes ask nobody for anything', () => {
  const question = {
    id: 'q',
    ask: 'Is it?',
    asset: 'pump',
    assetLabel: 'Pump',
    riskVectorYes: [],
    riskVectorNo: [],
    swings: [],
    effect: '',
    weight: 0,
  };
  const note = { code: 'note', severity: 'info', message: 'A note', where: { file: 'a.yaml' } } as const;
  expect(actionsOf({ ...parts, questions: [question], findings: [note] })).toEqual([]);
});
