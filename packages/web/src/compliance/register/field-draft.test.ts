import { emptyRegister, entriesOf, entryFields, RecordRegister, statementFields } from '@nemecys/core';
import { expect, test } from 'vitest';
import { type Draft, type DraftGroup, draftOfFields, saidByFields } from './field-draft.ts';
import { readEntry, readStatement } from './read-entry.ts';

const register = RecordRegister.parse({
  ...emptyRegister,
  bill: {
    author: 'Maker',
    components: [
      { id: 'zlib', name: 'zlib', needs: [] },
      { id: 'ssl', name: 'openssl', needs: ['zlib'], kind: 'library', endOfSupport: '2029-01-01' },
      { id: 'os', name: 'Linux', needs: { unknown: 'The supplier does not say' } },
      { id: 'app', name: 'Dose app' },
    ],
  },
  flows: [{ flow: 'sync', roles: 'nurse', notApplicable: { 'A2-13': 'No cipher of our own', other: 'kept' } }],
  vulnerabilities: { asOf: '2026-05-01', found: [{ id: 'CVE-2026-1', component: 'zlib', exploited: false }] },
  conditions: [
    { id: 'C1', assumption: 'A1', text: 'Locked', at: { class: 'server' }, needs: { fact: 'locked', answer: 'yes' } },
  ],
  cases: [
    {
      ...{
        id: 'I1',
        text: 'Odd log-in',
        aware: '2026-11-20T10:00Z',
        clocks: [{ clock: 'mdr-death', met: '2026-11-21' }],
      },
      closed: { on: '2026-12-01', points: { reporting: 'Reported' } },
    },
  ],
  anomalies: { stated: { by: 'Ada', on: '2026-05-01' }, open: [{ id: 'X1', text: 'Flickers', cwe: [] }] },
  plan: { elements: { testing: 'Plan 4.2' }, regular: { days: 30, because: 'Agreed' } },
});
const sections = ['bill', 'flows', 'vulnerabilities', 'conditions', 'cases', 'anomalies'] as const;

test('an entry that is only looked at in its form stays what it was, in every kind of field', () => {
  for (const section of sections) {
    for (const entry of entriesOf(register, section)) {
      const fields = entryFields(section);
      const draft = draftOfFields(fields, entry);
      expect(saidByFields(fields, draft), section).toEqual(entry);
    }
  }
  const plan = draftOfFields(statementFields('plan'), register.plan);
  expect(readStatement(plan, 'plan')).toEqual({
    kind: 'edit',
    edit: { kind: 'put-statement', section: 'plan', statement: register.plan },
  });
});

const write = (section: (typeof sections)[number], typed: { readonly [name: string]: Draft }, instead?: string[]) => {
  const draft: DraftGroup = { ...draftOfFields(entryFields(section), undefined), ...typed };
  return readEntry(draft, { register, section, instead });
};
const faults = (...read: Parameters<typeof write>) => {
  const found = write(...read);
  return found.kind === 'faults' ? Object.fromEntries(found.faults) : 'none';
};

test('what is missing is told at its field, also within a group, a row or a way that was begun', () => {
  expect(faults('bill', {})).toEqual({ id: 'needed', name: 'needed' });
  expect(faults('bill', { id: ' ', name: 'x' })).toEqual({ id: 'needed' });
  expect(faults('vulnerabilities', { id: 'CVE-2', component: 'ssl' })).toEqual({ exploited: 'needed' });
  const condition = { id: 'C2', assumption: 'A1', text: 'x' };
  expect(faults('conditions', condition)).toEqual({ at: 'needed', needs: 'needed' });
  const begun = { at: { way: 'id', held: { id: '' } }, needs: { way: 'controls', held: { controls: [] } } };
  expect(faults('conditions', { ...condition, ...begun })).toEqual({ 'at/id': 'needed', 'needs/controls': 'needed' });
  const row = { clock: '', from: '', met: '2026-11-21' };
  const blank = { clock: '', from: '', met: '' };
  const incident = { id: 'I2', text: 'x', aware: '2026-11-20' };
  expect(faults('cases', { ...incident, clocks: [row] })).toEqual({ 'clocks/0/clock': 'needed' });
  expect(faults('cases', { ...incident, clocks: [blank, row] })).toEqual({
    ...{ 'clocks/0/clock': 'needed', 'clocks/1/clock': 'needed' },
  });
  expect(write('cases', { ...incident, clocks: [] })).toMatchObject({ edit: { entry: { clocks: [] } } });
  expect(faults('cases', { ...incident, closed: { on: '', points: { reporting: 'x' } } })).toEqual({
    'closed/on': 'needed',
  });
});

test('an empty list is said only by whoever says so: nothing chosen is no answer', () => {
  const component = { id: 'new', name: 'New' };
  expect(write('bill', component)).toMatchObject({ edit: { entry: component } });
  const entry = (typed: Parameters<typeof write>[1]) => {
    const read = write('bill', { ...component, ...typed });
    return read.kind === 'edit' && read.edit.kind === 'put-entry' ? read.edit.entry : undefined;
  };
  expect(entry({})).not.toHaveProperty('needs');
  expect(entry({ needs: { way: 'none', held: '' } })).toMatchObject({ needs: [] });
  expect(faults('bill', { ...component, needs: { way: 'list', held: [] } })).toEqual({ needs: 'needed' });
  expect(faults('bill', { ...component, needs: { way: 'unknown', held: { unknown: '' } } })).toEqual({
    'needs/unknown': 'needed',
  });
});

test('what has another form than is asked for is told at its field', () => {
  expect(faults('anomalies', { id: 'X2', text: 'x', cwe: { way: 'list', held: ['CWE-1', '787'] } })).toEqual({
    'cwe/1': 'wrong',
  });
  expect(faults('cases', { id: 'I2', text: 'x', aware: '2026-11-31', clocks: [] })).toEqual({ aware: 'wrong' });
  const plan = (days: string) => readStatement({ elements: {}, regular: { days, because: 'x' } }, 'plan');
  expect(plan('soon')).toEqual({ kind: 'faults', faults: new Map([['regular/days', 'wrong']]) });
  expect(plan('0')).toMatchObject({ kind: 'faults' });
  expect(plan(' 30 ')).toMatchObject({ edit: { statement: { regular: { days: 30 } } } });
});

test('an entry takes the key of no other one, and keeps or changes its own', () => {
  const component = { id: 'zlib', name: 'zlib' };
  expect(faults('bill', component)).toEqual({ id: 'taken' });
  expect(faults('bill', component, ['ssl'])).toEqual({ id: 'taken' });
  expect(write('bill', component, ['zlib'])).toMatchObject({ edit: { instead: ['zlib'] } });
  expect(write('bill', { ...component, id: 'z' }, ['zlib'])).toMatchObject({ edit: { instead: ['zlib'] } });
  expect(faults('vulnerabilities', { id: 'CVE-2026-1', component: 'zlib', exploited: 'no' })).toEqual({
    ...{ id: 'taken', component: 'taken' },
  });
});
