import { expect, test } from 'vitest';
import { coverageBy } from '../artefact-standing.ts';
import { type EvidenceRecord, recordStanding } from './record.ts';

const record: EvidenceRecord = {
  id: 'pen-test',
  artefact: 'TST',
  title: 'Penetration test',
  sha256: 'a'.repeat(64),
  owner: 'QA',
  approved: { by: 'A. Person', on: '2026-05-01' },
  validUntil: '2027-05-01',
  model: 'm1',
  shows: [],
  refutes: [],
  covers: [],
  leavesOut: [],
};
const now = { day: '2026-11-26', model: 'm1', parts: new Map([['assets.pump', 'p1']]), faultyFiles: new Map() };

test('an approved record that is valid and speaks of this model is current', () => {
  expect(recordStanding(record, now)).toEqual({ kind: 'current' });
  expect(recordStanding(record, { ...now, day: '2027-05-01' })).toEqual({ kind: 'current' });
});

test('a record is stale after its last day, or when the model has changed, and says why', () => {
  expect(recordStanding(record, { ...now, day: '2027-05-02' })).toEqual({
    kind: 'stale',
    why: 'it was valid until 2027-05-01',
  });
  expect(recordStanding(record, { ...now, model: 'm2' })).toEqual({
    kind: 'stale',
    why: 'the model has changed since',
  });
});

test('a record that nobody has approved, or only later, shows nothing yet', () => {
  const { approved: _, ...bare } = record;
  expect(recordStanding(bare, now).kind).toBe('unapproved');
  expect(recordStanding(record, { ...now, day: '2026-04-30' }).kind).toBe('unapproved');
});

test('a requirement is verified only when all that it asks for is; what is only stated never counts as verified', () => {
  expect(coverageBy(['verified', 'verified'])).toBe('verified');
  expect(coverageBy(['verified', 'stated'])).toBe('stated');
  expect(coverageBy(['stated', 'missing'])).toBe('partly');
  expect(coverageBy(['verified', 'stale'])).toBe('stale');
  expect(coverageBy(['missing', 'missing'])).toBe('missing');
});

test('a record that names parts of the model goes stale with these parts only, and says which have changed', () => {
  const { model: _, ...rest } = record;
  const ofPump = { ...rest, parts: { 'assets.pump': 'p1' } };
  expect(recordStanding(ofPump, { ...now, model: 'm2' })).toEqual({ kind: 'current' });
  expect(recordStanding(ofPump, { ...now, parts: new Map([['assets.pump', 'p2']]) })).toEqual({
    kind: 'stale',
    why: 'assets.pump has changed since',
  });
  expect(recordStanding({ ...ofPump, parts: { 'flows.order': 'f1' } }, now)).toEqual({
    kind: 'stale',
    why: 'flows.order is no longer in the model',
  });
});

test('a record whose file is another one than its hash says is stale whatever its dates', () => {
  const faultyFiles = new Map([['pen-test', 'its file report.pdf is not the one with the sha256 of the record']]);
  expect(recordStanding(record, { ...now, faultyFiles })).toEqual({ kind: 'stale', why: faultyFiles.get('pen-test') });
});
