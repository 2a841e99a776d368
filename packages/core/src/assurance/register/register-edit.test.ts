import { describe, expect, test } from 'vitest';
import { emptyRegister, RecordRegister } from './record-register.ts';
import { editRegister as edited, editedPart, namedEdit, RegisterEdit, type SignedEdit } from './register-edit.ts';

const maker = { by: 'Ada, Maker', on: '2026-11-28' };
const editRegister = (given: RecordRegister, edit: RegisterEdit | SignedEdit) =>
  edited(given, 'signed' in edit ? edit : namedEdit(edit as RegisterEdit, maker));
const sha256 = 'a'.repeat(64);
const plan = { id: 'plan', artefact: 'PLAN', title: 'Plan', sha256, owner: 'Quality' } as const;
const scan = { id: 'scan', artefact: 'TST', title: 'Scan', sha256, owner: 'Quality' } as const;
const approved = { by: 'Ada', on: '2026-11-26', meaning: 'I have read it' };
const register = RecordRegister.parse({ format: 'nemecys-records/1', records: [{ ...plan, approved }] });

test('records stand in the order of their ids, however they came in', () => {
  const edit = RegisterEdit.parse({ kind: 'put-record', record: { ...scan, id: 'a-scan' } });
  expect(editRegister(register, edit).records.map(({ id }) => id)).toEqual(['a-scan', 'plan']);
});

test('an edit brings no approval of its own', () => {
  const edit = RegisterEdit.parse({ kind: 'put-record', record: { ...scan, approved } });
  expect(editRegister(register, edit).records.find(({ id }) => id === 'scan')?.approved).toBeUndefined();
});

test('an approval stays while its record says the same, and goes with any change of it', () => {
  const put = (record: object) => editRegister(register, RegisterEdit.parse({ kind: 'put-record', record }));
  const { owner, ...rest } = plan;
  expect(put({ owner, covers: [], ...rest }).records[0]?.approved).toEqual(approved);
  expect(put({ ...plan, validUntil: '2030-01-01' }).records[0]?.approved).toBeUndefined();
});

test('a register from elsewhere keeps what was signed here, and brings no signature with it', () => {
  const decision = { finding: 'R-1:x', state: 'accepted', because: 'So it is', by: 'Eve', on: '2026-11-26' };
  const given = { ...register, records: [{ ...scan, approved }, ...register.records], decisions: [decision] };
  const replaced = editRegister(register, RegisterEdit.parse({ kind: 'replace', register: given }));
  expect(replaced.records.map(({ id, approved: by }) => [id, by?.by])).toEqual([
    ['plan', 'Ada'],
    ['scan', undefined],
  ]);
  expect(replaced.decisions).toEqual([]);
});

describe('a register from elsewhere', () => {
  const offer = {
    ...{
      id: 't',
      what: 'Patch it',
      from: 'manufacturer',
      to: 'operator',
      threats: ['x@'],
      controls: ['patching@pump'],
    },
    offered: { by: 'Maker', on: '2026-03-02' },
  } as const;
  const by = { by: 'Bo, City hospital', on: '2026-11-27' };
  const refused = { ...by, because: 'Not our device' };
  const withTransfer = (transfer: object) =>
    RecordRegister.parse({ format: 'nemecys-records/1', transfers: [transfer] });
  const after = (before: object, given: object) =>
    editRegister(withTransfer(before), RegisterEdit.parse({ kind: 'replace', register: withTransfer(given) }))
      .transfers[0];

  test.each([
    ['an acceptance', { accepted: by }],
    ['a refusal', { refused }],
    ['a close', { accepted: by, closed: by }],
  ])('brings %s of a transfer in nobody’s name, and keeps one that was given here', (_, answer) => {
    expect(after(offer, { ...offer, ...answer })).toEqual(offer);
    expect(after({ ...offer, id: 'other' }, { ...offer, ...answer })).toEqual(offer);
    expect(after({ ...offer, ...answer }, { ...offer, ...answer })).toEqual({ ...offer, ...answer });
  });

  test.each([
    ['what', { what: 'Patch it at once' }],
    ['for whom', { to: 'integrator' }],
    ['against which threats', { threats: ['x@', 'y@'] }],
    ['by which controls', { controls: [] }],
    ['by whom', { offered: { by: 'Somebody', on: '2026-03-02' } }],
  ])('keeps no answer to an offer that says otherwise %s it is', (_, changed) => {
    const answered = { ...offer, accepted: by, closed: by };
    expect(after(answered, { ...answered, ...changed })).toEqual({ ...offer, ...changed });
  });

  test('changes no word of an answer, and closes nothing that is not accepted', () => {
    const closed = { ...offer, accepted: by, closed: by };
    expect(after(closed, { ...closed, accepted: { ...by, by: 'Eve' } })).toEqual(offer);
    expect(after(closed, { ...closed, closed: { ...by, on: '2026-11-28' } })).toEqual({ ...offer, accepted: by });
  });

  test('may offer anew what was refused, and say how its use was evaluated', () => {
    expect(after({ ...offer, refused }, offer)).toEqual(offer);
    const evaluated = { ...offer, accepted: by, usability: 'Evaluated with ten nurses' };
    expect(after({ ...offer, accepted: by }, evaluated)).toEqual(evaluated);
  });
});

