import { Assessment, type ControlEntry } from '@nemecys/core';
import { sampleAssets, sampleDiagram } from './sample-diagram.fixture.ts';
import { sampleHarms } from './sample-harms.fixture.ts';
import { sampleRanking } from './sample-ranking.fixture.ts';
import { sampleScales } from './sample-scales.fixture.ts';
import { reviewed, sampleThreats, threatId, unreviewed } from './sample-threats.fixture.ts';
import { sampleWhys } from './sample-whys.fixture.ts';

function control(id: string, label: string, assetLabel: string, more: Partial<ControlEntry>): ControlEntry {
  const [name = id, asset = ''] = id.split('@');
  const nothing = { providedBy: null, blocks: [], starts: [], references: [], provenance: unreviewed };
  return { id, control: name, label, asset, assetLabel, state: 'absent', ...nothing, ...more };
}

/** A small but complete assessment: wearable monitoring of Parkinson's disease at home. Nobody assessed it; it is made up. */
export const sampleAssessment: Assessment = Assessment.parse({
  format: 'nemecys-assessment/1',
  product: { name: 'nemecys', version: '0.1.0' },
  knowledge: { id: 'medical', title: 'Medical knowledge', version: '0.1.0', hash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90' },
  mode: 'future',
  rules: 'strict',
  scenario: {
    id: 'parkinson-home-monitoring',
    title: 'Parkinson home monitoring',
    purpose: 'Measure motor symptoms at home so that the neurologist can adapt therapy',
    variant: null,
    authorRole: 'operator',
    setting: 'home',
    jurisdictions: ['EU'],
    patients: [{ id: 'patients', label: 'People with Parkinson’s disease', count: 200, groups: ['adults', 'tremor'] }],
    assumptions: [
      { id: 'A1', text: 'Devices and flows as in the published use case; network details are ours', owner: 'operator' },
      { id: 'A2', text: 'The patient or a caregiver charges the sensors and docks them every day', owner: 'operator' },
    ],
    benefits: [
      {
        id: 'B1',
        what: 'Objective measurement over weeks instead of a short visit',
        strength: 'high',
        needs: ['titration'],
      },
    ],
    criteria: [
      { harm: 'patient', risk: 'low' },
      { harm: 'privacy', risk: 'low' },
    ],
  },
  scales: sampleScales,
  provisional: true,
  headline: {
    risk: 'very-high',
    unacceptable: 4,
    sentences: [
      'Not acceptable as it is: 4 of 6 harms are above what is acceptable.',
      'The worst is inappropriate treatment of people with Parkinson’s disease, at very high risk.',
      'It starts most likely with the debug port of the Base unit, used by a person in the home.',
    ],
  },
  riskVector: { harms: [1, 1, 1, 1, 2], all: [3, 5, 4, 2, 4] },
  harms: sampleHarms,
  threats: sampleThreats,
  ranking: sampleRanking,
  controls: [
    control('closed-debug-port@hub', 'Debug port closed', 'Base unit', { state: 'unknown' }),
    control('encrypted-flow@upload', 'Flow encrypted', 'Upload', {
      state: 'in-place',
      providedBy: 'manufacturer',
      blocks: [threatId('account-takeover')],
    }),
    control('short-session@portal', 'Short session', 'Physician’s web tool', {
      state: 'in-place',
      providedBy: 'supplier',
      starts: [threatId('session-time-out')],
    }),
    control('signed-updates@hub', 'Updates signed and checked', 'Base unit', {
      state: 'planned',
      providedBy: 'manufacturer',
      blocks: [threatId('forged-update')],
      references: [{ scheme: 'nist-800-53', id: 'SI-7', verified: true }],
    }),
    control('two-factor@portal', 'Second factor', 'Physician’s web tool', {}),
  ],
  whys: sampleWhys,
  questions: [
    {
      id: 'debug-port-closed@hub',
      ask: 'Is the debug port of the device closed or locked?',
      asset: 'hub',
      assetLabel: 'Base unit',
      riskVectorYes: [2, 1, 2, 1, 0],
      riskVectorNo: [1, 1, 1, 1, 2],
      swings: [
        { harm: 'inappropriate-treatment@patients', yes: 'medium', no: 'high', riskYes: 'high', riskNo: 'very-high' },
        { harm: 'misdiagnosis@patients', yes: 'medium', no: 'high', riskYes: 'high', riskNo: 'very-high' },
      ],
      effect: 'If yes, Inappropriate treatment (People with Parkinson’s disease) falls from very high to high risk.',
      weight: 12,
    },
    {
      id: 'battery-backup@hub',
      ask: 'Does the device run on without mains power?',
      asset: 'hub',
      assetLabel: 'Base unit',
      riskVectorYes: [1, 1, 1, 1, 2],
      riskVectorNo: [1, 1, 1, 1, 2],
      swings: [],
      effect: '',
      weight: 0,
    },
  ],
  actions: [
    {
      actor: 'manufacturer',
      kind: 'put-in-place',
      text: 'Close the debug port of the Base unit',
      harms: ['inappropriate-treatment@patients', 'misdiagnosis@patients'],
    },
    {
      actor: 'manufacturer',
      kind: 'keep',
      text: 'Deliver signed updates for the Base unit as planned',
      harms: ['misdiagnosis@patients'],
    },
    {
      actor: 'operator',
      kind: 'answer',
      text: 'Find out whether the debug port of the Base unit is closed',
      harms: ['misdiagnosis@patients'],
    },
    {
      actor: 'operator',
      kind: 'accept',
      text: 'Accept, or reject, the remaining risk of delayed diagnosis',
      harms: ['delayed-diagnosis@patients'],
    },
  ],
  assets: sampleAssets,
  diagram: sampleDiagram,
  findings: [
    {
      code: 'no-fallback',
      severity: 'warning',
      message: 'Nothing says what happens when the monitoring stops',
      advice: 'State a fallback for the function "titration"',
      where: { file: 'scenario.yaml', line: 112, column: 3, path: 'functions.titration' },
    },
  ],
  basis: [
    {
      kind: 'threat',
      id: 'open-debug-port',
      label: 'Debug port used by a person in the home',
      provenance: unreviewed,
      harms: ['misdiagnosis@patients'],
    },
    {
      kind: 'severity',
      id: 'misdiagnosis',
      label: 'Severity of misdiagnosis',
      provenance: reviewed,
      harms: ['misdiagnosis@patients'],
    },
    {
      kind: 'control',
      id: 'signed-updates',
      label: 'Updates are signed and checked',
      provenance: unreviewed,
      harms: [],
    },
  ],
});
