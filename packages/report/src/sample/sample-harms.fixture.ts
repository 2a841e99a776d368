import type { Advice, AttackPath, HarmEntry, Measure, PathStep } from '@nemecys/core';
import { sampleThreats, threatId } from './sample-threats.fixture.ts';

const closePort: Advice = {
  strategy: 'closed-debug-port@target=hub',
  label: 'Debug port is closed',
  controls: [
    {
      id: 'closed-debug-port@hub',
      label: 'Debug port closed',
      asset: 'hub',
      assetLabel: 'Base unit',
      provider: ['manufacturer'],
    },
  ],
  likelihood: 'medium',
  risk: 'high',
  riskVector: [1, 1, 2, 2, 0],
  cost: 'low',
  performance: 'very-low',
  sideEffects: [],
  sufficient: false,
};

const shortSession: Advice = {
  strategy: 'two-factor@target=portal',
  label: 'Second factor at every sign-in',
  controls: [
    {
      id: 'two-factor@portal',
      label: 'Second factor',
      asset: 'portal',
      assetLabel: 'Physician’s web tool',
      provider: ['supplier', 'operator'],
    },
  ],
  likelihood: 'low',
  risk: 'low',
  riskVector: [1, 2, 1, 0, 2],
  cost: 'medium',
  performance: 'medium',
  sideEffects: [
    {
      threat: threatId('session-time-out'),
      label: 'Session time-out interrupts the consultation',
      likelihood: 'high',
      worsens: ['delayed-diagnosis@patients'],
    },
  ],
  sufficient: true,
};

const measure: Measure = {
  rootCause: threatId('open-debug-port'),
  strategy: closePort.strategy,
  label: closePort.label,
  state: 'available',
  controls: closePort.controls.map(({ id, label, asset, assetLabel }) => ({ id, label, asset, assetLabel })),
  likelihood: 'high',
  risk: 'very-high',
  residualLikelihood: 'very-low',
  residualRisk: 'low',
  usefulness: 'primary',
  effectiveness: 'over-effective',
};

function step(kind: PathStep['kind'], id: string, label: string, likelihood: string, distance: number): PathStep {
  const threat = sampleThreats.find((entry) => entry.id === id);
  return {
    kind,
    id,
    label: threat?.label ?? label,
    text: threat?.text ?? '',
    assets: [id.slice(id.indexOf('@') + 1)],
    likelihood,
    distance,
  };
}

const misdiagnosisSteps: readonly PathStep[] = [
  step('attribute', 'strangers-kept-out@home', 'Strangers are not kept out of the home', 'high', 4),
  step('attribute', 'tamper-resistance@hub', 'Base unit does not resist tampering', 'high', 4),
  step('threat', threatId('open-debug-port'), '', 'high', 4),
  step('consequence', 'loss-of-control@hub', 'Loss of control of Base unit', 'high', 3),
  step('threat', threatId('taken-device-alters-data'), '', 'high', 3),
  step('consequence', 'loss-of-integrity@data-copy[motion,hub]', 'Raw motion at Base unit is wrong', 'high', 2),
  step('threat', threatId('altered-data-travels'), '', 'high', 2),
  step('consequence', 'loss-of-integrity@scores', 'Symptom scores are wrong', 'high', 1),
  step('threat', threatId('wrong-data-misdiagnosis'), '', 'high', 1),
  step('consequence', 'misdiagnosis@patients', 'Misdiagnosis of People with Parkinson’s disease', 'high', 0),
];

function chain(steps: readonly PathStep[]): AttackPath['links'] {
  const [first, ...rest] = steps;
  const spine = rest.slice(0, -1).map((from, place) => ({ from: from.id, to: rest[place + 1]?.id ?? '' }));
  return first && rest[1] ? [{ from: first.id, to: rest[1].id }, ...spine] : spine;
}

function path(steps: readonly PathStep[], target: string): AttackPath {
  return { target, likelihood: 'high', steps, links: chain(steps), externalCauses: 2, gap: 0 };
}

const treatmentSteps: readonly PathStep[] = [
  ...misdiagnosisSteps.map((entry) => ({ ...entry, distance: entry.distance + 1 })),
  step('threat', threatId('misdiagnosis-mistreatment'), '', 'high', 1),
  step(
    'consequence',
    'inappropriate-treatment@patients',
    'Inappropriate treatment of People with Parkinson’s disease',
    'high',
    0,
  ),
];

const delaySteps: readonly PathStep[] = [
  step('attribute', 'user-patience@neurologist', 'Neurologist has no time to sign in again', 'medium', 2),
  step('attribute', 'short-session@portal', 'Session of the web tool is short', 'medium', 2),
  step('threat', threatId('session-time-out'), '', 'medium', 2),
  step('consequence', 'loss-of-timeliness@scores', 'Symptom scores are late', 'medium', 1),
  step('threat', threatId('late-data-delay'), '', 'medium', 1),
  step(
    'consequence',
    'delayed-diagnosis@patients',
    'Delayed diagnosis of People with Parkinson’s disease',
    'medium',
    0,
  ),
];

function harm(id: string, label: string, more: Partial<HarmEntry>): HarmEntry {
  const [consequence = id, asset = ''] = id.split('@');
  return {
    id,
    consequence,
    label,
    asset,
    assetLabel: asset === 'patients' ? 'People with Parkinson’s disease' : 'Monitoring service',
    kind: 'patient',
    impact: 'high',
    severity: 4,
    likelihood: 'high',
    risk: 'very-high',
    criterion: 'low',
    acceptable: false,
    provisional: true,
    origins: ['attacker'],
    withoutAttacker: false,
    rootCauses: [threatId('open-debug-port'), threatId('forged-update')],
    path: null,
    advice: [],
    measures: [],
    ...more,
  };
}

/** The harms of the sample, worst first. */
export const sampleHarms: readonly HarmEntry[] = [
  harm('inappropriate-treatment@patients', 'Inappropriate treatment', {
    path: path(treatmentSteps, 'inappropriate-treatment@patients'),
    advice: [closePort],
    measures: [measure],
  }),
  harm('misdiagnosis@patients', 'Misdiagnosis', {
    path: path(misdiagnosisSteps, 'misdiagnosis@patients'),
    advice: [closePort],
    measures: [measure],
  }),
  harm('delayed-diagnosis@patients', 'Delayed diagnosis', {
    likelihood: 'medium',
    risk: 'high',
    origins: ['failure', 'ordinary-use'],
    withoutAttacker: true,
    rootCauses: [threatId('session-time-out')],
    path: { ...path(delaySteps, 'delayed-diagnosis@patients'), likelihood: 'medium', gap: 1 },
  }),
  harm('disclosure@patients', 'Health data disclosed', {
    kind: 'privacy',
    impact: 'medium',
    severity: null,
    likelihood: 'medium',
    risk: 'medium',
    rootCauses: [threatId('account-takeover')],
    advice: [shortSession],
  }),
  harm('interruption@monitoring', 'Monitoring interrupted', {
    kind: 'care-service',
    impact: 'medium',
    severity: 2,
    likelihood: 'low',
    risk: 'low',
    acceptable: true,
    provisional: false,
    origins: ['failure'],
    withoutAttacker: true,
    rootCauses: [threatId('power-cut')],
  }),
  harm('discomfort@patients', 'Discomfort', {
    impact: 'very-low',
    severity: 1,
    likelihood: 'very-low',
    risk: 'very-low',
    acceptable: true,
    provisional: false,
    origins: ['ordinary-use'],
    withoutAttacker: true,
    rootCauses: [],
  }),
];
