import type { StrategyEffect, Why } from '@nemecys/core';
import { sampleThreats, threatId } from './sample-threats.fixture.ts';

/** Closing the debug port of the base unit. */
export const closePort: StrategyEffect = {
  strategy: 'closed-debug-port@target=hub',
  label: 'Debug port is closed',
  state: 'available',
  controls: [{ id: 'closed-debug-port@hub', label: 'Debug port closed', asset: 'hub' }],
  effect: 'very-high',
  likelihood: 'very-low',
};

const signedUpdates: StrategyEffect = {
  strategy: 'signed-updates@target=hub',
  label: 'Updates are signed and checked',
  state: 'planned',
  controls: [{ id: 'signed-updates@hub', label: 'Updates signed and checked', asset: 'hub' }],
  effect: 'medium',
  likelihood: 'medium',
};

type ThreatWhy = Extract<Why, { kind: 'threat' }>;

function threatWhy(code: string, causes: readonly string[], more: Partial<ThreatWhy> = {}): [string, Why] {
  const threat = sampleThreats.find((entry) => entry.code === code);
  if (!threat) throw new Error(`The sample has no threat ${code}`);
  const { id, label, text, likelihood } = threat;
  const why: ThreatWhy = {
    kind: 'threat',
    id,
    label,
    text,
    likelihood,
    causes: causes.map((cause, place) => {
      const asset = cause.slice(cause.indexOf('@') + 1);
      return { id: cause, asset, role: `role-${place + 1}`, rule: 'every' as const, likelihood, deciding: place === 0 };
    }),
    fromCauses: likelihood,
    cap: null,
    startedBy: [],
    strategies: [],
    sentence: `It is ${likelihood} because its least likely cause is ${likelihood}; nothing holds it down.`,
    ...more,
  };
  return [id, why];
}

function consequenceWhy(
  id: string,
  label: string,
  likelihood: string,
  causedBy: string,
  lesser: string[],
): [string, Why] {
  const asset = id.slice(id.indexOf('@') + 1);
  return [id, { kind: 'consequence', id, label, asset, likelihood, causedBy: [threatId(causedBy)], lesser }];
}

function attributeWhy(id: string, label: string, trust: string, because: string): [string, Why] {
  const asset = id.slice(id.indexOf('@') + 1);
  const basis = 'template' as const;
  return [
    id,
    { kind: 'attribute', id, label, asset, trust, assumed: trust, basis, because, underminedBy: [], external: true },
  ];
}

/** The chains of the sample, by id. */
export const sampleWhys: Readonly<Record<string, Why>> = Object.fromEntries([
  threatWhy('open-debug-port', ['strangers-kept-out@home', 'tamper-resistance@hub'], { strategies: [closePort] }),
  threatWhy('forged-update', ['outsiders-kept-out@home-wifi'], {
    fromCauses: 'high',
    cap: { by: 'control', id: signedUpdates.strategy, label: signedUpdates.label, likelihood: 'medium' },
    strategies: [signedUpdates],
    sentence: 'It would be high from its causes; signed updates, which are planned, hold it down to medium.',
  }),
  threatWhy('taken-device-alters-data', ['loss-of-control@hub']),
  threatWhy('altered-data-travels', ['loss-of-integrity@data-copy[motion,hub]']),
  threatWhy('wrong-data-misdiagnosis', ['loss-of-integrity@scores']),
  threatWhy('misdiagnosis-mistreatment', ['misdiagnosis@patients']),
  threatWhy('session-time-out', ['user-patience@neurologist'], { startedBy: ['short-session@target=portal'] }),
  threatWhy('late-data-delay', ['loss-of-timeliness@scores']),
  threatWhy('account-takeover', ['password-care@portal-login']),
  threatWhy('power-cut', ['steady-power@home'], {
    fromCauses: 'medium',
    cap: { by: 'frequency', id: 'power-cut', label: 'Power cuts are this rare', likelihood: 'low' },
  }),
  consequenceWhy('loss-of-control@hub', 'Loss of control of Base unit', 'high', 'open-debug-port', [
    threatId('forged-update'),
  ]),
  consequenceWhy(
    'loss-of-integrity@data-copy[motion,hub]',
    'Raw motion at Base unit is wrong',
    'high',
    'taken-device-alters-data',
    [],
  ),
  consequenceWhy('loss-of-integrity@scores', 'Symptom scores are wrong', 'high', 'altered-data-travels', []),
  consequenceWhy('loss-of-timeliness@scores', 'Symptom scores are late', 'medium', 'session-time-out', []),
  consequenceWhy('misdiagnosis@patients', 'Misdiagnosis', 'high', 'wrong-data-misdiagnosis', []),
  consequenceWhy(
    'inappropriate-treatment@patients',
    'Inappropriate treatment',
    'high',
    'misdiagnosis-mistreatment',
    [],
  ),
  attributeWhy(
    'strangers-kept-out@home',
    'Strangers kept out of the home',
    'low',
    'Homes are open to visitors and tradespeople.',
  ),
  attributeWhy('tamper-resistance@hub', 'Base unit resists tampering', 'low', 'Consumer-grade casing.'),
  attributeWhy(
    'outsiders-kept-out@home-wifi',
    'Outsiders kept out of Home Wi-Fi',
    'low',
    'Private networks are rarely hardened.',
  ),
  attributeWhy(
    'user-patience@neurologist',
    'Neurologist has time to sign in again',
    'medium',
    'Consultations last 15 minutes.',
  ),
]);
