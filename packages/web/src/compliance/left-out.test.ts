import { editRegister, emptyRegister, RecordRegister } from '@nemecys/core';
import { expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

const signed = { by: 'Ada', on: '2026-11-27' };
const file = RecordRegister.parse({
  format: 'nemecys-records/1',
  records: [
    {
      ...{ id: 'plan', artefact: 'PLAN', title: 'Plan', owner: 'Ada', sha256: 'a'.repeat(64) },
      approved: signed,
    },
  ],
  transfers: [
    { id: 'open', what: 'Watch it', from: 'manufacturer', to: 'operator', threats: ['x@'], controls: [] },
    {
      id: 'given',
      what: 'Patch it',
      from: 'manufacturer',
      to: 'operator',
      threats: ['x@'],
      controls: [],
      accepted: signed,
    },
  ],
  decisions: [{ finding: 'rule:one', state: 'accepted', because: 'It is known', ...signed }],
});

test('approvals, answers and decisions of a file that nobody gave here are named; what had none is not', () => {
  const saved = editRegister(emptyRegister, { kind: 'replace', register: file });
  expect(leftOut(file, saved)).toEqual({ approvals: ['Plan'], answers: ['Patch it'], decisions: ['rule:one'] });
});

test('what stays as it was here is not named', () => {
  expect(leftOut(file, file)).toEqual({ approvals: [], answers: [], decisions: [] });
});
