import type { Assessment, HarmEntry } from '@nemecys/core';
import { expect, test } from 'vitest';
import { emptyAssessment, harmEntry, whyThreat } from '../../../../core/src/documents/assessment.fixture.ts';
import { indexOf } from '../assessment-index.ts';
import { filteredHarms, type HarmFilter, harmRows, harmsByWho } from './harm-filter.ts';

const consequence = (id: string, causedBy: readonly string[]): Assessment['whys'][string] => ({
  ...{ kind: 'consequence', id, label: id, asset: 'patients', likelihood: 'high', causedBy, lesser: [] },
});
const harms: readonly HarmEntry[] = [
  harmEntry('missed@patients', 'Alarm missed', { risk: 'high', acceptable: false, origins: ['failure'] }),
  harmEntry('late@patients', 'Alarm late', { risk: 'low', origins: ['attacker'] }),
  harmEntry('known@patients', 'Being in care is known', { risk: 'low', kind: 'privacy', origins: ['attacker'] }),
  harmEntry('hurt@nurse', 'Staff hurt', {
    risk: 'very-low',
    kind: 'other-person',
    asset: 'nurse',
    assetLabel: 'Nurse',
  }),
];
const assessment: Assessment = {
  ...emptyAssessment,
  harms,
  whys: {
    'missed@patients': consequence('missed@patients', ['locked-out']),
    'late@patients': consequence('late@patients', ['attack']),
    'locked-out': whyThreat('locked-out', 'Locked out', { startedBy: ['two-factor'] }),
    attack: whyThreat('attack', 'Attack', {}),
  },
};
const all: HarmFilter = { all: true, level: '', who: '', kind: '', origin: '', find: '' };
const found = (filter: Partial<HarmFilter>) =>
  filteredHarms(assessment, indexOf(assessment), { ...all, ...filter }).map(({ id }) => id.split('@')[0]);

test('harms are narrowed by what is accepted, by level, by who, by kind, by origin and by words', () => {
  expect(found({})).toEqual(['missed', 'late', 'known', 'hurt']);
  expect(found({ all: false })).toEqual(['missed']);
  expect(found({ level: 'low' })).toEqual(['missed', 'late', 'known']);
  expect(found({ who: 'nurse' })).toEqual(['hurt']);
  expect(found({ kind: 'privacy' })).toEqual(['known']);
  expect(found({ origin: 'attacker' })).toEqual(['late', 'known']);
  expect(found({ find: 'patients ALARM' })).toEqual(['missed', 'late']);
});

test('a harm is made by security where a side effect of a control is in the chain behind its level', () => {
  expect(found({ origin: 'security' })).toEqual(['missed']);
});

test('each group has its highest risk, its count and how many are above, by kind of harm', () => {
  const [patients, nurse, ...more] = harmRows(harms);
  expect(more).toEqual([]);
  expect(patients?.cells.get('patient')).toEqual({ risk: 'high', count: 2, above: 1 });
  expect(patients?.cells.get('privacy')).toEqual({ risk: 'low', count: 1, above: 0 });
  expect(nurse?.cells.get('other-person')).toEqual({ risk: 'very-low', count: 1, above: 0 });
  expect(harmsByWho(harms).map(([who, group]) => [who, group.length])).toEqual([
    ['patients', 3],
    ['nurse', 1],
  ]);
});