test('a register with two records of one id is refused', () => {
  const twins = RegisterEdit.parse({ kind: 'replace', register: { ...register, records: [plan, plan] } });
  expect(() => editRegister(register, twins)).toThrow('Two records have the id "plan"');
});

test('a signature is put into the record or the decisions that it speaks of', () => {
  const unsigned = editRegister(emptyRegister, RegisterEdit.parse({ kind: 'put-record', record: plan }));
  expect(editRegister(unsigned, { kind: 'approve-record', id: 'plan', approval: approved })).toEqual(register);
  const decision = { finding: 'R-1:x', state: 'accepted', because: 'a', by: 'Ada', on: '2026-11-26' } as const;
  const decided = editRegister(register, { kind: 'decide-finding', decision });
  expect(editRegister(decided, { kind: 'decide-finding', decision: { ...decision, because: 'b' } }).decisions).toEqual([
    { ...decision, because: 'b' },
  ]);
});

test('a record that is not there can be neither removed nor approved', () => {
  expect(() => editRegister(register, { kind: 'remove-record', id: 'scan' })).toThrow('no record "scan"');
  expect(() => editRegister(register, { kind: 'approve-record', id: 'scan', approval: approved })).toThrow('no record');
  expect(editRegister(register, { kind: 'remove-record', id: 'plan' }).records).toEqual([]);
});

test('an edit speaks of one record, of the scope, or of everything', () => {
  const part = (edit: object) => editedPart(register, namedEdit(RegisterEdit.parse(edit), maker));
  expect(part({ kind: 'put-record', record: scan })).toBeUndefined();
  expect(part({ kind: 'remove-record', id: 'plan' })).toEqual(register.records[0]);
  expect(part({ kind: 'answer-scope', scope: { markets: ['eu'] } })).toBeUndefined();
  expect(part({ kind: 'replace', register: emptyRegister })).toBe(register);
});

test('an offered transfer is answered once, accepted or refused with the reason, and closed only when it is accepted', () => {
  const transfer = { id: 't', what: 'Patch it', from: 'manufacturer', to: 'operator', threats: ['x@'], controls: [] };
  const signed = { by: 'Bo, City hospital', on: '2026-11-27' };
  const given = RecordRegister.parse({
    format: 'nemecys-records/1',
    transfers: [
      { ...transfer, offered: { by: 'Maker', on: '2026-03-02' } },
      { ...transfer, id: 'silent' },
    ],
  });
  const accept = { kind: 'answer-transfer', id: 't', answer: { kind: 'accepted' }, share: 'one', signed } as const;
  const refuse = { ...accept, answer: { kind: 'refused', because: 'Not our device' } } as const;
  const close = { kind: 'close-transfer', id: 't', signed } as const;
  expect(editRegister(given, refuse).transfers[0]?.refused).toEqual({
    ...signed,
    because: 'Not our device',
    share: 'one',
  });
  expect(() => editRegister(editRegister(given, refuse), accept)).toThrow('answered before');
  expect(() => editRegister(given, { ...accept, id: 'silent' })).toThrow('not offered');
  expect(() => editRegister(given, { ...accept, id: 'none' })).toThrow('no transfer "none"');
  expect(() => editRegister(given, close)).toThrow('not accepted');
  expect(() => editRegister(editRegister(given, refuse), close)).toThrow('not accepted');
  const closed = editRegister(editRegister(given, accept), close);
  expect(closed.transfers[0]).toMatchObject({ accepted: signed, closed: signed });
  expect(() => editRegister(closed, close)).toThrow('closed before');
  expect(editedPart(closed, close)).toEqual(closed.transfers[0]);
});
