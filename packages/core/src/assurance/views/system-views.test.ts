import { expect, test } from 'vitest';
import { controlAtPump, reviewModel, testRecord } from '../review-model.fixture.ts';
import { shortestWays } from './patient-reach.ts';

const ward = {
  context: {
    patients: [
      { id: 'adults', count: 40 },
      { id: 'children', count: 6 },
    ],
  },
  people: [
    { id: 'adults', type: 'patient' },
    { id: 'children', type: 'patient' },
  ],
  assets: [
    { id: 'server', type: 'pump-server' },
    { id: 'pump', type: 'infusion-pump', population: 'some' },
    { id: 'small-pump', type: 'infusion-pump', population: 'one' },
    { id: 'lonely', type: 'infusion-pump', population: 'one' },
  ],
  data: [{ id: 'image', type: 'firmware-image', for: ['firmware'] }],
  flows: [
    { id: 'order', from: 'server', to: 'pump', over: ['lan'] },
    { id: 'update', from: 'server', to: 'small-pump', data: ['image'], 'on-failure': 'buffers' },
  ],
  functions: [
    { id: 'infusing', kind: 'deliver', at: ['pump'], for: 'adults', states: ['normal', 'emergency'] },
    { id: 'feeding', kind: 'deliver', at: ['small-pump'], for: 'children' },
  ],
};

test('the reach of an amplifier is the patients of every device that it leads to, with the ways as proof', () => {
  const { amplifiers } = reviewModel(ward).views.multiPatient;
  expect(amplifiers.map(({ element, reach }) => [element, reach])).toEqual([
    ['server', 46],
    ['pump', 40],
  ]);
  const [server, pump] = amplifiers;
  expect(server).toMatchObject({ causes: ['shared-service', 'updates'] });
  expect(server?.paths).toEqual([
    ['server', 'pump'],
    ['server', 'small-pump'],
  ]);
  expect(pump).toMatchObject({ causes: ['fleet'], paths: [['pump']] });
});

test('a group without a number makes the reach unknown, never small', () => {
  const context = { patients: [{ id: 'adults', count: 40 }, { id: 'children' }] };
  const [server] = reviewModel({ ...ward, context }).views.multiPatient.amplifiers;
  expect(server).toMatchObject({ element: 'server', reach: null });
});

test('one patient at one device is nobody else', () => {
  const context = { patients: [{ id: 'adults', count: 1 }] };
  const people = [{ id: 'adults', type: 'patient' }];
  const functions = [{ id: 'infusing', at: ['pump'], for: 'adults' }];
  expect(reviewModel({ ...ward, context, people, functions }).views.multiPatient.amplifiers).toEqual([]);
});

test('a way is a shortest one, and a circle of flows ends', () => {
  const next: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['d'], c: ['b'], d: ['a'] };
  const ways = shortestWays('a', { onward: (id) => next[id] ?? [], patientsAt: () => [] });
  expect([...ways]).toEqual([
    ['a', ['a']],
    ['b', ['a', 'b']],
    ['c', ['a', 'c']],
    ['d', ['a', 'b', 'd']],
  ]);
});

test('the way of updates says who checks them, and which devices none reaches', () => {
  const { updatability } = reviewModel(ward).views;
  expect(updatability.hops).toMatchObject([
    { flow: 'update', protectedBy: null, verified: 'unknown', onInterruption: 'buffers' },
  ]);
  expect(updatability.unreached).toEqual(['lonely', 'pump']);
  const controls = [controlAtPump({ asset: 'small-pump', id: 'signed-updates@small-pump' })];
  expect(reviewModel(ward, { assessment: { controls } }).views.updatability.hops).toMatchObject([
    { protectedBy: 'signed-updates at small-pump', verified: 'yes' },
  ]);
});

test('a use case is a function in a state, and says what is missing of it', () => {
  const { cases } = reviewModel(ward).views.useCases;
  expect(cases.map(({ id, does }) => [id, does])).toEqual([
    ['feeding/not-stated', 'delivering therapy'],
    ['infusing/emergency', 'delivering therapy'],
    ['infusing/normal', 'delivering therapy'],
  ]);
  expect(cases[0]?.missing).toContain('states of use');
  expect(cases[1]?.missing).not.toContain('states of use');
});

test('an attribute of a path is known from the model, the register or a test that covers it, else missing', () => {
  const bare = reviewModel(ward).views.global.paths.find(({ flow }) => flow === 'order');
  expect(bare?.known.map(({ attribute }) => attribute)).toEqual(['A2-01']);
  expect(bare?.missing).toHaveLength(23);
  const register = {
    flows: [{ flow: 'order', roles: 'nurse', notApplicable: { 'A2-13': 'no algorithm of our own' } }],
    records: [testRecord({ covers: ['order'] })],
  };
  const told = reviewModel(ward, { register }).views.global.paths.find(({ flow }) => flow === 'order');
  expect(told?.known.map(({ attribute }) => attribute)).toEqual(['A2-01', 'A2-08', 'A2-22', 'A2-23']);
  expect(told?.notApplicable).toMatchObject([{ attribute: 'A2-13', because: 'no algorithm of our own' }]);
  expect(told?.missing).toHaveLength(19);
});
