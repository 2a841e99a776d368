import { expect, test } from 'vitest';
import { freeId, idOf } from './id-of.ts';

test('an id reads like its label: small Latin letters, digits and hyphens, without accents and apostrophes', () => {
  expect(idOf('Patient’s Überwachung (ﬁrst)')).toBe('patients-uberwachung-first');
  expect(idOf('Straße 7')).toBe('strasse-7');
});

test('what cannot begin an id, or is a word of the language, gets a letter before it', () => {
  expect(idOf('3D printer')).toBe('s-3d-printer');
  expect(idOf('Unknown')).toBe('s-unknown');
  expect(idOf('true')).toBe('s-true');
});

test('words without a Latin letter or digit give what stands in for them', () => {
  expect(idOf('мост', 'device')).toBe('device');
  expect(idOf(' … ')).toBe('unnamed');
});

test('a taken id gets the first number that makes it free', () => {
  expect(freeId('pump', new Set())).toBe('pump');
  expect(freeId('pump', new Set(['pump', 'pump-2', 'pump-4']))).toBe('pump-3');
});
