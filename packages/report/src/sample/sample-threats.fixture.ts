import type { Provenance, ThreatEntry } from '@nemecys/core';

/** Provenance of an entry that no clinician has reviewed. */
export const unreviewed: Provenance = {
  source: [{ ref: 'MITRE EMB3D', clause: 'TID-115' }],
  grade: 'published',
  author: 'nemecys',
  review: { status: 'technical', by: 'A. Engineer', date: '2026-10-01' },
};

/** Provenance of an entry that a clinician has reviewed. */
export const reviewed: Provenance = {
  source: [{ ref: 'https://scitepress.org/publishedPapers/2025/131669/pdf/index.html', clause: 'table 2' }],
  grade: 'published',
  author: 'nemecys',
  review: { status: 'clinical', by: 'Dr Example', date: '2026-11-02' },
};

type Draft = Pick<ThreatEntry, 'code' | 'label' | 'text' | 'likelihood' | 'risk' | 'effects'> & {
  readonly roles: Readonly<Record<string, string>>;
} & Partial<Pick<ThreatEntry, 'origin' | 'kind' | 'sideEffect' | 'rootCause' | 'references' | 'provenance'>>;

const drafts: readonly Draft[] = [
  {
    code: 'open-debug-port',
    label: 'Debug port used by a person in the home',
    text: 'Somebody in the patient’s home opens the Base unit and uses its debug port to take it over.',
    roles: { device: 'hub', place: 'home' },
    origin: 'attacker',
    likelihood: 'high',
    risk: 'very-high',
    rootCause: true,
    effects: ['loss-of-control@hub'],
    references: [
      { scheme: 'emb3d', id: 'TID-115', verified: true },
      { scheme: 'cwe', id: 'CWE-1191', verified: true },
    ],
  },
  {
    code: 'forged-update',
    label: 'Forged update installed',
    text: 'An attacker on the Home Wi-Fi gives the Base unit a forged update.',
    roles: { device: 'hub', flow: 'update-hub' },
    origin: 'attacker',
    likelihood: 'medium',
    risk: 'high',
    rootCause: true,
    effects: ['loss-of-control@hub'],
    references: [{ scheme: 'attack-ics', id: 'T0857', verified: false }],
  },
  {
    code: 'taken-device-alters-data',
    label: 'Taken-over device alters data it holds',
    text: 'The Base unit, under somebody else’s control, alters the Raw motion before it is sent.',
    roles: { data: 'motion', device: 'hub' },
    kind: 'secondary',
    likelihood: 'high',
    risk: 'very-high',
    effects: ['loss-of-integrity@data-copy[motion,hub]'],
  },
  {
    code: 'altered-data-travels',
    label: 'Altered data travels on',
    text: 'Altered Raw motion makes the Symptom scores of the Analytics service wrong.',
    roles: { data: 'scores', source: 'motion' },
    kind: 'secondary',
    likelihood: 'high',
    risk: 'very-high',
    effects: ['loss-of-integrity@scores'],
  },
  {
    code: 'wrong-data-misdiagnosis',
    label: 'Wrong data lead to a wrong diagnosis',
    text: 'The Neurologist judges the patients’ symptoms by wrong Symptom scores.',
    roles: { clinician: 'neurologist', data: 'scores', patient: 'patients' },
    kind: 'secondary',
    likelihood: 'high',
    risk: 'very-high',
    effects: ['misdiagnosis@patients'],
    provenance: reviewed,
  },
  {
    code: 'misdiagnosis-mistreatment',
    label: 'Wrong diagnosis leads to wrong treatment',
    text: 'Patients receive an inappropriate dose because of a wrong diagnosis.',
    roles: { patient: 'patients' },
    kind: 'secondary',
    likelihood: 'high',
    risk: 'very-high',
    effects: ['inappropriate-treatment@patients'],
    provenance: reviewed,
  },
  {
    code: 'session-time-out',
    label: 'Session time-out interrupts the consultation',
    text: 'The short session of the Physician’s web tool ends while the Neurologist is with the patient.',
    roles: { person: 'neurologist', software: 'portal' },
    origin: 'ordinary-use',
    sideEffect: true,
    likelihood: 'medium',
    risk: 'medium',
    rootCause: true,
    effects: ['loss-of-timeliness@scores'],
  },
  {
    code: 'late-data-delay',
    label: 'Late data delay the diagnosis',
    text: 'The Neurologist sees the Symptom scores too late to adapt therapy in time.',
    roles: { clinician: 'neurologist', data: 'scores', patient: 'patients' },
    kind: 'secondary',
    likelihood: 'medium',
    risk: 'high',
    effects: ['delayed-diagnosis@patients'],
  },
  {
    code: 'account-takeover',
    label: 'Account taken over with a stolen password',
    text: 'An attacker signs in to the Analytics service with a password from another breach.',
    roles: { credential: 'portal-login', software: 'cloud' },
    origin: 'attacker',
    likelihood: 'medium',
    risk: 'medium',
    rootCause: true,
    effects: ['disclosure@patients'],
  },
  {
    code: 'power-cut',
    label: 'Power cut at home',
    text: 'The Base unit stops because the power in the home fails.',
    roles: { device: 'hub', place: 'home' },
    origin: 'failure',
    likelihood: 'low',
    risk: 'low',
    rootCause: true,
    effects: ['interruption@monitoring'],
  },
  {
    code: 'power-cut',
    label: 'Power cut at home',
    text: 'The Patient’s phone stops because the power in the home fails.',
    roles: { device: 'phone', place: 'home' },
    origin: 'failure',
    likelihood: 'low',
    risk: 'low',
    rootCause: true,
    effects: ['interruption@monitoring'],
  },
  {
    code: 'phone-slow',
    label: 'Phone is slow',
    text: 'The Patient’s phone is too busy to run the Diary app.',
    roles: { device: 'phone' },
    origin: 'failure',
    likelihood: 'very-low',
    risk: 'very-low',
    effects: [],
  },
];

/** The threats of the sample, by risk, likelihood and id as the document promises. */
export const sampleThreats: readonly ThreatEntry[] = drafts.map((draft) => {
  const roles = Object.entries(draft.roles);
  return {
    id: `${draft.code}@${roles.map(([role, asset]) => `${role}=${asset}`).join(',')}`,
    code: draft.code,
    label: draft.label,
    text: draft.text,
    category: draft.kind === 'secondary' ? 'Consequences spreading' : 'External causes',
    origin: draft.origin ?? null,
    kind: draft.kind ?? 'primary',
    sideEffect: draft.sideEffect ?? false,
    roles: roles.map(([role, asset]) => ({ role, assets: [asset] })),
    likelihood: draft.likelihood,
    risk: draft.risk,
    rootCause: draft.rootCause ?? false,
    initialCause: draft.rootCause ?? false,
    effects: draft.effects,
    references: draft.references ?? [],
    provenance: draft.provenance ?? unreviewed,
  };
});

/** The id of the sample threat with a code. */
export function threatId(code: string): string {
  const threat = sampleThreats.find((entry) => entry.code === code);
  if (!threat) throw new Error(`The sample has no threat ${code}`);
  return threat.id;
}
