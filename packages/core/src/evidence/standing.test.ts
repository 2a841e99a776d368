import { expect, test } from 'vitest';
import { EvidenceFile } from './evidence-file.ts';
import { timeOf } from './moment.ts';
import { daysBetween, standingsOf } from './standing.ts';

const now = timeOf('2026-11-20T10:00Z') ?? 0;

function file(observed: string, fields: object = {}): EvidenceFile {
  return EvidenceFile.parse({ 'nemecys-evidence': 1, title: 't', source: 's', observed, ...fields });
}

test('without an expiry evidence counts for ever', () => {
  expect(standingsOf([file('1999-01-01')], now)).toEqual(['current']);
});

test('a period runs from the observation, and its last moment does not count any more', () => {
  const until = (expires: string) => standingsOf([file('2026-11-20T09:00Z', { expires })], now);
  expect(until('61 minutes')).toEqual(['current']);
  expect(until('60 minutes')).toEqual(['expired']);
  expect(until('3601 seconds')).toEqual(['current']);
  expect(until('never')).toEqual(['current']);
});

test('a moment ends it, whenever it was observed', () => {
  const until = (expires: string) => standingsOf([file('2026-01-01', { expires })], now);
  expect(until('2026-11-20T10:01Z')).toEqual(['current']);
  expect(until('2026-11-20T10:00Z')).toEqual(['expired']);
  expect(until('2026-11-20')).toEqual(['expired']);
});

test('a newer file of the label replaces an older one, and no other', () => {
  const of = (label: string, observed: string) => file(observed, { label, expires: 'newest' });
  const files = [of('a', '2026-11-01'), of('a', '2026-11-10'), of('b', '2026-11-05'), of('a', '2026-12-10')];
  expect(standingsOf(files, now)).toEqual(['replaced', 'current', 'current', 'not-yet']);
});

test('a file that does not ask for it is not replaced', () => {
  const files = [file('2026-11-01', { label: 'a' }), file('2026-11-10', { label: 'a' })];
  expect(standingsOf(files, now)).toEqual(['current', 'current']);
});

test('clocks and zones may differ by a day; what is observed later does not count yet', () => {
  expect(standingsOf([file('2026-11-21T10:00Z'), file('2026-11-21T10:01Z')], now)).toEqual(['current', 'not-yet']);
});

test('days are counted whole', () => {
  expect(daysBetween('2026-11-19T11:00Z', now)).toBe(0);
  expect(daysBetween('2026-11-19T10:00Z', now)).toBe(1);
  expect(daysBetween('2026-11-21', now)).toBe(-1);
});
