import { type Compliance, EvidenceRecord } from '@nemecys/core';
import { expect, test } from 'vitest';
import { draftOf, recordOf } from './record-draft.ts';

const compliance = {
  fingerprint: 'now',
  parts: [
    { path: 'assets.pump', fingerprint: 'pump-now' },
    { path: 'flows', fingerprint: 'flows-now' },
  ],
} as unknown as Compliance;
const file = { sha256: 'a'.repeat(64), file: 'scan.pdf' };
const made = { before: undefined, compliance, file, ids: [] };
const draft = { ...draftOf('TST'), title: 'Scan of release 2', owner: 'Quality' };

test('a record speaks of the model as it is now, or of the parts that were chosen, or of nothing that changes', () => {
  expect(recordOf(draft, made)).toMatchObject({ id: 'scan-of-release-2', artefact: 'TST', model: 'now', ...file });
  const parts = recordOf({ ...draft, subject: 'parts', parts: ['assets.pump'] }, made);
  expect([parts.model, parts.parts]).toEqual([undefined, { 'assets.pump': 'pump-now' }]);
  const nothing = recordOf({ ...draft, subject: 'nothing' }, made);
  expect([nothing.model, nothing.parts]).toEqual([undefined, undefined]);
});

test('what the form makes is a record of the register', () => {
  const full = { ...draft, validUntil: '2027-01-01', test: 'penetration' as const, build: '2.1', covers: ['pump'] };
  const record = recordOf(full, made);
  expect(EvidenceRecord.parse(record)).toEqual(record);
});

test('no two records get one id', () => {
  expect(recordOf(draft, { ...made, ids: ['scan-of-release-2', 'scan-of-release-2-2'] }).id).toBe(
    'scan-of-release-2-3',
  );
  expect(recordOf({ ...draft, title: '報告' }, made).id).toBe('record');
});

test('a change keeps the id and what the form does not ask for, takes the model as it is now, and no approval', () => {
  const before = EvidenceRecord.parse({
    ...{ id: 'scan', artefact: 'TST', title: 'Scan', owner: 'Quality', model: 'then', validUntil: '2026-12-01' },
    ...{ ...file, approved: { by: 'Ada', on: '2026-11-26' }, independence: 'organisation', refutes: ['lock@pump'] },
  });
  const changed = recordOf({ ...draftOf('', before), validUntil: '' }, { ...made, before, ids: ['other'] });
  expect(changed).toMatchObject({ id: 'scan', model: 'now', independence: 'organisation', refutes: ['lock@pump'] });
  expect([changed.approved, changed.validUntil]).toEqual([undefined, undefined]);
});
