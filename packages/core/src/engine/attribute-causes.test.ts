import { expect, test } from 'vitest';
import { run } from './engine-run.fixture.ts';
import { rootCausesOf } from './origins.ts';
import { classes, pattern, qualities, smallKnowledge, strategy, system, threat } from './small-knowledge.fixture.ts';

const parts = {
  classes: classes('thing'),
  attributes: qualities('thing', 'care skill'),
  consequences: qualities('thing', 'loss harm busy'),
  undermining: [{ consequence: 'loss', attribute: 'skill' }],
  trustTemplates: [{ class: 'thing', attribute: 'care', level: 1 }],
  patterns: [pattern('one', { key: { a: 'thing' } })],
};
const small = system('x:thing');
const first = threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'] });
const second = threat('u', 'one', { lack: ['skill@a'], effects: ['harm@a'] });

test('A1 an attribute lacks by itself when nothing brought it down and it is not at the top', () => {
  const { assessment } = run(smallKnowledge({ ...parts, threats: [first, second] }), small);
  // care is low as assumed; skill was undermined.
  expect([...assessment.attribution.externalAttribute]).toEqual([1, 0]);
});

test('A1 without mixed causes the consequence is the external cause', () => {
  const { assessment } = run(
    smallKnowledge({
      ...parts,
      features: { mixedCauses: false, populations: true },
      undermining: [{ consequence: 'loss', attribute: 'care' }],
    }),
    small,
  );
  expect([...assessment.attribution.externalAttribute]).toEqual([0, 0]);
  expect([...assessment.attribution.externalConsequence]).toEqual([1, 0, 0]);
});

test('A2 the causes of a threat are those strong enough for its likelihood', () => {
  const sufficient = smallKnowledge({
    ...parts,
    classes: classes('thing part'),
    relations: [{ id: 'on', label: 'on', from: [], to: [] }],
    attributes: qualities('part', 'care'),
    undermining: [],
    trustTemplates: [],
    patterns: [pattern('p', { key: { a: 'thing' }, sufficient: { b: 'part' }, links: ['b on a'] })],
    threats: [threat('t', 'p', { lack: ['care@b'], effects: ['loss@a'] })],
  });
  const trust = [
    { asset: 'p', attribute: 'care', level: 1 },
    { asset: 'q', attribute: 'care', level: 2 },
    { asset: 'r', attribute: 'care', level: 3 },
  ];
  const parted = system('x:thing p:part q:part r:part', ['p on x', 'q on x', 'r on x'], { trust });
  expect(run(sufficient, parted).causesOf('t@a=x')).toEqual(['care@p']);
  // Quirk Q2 counts those that are one level too weak.
  expect(run(sufficient, parted, { quirks: { weakCausesCount: true } }).causesOf('t@a=x')).toEqual([
    'care@p',
    'care@q',
  ]);
});

test('A2 a threat that does not happen has no causes and no effects', () => {
  const knowledge = smallKnowledge({ ...parts, trustTemplates: [], threats: [first, second] });
  const result = run(knowledge, small);
  expect([result.causesOf('t@a=x'), result.effectsOf('t@a=x')]).toEqual([[], []]);
});

test('A3 an attribute that does not lack by itself was brought down by the consequences at its level', () => {
  const knowledge = smallKnowledge({
    ...parts,
    undermining: [...parts.undermining, { consequence: 'busy', attribute: 'skill' }],
    threats: [first, second, threat('w', 'one', { lack: ['care@a'], effects: ['busy@a'], frequency: 2 })],
  });
  const { graph, attribution } = run(knowledge, small).assessment;
  const skill = graph.attributes.concept.indexOf(1);
  const { starts, values } = attribution.lackCausedBy;
  expect([...values.subarray(starts[skill], starts[skill + 1])]).toEqual([0]);
});

test('A4 the direct effects of a threat are those that have its likelihood', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: [
      threat('t', 'one', { lack: ['care@a'], effects: ['loss@a', 'harm@a'], frequency: 2 }),
      threat('often', 'one', { lack: ['care@a'], effects: ['harm@a'] }),
    ],
  });
  const result = run(knowledge, small);
  expect(result.effectsOf('t@a=x')).toEqual(['loss@x']);
  expect(result.causesOf('harm@x')).toEqual(['often@a=x']);
});

