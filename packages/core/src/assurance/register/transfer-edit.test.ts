import { describe, expect, test } from 'vitest';
import { RecordRegister } from './record-register.ts';
import { editedPart, editRegister, namedEdit, RegisterEdit } from './register-edit.ts';
import type { TransferEdit } from './transfer-edit.ts';

const maker = { by: 'Ada, Maker', on: '2026-11-28' };
const bo = { by: 'Bo, City hospital', on: '2026-11-27' };
const offer = {
  ...{ id: 't', what: 'Patch it', from: 'manufacturer', to: 'operator', threats: ['x@'], controls: ['patching@pump'] },
  because: 'They run the network',
} as const;
const offered = { ...offer, offered: { by: 'Maker', on: '2026-03-02' } };
const accepted = { ...offered, accepted: { ...bo, share: 'one' } };
const refused = { ...offered, refused: { ...bo, because: 'Not ours', share: 'one' } };
const registerOf = (...transfers: readonly object[]) =>
  RecordRegister.parse({ format: 'nemecys-records/1', transfers });
const edited = (transfers: readonly object[], edit: object) =>
  editRegister(registerOf(...transfers), namedEdit(RegisterEdit.parse(edit), maker)).transfers;
const done = (transfers: readonly object[], edit: TransferEdit) =>
  editRegister(registerOf(...transfers), edit).transfers;

describe('an offer of a transfer', () => {
  test('is added, and changed while nobody has answered it, by whoever does it on that day', () => {
    expect(edited([], { kind: 'offer-transfer', transfer: offer })).toEqual([{ ...offer, offered: maker }]);
    const other = { ...offered, id: 'other' };
    const changed = { ...offer, what: 'Patch it at once' };
    expect(edited([offered, other], { kind: 'offer-transfer', transfer: changed })).toEqual([
      { ...changed, offered: maker },
      other,
    ]);
  });

  test('names somebody and a threat, and brings no answer and no day of its own', () => {
    const { to: _, ...nobody } = offer;
    for (const transfer of [nobody, { ...offer, threats: [] }, { ...offer, what: '' }, offered, accepted]) {
      expect(RegisterEdit.safeParse({ kind: 'offer-transfer', transfer }).success, JSON.stringify(transfer)).toBe(
        false,
      );
    }
  });

  test.each([
    ['accepted', accepted],
    ['refused', refused],
  ])('that was %s is not changed under whoever answered it', (kind, answered) => {
    expect(() => edited([answered], { kind: 'offer-transfer', transfer: offer })).toThrow(
      `"t" was ${kind} by Bo, City hospital. Offer it anew first.`,
    );
  });

  test('is taken back while nobody has accepted it', () => {
    const back = { kind: 'take-back-transfer', id: 't' };
    expect(edited([offered, { ...offered, id: 'other' }], back).map(({ id }) => id)).toEqual(['other']);
    expect(edited([refused], back)).toEqual([]);
    expect(() => edited([accepted], back)).toThrow('was accepted by Bo, City hospital. Offer it anew first.');
    expect(() => edited([], back)).toThrow('no transfer "t"');
  });

  test('is offered anew with the answer among what counts no more, and is open then', () => {
    const anew = { kind: 'offer-anew', id: 't' };
    const [open] = edited([{ ...accepted, closed: maker }], anew);
    const ended = [{ kind: 'accepted', ...bo, share: 'one', until: '2026-11-28', ended: 'offered-anew' }];
    expect(open).toEqual({ ...offer, offered: maker, ended });
    expect(() => edited([offered], anew)).toThrow('not answered, so it is open already');
    const changed = { ...offer, what: 'Patch it at once' };
    expect(edited([open ?? {}], { kind: 'offer-transfer', transfer: changed })).toEqual([
      { ...changed, offered: maker, ended },
    ]);
  });
});

describe('answers through a share', () => {
  const end = { kind: 'end-share', share: 'one', on: '2026-11-30' } as const;

  test('end with it, also when they are closed, and leave the offer open as it was; others stay', () => {
    const onPaper = { ...offered, id: 'paper', accepted: bo };
    const others = { ...refused, id: 'others', refused: { ...refused.refused, share: 'two' } };
    const silent = { ...offered, id: 'silent' };
    const given = [{ ...accepted, closed: maker }, { ...refused, id: 'no' }, onPaper, others, silent];
    const [yes, no, ...rest] = done(given, end);
    const gone = { ...bo, share: 'one', until: '2026-11-30', ended: 'withdrawn' };
    expect(yes).toEqual({ ...offered, ended: [{ kind: 'accepted', ...gone }] });
    expect(no).toEqual({ ...offered, id: 'no', ended: [{ kind: 'refused', because: 'Not ours', ...gone }] });
    expect(rest).toEqual([onPaper, others, silent]);
    expect(editedPart(registerOf(...given), end)).toMatchObject([{ id: 't' }, { id: 'no' }]);
  });

  test('leave the transfer open for the next one, whose answer stands beside what was before', () => {
    const answer = {
      kind: 'answer-transfer',
      id: 't',
      answer: { kind: 'accepted' },
      share: 'two',
      signed: maker,
    } as const;
    expect(() => done([accepted], answer)).toThrow('answered before');
    const [next] = done(done([accepted], end), answer);
    expect(next).toMatchObject({ accepted: { ...maker, share: 'two' }, ended: [{ by: 'Bo, City hospital' }] });
  });

  test('stay when a register comes in from a file that does not tell the share, and what ended is not written anew', () => {
    const history = [{ kind: 'refused', ...bo, because: 'No', share: 'zero', until: '2026-11-01', ended: 'withdrawn' }];
    const here = { ...accepted, ended: history };
    const replace = (transfer: object) => edited([here], { kind: 'replace', register: registerOf(transfer) })[0];
    expect(replace({ ...offered, accepted: bo })).toEqual(here);
    expect(replace({ ...accepted, accepted: { ...bo, share: 'forged' } })).toEqual({ ...offered, ended: history });
    expect(replace({ ...accepted, ended: [{ ...history[0], by: 'Eve' }] })).toEqual(here);
    expect(replace({ ...offered, what: 'Else', accepted: bo })).toEqual({ ...offered, what: 'Else', ended: history });
  });
});
