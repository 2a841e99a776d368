import { expect, test } from 'vitest';
import type { ControlEntry } from '../../documents/threat-entry.ts';
import { reviewModel } from '../review-model.fixture.ts';
import { controlNames } from './control-at.ts';

const limits = { id: 'hard-dose-limits@pump', label: 'Limits', asset: 'pump', assetLabel: 'Pump' };
const kept = { ...limits, id: 'patching@pump', label: 'Updates', state: 'in-place', providedBy: null, blocks: [] };

test('controls that somebody has and controls that are only advised are called as readers know them', () => {
  const advice = [{ strategy: 'limits', label: 'Limits', controls: [{ ...limits, provider: ['manufacturer'] }] }];
  const { assessment } = reviewModel({});
  const harms = [{ id: 'overdose@patients', advice }] as unknown as (typeof assessment)['harms'];
  const controls = [kept as unknown as ControlEntry];
  const name = controlNames({ assessment: { ...assessment, harms, controls } });
  expect(name('patching@pump')).toEqual({ id: 'patching@pump', label: 'Updates at Pump' });
  expect(name('hard-dose-limits@pump')).toEqual({ id: 'hard-dose-limits@pump', label: 'Limits at Pump' });
});

test('a control that the assessment does not have is called by its id', () => {
  expect(controlNames(reviewModel({}))('locks@door')).toEqual({ id: 'locks@door', label: 'locks@door' });
});