const ordinary = smallKnowledge({
  ...parts,
  attributes: qualities('thing', 'care skill use'),
  trustTemplates: [...parts.trustTemplates, { class: 'thing', attribute: 'use', level: 0 }],
  threats: [
    threat('runs', 'one', { lack: ['use@a'], effects: ['busy@a'], normalOperation: true }),
    threat('t', 'one', { lack: ['care@a'], after: ['busy@a'], effects: ['loss@a'], secondary: false }),
    threat('u', 'one', { after: ['loss@a'], effects: ['harm@a'] }),
  ],
});

test('A5 a chain goes on through a threat once every cause of it is reached', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: [
      first,
      threat('both', 'one', { after: ['loss@a', 'busy@a'], effects: ['harm@a'] }),
      threat('w', 'one', { after: ['harm@a'], effects: ['busy@a'] }),
    ],
  });
  const { attribution } = run(knowledge, small).assessment;
  expect([...attribution.rootedThreat]).toEqual([1, 0, 0]);
});

test('A6 ordinary operation starts by itself, and what it brings alone is marked', () => {
  const result = run(ordinary, small);
  expect([result.isInitial('runs@a=x'), result.isInitial('t@a=x')]).toEqual([true, false]);
  expect([...result.assessment.attribution.normalOperationEffect]).toEqual([0, 0, 1]);
});

test('A7 a root cause needs nothing but external causes and ordinary operation', () => {
  const result = run(ordinary, small);
  expect(['runs@a=x', 't@a=x', 'u@a=x'].map((id) => result.isRoot(id))).toEqual([false, true, false]);
});

test('A7 an attribute brought down by ordinary operation is as good as external', () => {
  const knowledge = smallKnowledge({
    ...parts,
    attributes: qualities('thing', 'care skill use'),
    undermining: [{ consequence: 'busy', attribute: 'skill' }],
    trustTemplates: [{ class: 'thing', attribute: 'use', level: 0 }],
    threats: [
      threat('runs', 'one', { lack: ['use@a'], effects: ['busy@a'], normalOperation: true }),
      threat('u', 'one', { lack: ['skill@a'], effects: ['harm@a'] }),
    ],
  });
  expect(run(knowledge, small).isRoot('u@a=x')).toBe(true);
});

test('A8 the root causes behind a consequence are all that lead to it at its level', () => {
  const knowledge = smallKnowledge({
    ...parts,
    attributes: qualities('thing', 'care skill other'),
    trustTemplates: [...parts.trustTemplates, { class: 'thing', attribute: 'other', level: 1 }],
    threats: [
      first,
      second,
      threat('v', 'one', { lack: ['other@a'], effects: ['loss@a'] }),
      threat('rare', 'one', { lack: ['other@a'], effects: ['harm@a'], frequency: 1 }),
    ],
  });
  const result = run(knowledge, small);
  const { levels, attribution, graph } = result.assessment;
  const harm = graph.consequences.concept.indexOf(1);
  expect(rootCausesOf(levels, attribution, harm).map((t) => result.threats[t])).toEqual(['t@a=x', 'v@a=x']);
});

test('A9 a suppressed cause counts as far as it is suppressed', () => {
  const knowledge = smallKnowledge({
    ...parts,
    controls: qualities('thing', 'lock alarm'),
    controlTemplates: ['lock', 'alarm'].map((control) => ({ class: 'thing', control, assertable: true, coverage: 3 })),
    inhibition: [{ consequence: 'loss', control: 'alarm' }],
    threats: [first, threat('u', 'one', { after: ['loss@a'], effects: ['harm@a'] })],
    strategies: [strategy('s', { needs: ['lock@a'], optional: ['alarm@a'], blocks: ['u'] })],
  });
  const controls = ['lock', 'alarm'].map((control) => ({ asset: 'x', control, state: 'in-place' as const }));
  const result = run(knowledge, system('x:thing', [], { controls }));
  expect([result.threat('u@a=x'), result.causesOf('u@a=x')]).toEqual([2, ['loss@x']]);
});
