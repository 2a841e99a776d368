import { expect, test } from 'vitest';
import { emptyAssessment, harmEntry, whyThreat } from './assessment.fixture.ts';
import type { Assessment } from './assessment.ts';
import { compare } from './compare.ts';
import { Comparison } from './comparison.ts';
import type { Why } from './why.ts';

const forged = whyThreat('forged-update@device=pump', 'Forged update', {
  causes: [
    { id: 'outsiders-kept-out@lan', asset: 'lan', role: 'network', rule: 'every', likelihood: 'high', deciding: true },
  ],
});
const overdose: Why = {
  kind: 'consequence',
  id: 'overdose@patients',
  label: 'Overdose',
  asset: 'patients',
  likelihood: 'high',
  causedBy: ['forged-update@device=pump'],
  lesser: [],
};
const lan: Why = {
  kind: 'attribute',
  id: 'outsiders-kept-out@lan',
  label: 'Outsiders are kept out',
  asset: 'lan',
  trust: 'low',
  assumed: 'low',
  basis: 'template',
  because: '',
  underminedBy: [],
  external: true,
};
const table = (...whys: readonly Why[]): Assessment['whys'] => Object.fromEntries(whys.map((why) => [why.id, why]));

const open: Assessment = {
  ...emptyAssessment,
  headline: { ...emptyAssessment.headline, risk: 'very-high', unacceptable: 1 },
  harms: [harmEntry('overdose@patients', 'Overdose', { likelihood: 'high', risk: 'very-high', acceptable: false })],
  assets: [
    {
      id: 'lan',
      label: 'Ward network',
      class: 'hospital-lan',
      classLabel: 'Hospital LAN',
      kind: 'network',
      zone: null,
      population: 'one',
      inferred: false,
    },
  ],
  whys: table(overdose, forged, lan),
};
const cap = {
  by: 'control',
  id: 'signed-updates@target=pump',
  label: 'Signed updates',
  likelihood: 'very-low',
} as const;
const signed: Assessment = {
  ...open,
  headline: { ...open.headline, risk: 'low', unacceptable: 0 },
  harms: [harmEntry('overdose@patients', 'Overdose', { likelihood: 'very-low', risk: 'low' })],
  whys: table({ ...overdose, likelihood: 'very-low' }, { ...forged, likelihood: 'very-low', cap }, lan),
};

test('an assessment compared with itself has no changes', () => {
  const same = compare(open, open);
  expect(same).toMatchObject({ verdict: 'same', harms: [], unchanged: 1 });
  expect(same.sentences[0]).toBe('No harm changes.');
  expect(Comparison.parse(same)).toEqual(same);
});

test('a control that caps the threat is named as what made the harm fall', () => {
  const better = compare(open, signed);
  expect(better.verdict).toBe('better');
  expect(better.harms[0]?.reasons).toEqual([
    {
      kind: 'control-added',
      id: 'signed-updates@target=pump',
      text: '“Signed updates” now holds down “Forged update”',
    },
  ]);
  expect(better.sentences).toContain(
    'Overdose (Patients) falls from very high to low risk: “Signed updates” now holds down “Forged update”.',
  );
  expect(better.sentences).toContain('Above what the scenario accepts: 1 harm before, 0 after.');
});

test('the same two the other way round: the harm rises because the control is gone', () => {
  const worse = compare(signed, open);
  expect(worse.verdict).toBe('worse');
  expect(worse.harms[0]?.reasons[0]?.kind).toBe('control-removed');
  expect(worse.harms[0]?.sentence).toContain('rises from low to very high risk: “Signed updates” no longer holds down');
});

test('a reason far back on the chain is found: the network that is trusted further', () => {
  const trusted: Assessment = {
    ...signed,
    whys: table(
      { ...overdose, likelihood: 'very-low' },
      { ...forged, likelihood: 'very-low' },
      { ...lan, trust: 'very-high', assumed: 'very-high' },
    ),
  };
  expect(compare(open, trusted).harms[0]?.reasons).toEqual([
    {
      kind: 'trust-raised',
      id: 'outsiders-kept-out@lan',
      text: '“Outsiders are kept out” of Ward network is trusted further',
    },
  ]);
});

test('a side effect that a control starts is the reason that a harm comes up', () => {
  const lockedOut = whyThreat('locked-out@user=nurse', 'Nurse is locked out', { startedBy: ['two-factor@user=nurse'] });
  const late: Why = { ...overdose, id: 'delayed@patients', label: 'Delayed treatment', causedBy: [lockedOut.id] };
  const after: Assessment = {
    ...signed,
    harms: [...signed.harms, harmEntry('delayed@patients', 'Delayed treatment', { likelihood: 'high', risk: 'high' })],
    whys: { ...signed.whys, ...table(late, lockedOut) },
  };
  const change = compare(signed, after).harms[0];
  expect(change).toMatchObject({ id: 'delayed@patients', change: 'new' });
  expect(change?.reasons[0]).toMatchObject({ kind: 'side-effect-started', id: 'locked-out@user=nurse' });
});

test('a threat that is absent on the other side counts as new or gone', () => {
  const gone: Assessment = { ...signed, whys: table({ ...overdose, likelihood: 'very-low', causedBy: [] }, lan) };
  expect(compare(open, gone).harms[0]?.reasons).toEqual([
    { kind: 'threat-gone', id: 'forged-update@device=pump', text: 'no longer there: “Forged update”' },
  ]);
});
