import { expect, test } from 'vitest';
import { kindsIn, threatKindsIn } from './threat-kind.ts';

const consequences = [
  { id: 'loss-of-control', label: 'Taken over', about: '', at: ['device'], visible: true, stride: 'E' as const },
  { id: 'physical-access', label: 'Within reach', about: '', at: ['device'], visible: true },
];
const threat = (effect: string, id?: string) => ({
  effects: [effect],
  references: id === undefined ? [] : [{ scheme: 'cwe' as const, id, verified: true }],
});
const kindOf = threatKindsIn({ consequences });

test('a weakness decides the category before the effect does', () => {
  expect(kindOf(threat('loss-of-control@pump'))).toEqual({ stride: 'E', strikes: 'element' });
  expect(kindOf(threat('loss-of-control@pump', 'CWE-494'))).toEqual({ stride: 'T', strikes: 'element' });
  expect(kindOf(threat('loss-of-control@pump', 'CWE-120'))).toEqual({ stride: 'E', strikes: 'element' });
});

test('a threat with an effect that knowledge gives no category is only a step', () => {
  expect(kindOf(threat('physical-access@pump'))).toBeNull();
  expect(kindOf(threat('unheard-of@pump'))).toBeNull();
});

test('what strikes data is told from what strikes the holder, for the average as for a member', () => {
  expect(kindOf(threat('loss-of-control@data-copy[motion,hub]'))).toEqual({ stride: 'E', strikes: 'data' });
  expect(kindsIn({ consequences })(threat('loss-of-control.max@data-copy[motion,hub]'))).toBe('E');
});
