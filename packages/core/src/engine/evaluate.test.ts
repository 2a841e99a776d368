import { expect, test } from 'vitest';
import { run } from './engine-run.fixture.ts';
import {
  classes,
  pattern,
  qualities,
  relations,
  smallKnowledge,
  strategy,
  system,
  threat,
} from './small-knowledge.fixture.ts';
import type { System } from './system.ts';

const one = pattern('one', { key: { a: 'thing' } });
const parts = {
  classes: classes('thing'),
  relations: relations('on'),
  attributes: qualities('thing', 'care skill'),
  consequences: qualities('thing', 'loss harm'),
  controls: qualities('thing', 'lock alarm'),
  controlTemplates: ['lock', 'alarm'].map((control) => ({ class: 'thing', control, assertable: true, coverage: 5 })),
  trustTemplates: [
    { class: 'thing', attribute: 'care', level: 1 },
    { class: 'thing', attribute: 'skill', level: 2 },
  ],
  patterns: [one],
};
const chain = [
  threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'] }),
  threat('u', 'one', { after: ['loss@a'], effects: ['harm@a'] }),
];
const lockIn = (state: 'planned' | 'in-place', coverage?: number): Partial<System> => ({
  controls: [{ asset: 'x', control: 'lock', state, ...(coverage === undefined ? {} : { coverage }) }],
});

test('E1 a strategy is enabled when all its mandatory controls are there and it belongs to the mode', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: chain,
    strategies: [
      strategy('s', { needs: ['lock@a', 'alarm@a'], blocks: ['t'], blockingEffect: 4 }),
      strategy('later', { needs: ['lock@a'], blocks: ['t'], modes: { current: false, future: true } }),
    ],
  });
  const both = system('x:thing', [], {
    controls: [
      { asset: 'x', control: 'lock', state: 'in-place', coverage: 3 },
      { asset: 'x', control: 'alarm', state: 'in-place' },
    ],
  });
  expect(run(knowledge, system('x:thing', [], lockIn('in-place'))).strategy('s@a=x')).toEqual({
    enabled: false,
    coverage: 0,
  });
  expect(run(knowledge, both).strategy('s@a=x')).toEqual({ enabled: true, coverage: 3 });
  expect(run(knowledge, both, { mode: 'current' }).strategy('later@a=x')).toEqual({ enabled: false, coverage: 3 });
});

test('E1 outside the mode a strategy is said to cover fully under quirk Q11', () => {
  const later = strategy('later', { needs: ['lock@a'], blocks: ['t'], modes: { current: false, future: true } });
  const knowledge = smallKnowledge({ ...parts, threats: chain, strategies: [later] });
  const options = { mode: 'current', quirks: { fullCoverageOutsideMode: true } } as const;
  expect(run(knowledge, system('x:thing'), options).strategy('later@a=x')).toEqual({ enabled: false, coverage: 5 });
});

test('E2 a threat counts when it has causes, belongs to the mode and, if it needs one, has an enabled trigger', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: [
      ...chain,
      threat('later', 'one', { lack: ['care@a'], modes: { current: false, future: true } }),
      threat('started', 'one', { lack: ['care@a'] }),
    ],
    strategies: [strategy('s', { needs: ['lock@a'], triggers: ['started'] })],
  });
  const off = run(knowledge, system('x:thing'), { mode: 'current' });
  expect([off.threat('t@a=x'), off.threat('later@a=x'), off.threat('started@a=x')]).toEqual([4, null, null]);
  const on = run(knowledge, system('x:thing', [], lockIn('in-place')));
  expect([on.threat('later@a=x'), on.threat('started@a=x')]).toEqual([4, 4]);
});

test('E3 attributes start as assumed and consequences at nothing', () => {
  const knowledge = smallKnowledge({ ...parts, undermining: [{ consequence: 'loss', attribute: 'care' }] });
  const result = run(knowledge, system('x:thing'));
  expect([result.trust('care@x'), result.consequence('loss@x')]).toEqual([1, 0]);
});

test('E3 without mixed causes a consequence starts as likely as its attribute lacks', () => {
  const knowledge = smallKnowledge({
    ...parts,
    features: { mixedCauses: false, populations: true },
    undermining: [{ consequence: 'loss', attribute: 'care' }],
    threats: chain.slice(1),
  });
  const result = run(knowledge, system('x:thing'));
  expect([result.consequence('loss@x'), result.consequence('harm@x')]).toEqual([4, 4]);
});

const several = (kind: 'necessary' | 'sufficient') =>
  smallKnowledge({
    ...parts,
    classes: classes('thing part'),
    attributes: [...qualities('thing', 'skill'), ...qualities('part', 'care')],
    trustTemplates: [],
    patterns: [pattern('p', { key: { a: 'thing' }, [kind]: { b: 'part' }, links: ['b on a'] })],
    threats: [threat('t', 'p', { lack: ['skill@a', 'care@b'] })],
  });
const trusted = (levels: Readonly<Record<string, number>>): Partial<System> => ({
  trust: Object.entries(levels).map(([key, level]) => {
    const [attribute = '', asset = ''] = key.split('@');
    return { asset, attribute, level };
  }),
});
const withParts = (levels: Readonly<Record<string, number>>): System =>
  system('x:thing p:part q:part', ['p on x', 'q on x'], trusted(levels));

test('E4 at an asset and over roles the least likely cause rules', () => {
  const both = smallKnowledge({ ...parts, threats: [threat('t', 'one', { lack: ['care@a', 'skill@a'] })] });
  expect(run(both, system('x:thing')).threat('t@a=x')).toBe(3);
  expect(run(several('necessary'), withParts({ 'skill@x': 4, 'care@p': 0, 'care@q': 0 })).threat('t@a=x')).toBe(1);
});

test('E4 over the assets of a role the least likely rules, in a sufficient role the likeliest', () => {
  const levels = { 'skill@x': 0, 'care@p': 1, 'care@q': 3 };
  expect(run(several('necessary'), withParts(levels)).threat('t@a=x')).toBe(2);
  expect(run(several('sufficient'), withParts(levels)).threat('t@a=x')).toBe(4);
});

test('E4 a sufficient role still has to wait for the causes in other roles', () => {
  expect(run(several('sufficient'), withParts({ 'skill@x': 4, 'care@p': 0, 'care@q': 3 })).threat('t@a=x')).toBe(1);
});

test('E5 the best enabled blocking strategy holds a threat down, as far as its controls cover', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: chain,
    strategies: [
      strategy('weak', { needs: ['lock@a'], blocks: ['t'], blockingEffect: 2 }),
      strategy('strong', { needs: ['alarm@a'], blocks: ['t'], blockingEffect: 4 }),
    ],
  });
  const alarm = { asset: 'x', control: 'alarm', state: 'in-place', coverage: 3 } as const;
  const lock = { asset: 'x', control: 'lock', state: 'in-place' } as const;
  expect(run(knowledge, system('x:thing', [], { controls: [lock] })).threat('t@a=x')).toBe(3);
  expect(run(knowledge, system('x:thing', [], { controls: [lock, alarm] })).threat('t@a=x')).toBe(2);
});

test('E5 quirk Q1 takes the full effect of a strategy, however little its controls cover', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: chain,
    strategies: [strategy('s', { needs: ['lock@a'], blocks: ['t'], blockingEffect: 4 })],
  });
  const small = system('x:thing', [], lockIn('in-place', 2));
  expect(run(knowledge, small).threat('t@a=x')).toBe(3);
  expect(run(knowledge, small, { quirks: { coverageIgnored: true } }).threat('t@a=x')).toBe(1);
});

test('E6 a threat is never likelier than its frequency allows; what its causes alone would give is kept', () => {
  const knowledge = smallKnowledge({ ...parts, threats: [threat('t', 'one', { lack: ['care@a'], frequency: 2 })] });
  const result = run(knowledge, system('x:thing'));
  expect(result.threat('t@a=x')).toBe(2);
  expect([...result.assessment.levels.threatUncapped]).toEqual([4]);
});

test('E6 a capped threat happens with what it leads to at its own level', () => {
  const [first, second] = chain;
  const capped = { ...first, frequency: 2 } as typeof first & object;
  const result = run(
    smallKnowledge({ ...parts, threats: [capped, second].flatMap((t) => t ?? []) }),
    system('x:thing'),
  );
  expect([result.consequence('loss@x'), result.threat('u@a=x')]).toEqual([2, 2]);
});

test('E7 a consequence is as likely as its likeliest threat, and undermines attributes that then cause more', () => {
  const knowledge = smallKnowledge({
    ...parts,
    trustTemplates: [{ class: 'thing', attribute: 'care', level: 1 }],
    undermining: [{ consequence: 'loss', attribute: 'skill' }],
    threats: [
      threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'] }),
      threat('rare', 'one', { lack: ['care@a'], effects: ['loss@a'], frequency: 1 }),
      threat('u', 'one', { lack: ['skill@a'], effects: ['harm@a'] }),
    ],
  });
  const result = run(knowledge, system('x:thing'));
  expect([result.consequence('loss@x'), result.trust('skill@x'), result.consequence('harm@x')]).toEqual([4, 1, 4]);
});

test('E7 a circle of threats does not support itself', () => {
  const circle = [
    threat('u', 'one', { after: ['loss@a'], effects: ['harm@a'] }),
    threat('v', 'one', { after: ['harm@a'], effects: ['loss@a'] }),
  ];
  const quiet = run(smallKnowledge({ ...parts, threats: circle }), system('x:thing'));
  expect([quiet.threat('u@a=x'), quiet.threat('v@a=x')]).toEqual([0, 0]);
  const start = threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'], frequency: 2 });
  const started = run(smallKnowledge({ ...parts, threats: [...circle, start] }), system('x:thing'));
  expect([started.threat('u@a=x'), started.threat('v@a=x')]).toEqual([2, 2]);
});

const tuned = (more: Parameters<typeof strategy>[1], controls: System['controls']) => ({
  knowledge: smallKnowledge({
    ...parts,
    controls: qualities('thing', 'lock alarm'),
    inhibition: [{ consequence: 'loss', control: 'alarm' }],
    undermining: [{ consequence: 'loss', attribute: 'skill' }],
    threats: [
      ...chain,
      threat('w', 'one', { lack: ['skill@a'], effects: ['harm@a'] }),
      threat('started', 'one', { lack: ['care@a'], effects: ['harm@a'] }),
    ],
    strategies: [strategy('s', more)],
  }),
  system: system('x:thing', [], { controls }),
});
const lock = { asset: 'x', control: 'lock', state: 'in-place' } as const;
const alarm = { asset: 'x', control: 'alarm', state: 'in-place', coverage: 3 } as const;
const blocking = { needs: ['lock@a'], optional: ['alarm@a'], blocks: ['u', 'w'] };

test('E8 an optional control suppresses a consequence as a cause, and the attribute it undermines, as far as it covers', () => {
  const { knowledge, system: both } = tuned(blocking, [lock, alarm]);
  const result = run(knowledge, both);
  expect([result.threat('t@a=x'), result.threat('u@a=x'), result.threat('w@a=x')]).toEqual([4, 2, 2]);
});

test('E8 a strategy with optional controls does not hold the whole threat down', () => {
  const { knowledge, system: both } = tuned({ ...blocking, blocks: ['t'] }, [lock, alarm]);
  expect(run(knowledge, both).threat('t@a=x')).toBe(4);
});

test('E8 only controls that are there suppress; quirk Q7 does not look', () => {
  const { knowledge, system: half } = tuned(blocking, [lock]);
  expect(run(knowledge, half).threat('u@a=x')).toBe(4);
  expect(run(knowledge, half, { quirks: { optionalAssumed: true } }).threat('u@a=x')).toBe(0);
});

const tempering = { needs: ['lock@a'], optional: ['alarm@a'], triggers: ['started'] };

test('E9 an optional control of a trigger lets the threat in only as far as what it suppresses happens', () => {
  const { knowledge, system: both } = tuned(tempering, [lock, { ...alarm, coverage: 5 }]);
  expect(run(knowledge, both).threat('started@a=x')).toBe(4);
  const weak = tuned(tempering, [lock, { ...alarm, coverage: 3 }]);
  expect(run(weak.knowledge, weak.system).threat('started@a=x')).toBe(2);
});

test('E9 an optional control of a trigger that is absent keeps the threat out', () => {
  const { knowledge, system: half } = tuned(tempering, [lock]);
  expect(run(knowledge, half).threat('started@a=x')).toBe(0);
});

test('E10 planned controls, and mitigating strategies, count in future mode only', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: chain,
    strategies: [strategy('s', { needs: ['lock@a'], mitigates: ['t'] })],
  });
  const planned = system('x:thing', [], lockIn('planned'));
  const there = system('x:thing', [], lockIn('in-place'));
  expect(run(knowledge, planned).threat('t@a=x')).toBe(0);
  expect(run(knowledge, planned, { mode: 'current' }).threat('t@a=x')).toBe(4);
  expect(run(knowledge, there, { mode: 'current' }).threat('t@a=x')).toBe(4);
  expect(run(knowledge, there, { mode: 'current' }).strategy('s@a=x')?.enabled).toBe(true);
});

test('E11 edits switch controls, trust and impact for one evaluation and leave the graph as it is', () => {
  const knowledge = smallKnowledge({
    ...parts,
    threats: chain,
    strategies: [strategy('s', { needs: ['lock@a'], blocks: ['t'] })],
  });
  const before = run(knowledge, system('x:thing*1', [], lockIn('in-place')));
  const off = before.edited((find) => ({ controls: [{ control: find.control('lock.max@x'), on: false }] }));
  expect([before.threat('t@a=x'), off.threat('t@a=x'), off.threat('t.min@a=x')]).toEqual([0, 4, 4]);
  const disabled = before.edited((find) => ({ disabledStrategies: [find.strategy('s@a=x')] }));
  expect([disabled.threat('t@a=x'), disabled.strategy('s@a=x')?.enabled]).toEqual([4, false]);
  const trust = off.edited((find) => ({
    controls: [{ control: find.control('lock@x'), on: false }],
    trust: [{ attribute: find.attribute('care@x'), level: 3 }],
    impacts: [{ consequence: find.consequence('loss@x'), level: 5 }],
  }));
  expect([trust.threat('t@a=x'), trust.risk('loss@x')]).toEqual([2, 2]);
  expect(before.edited(() => ({})).threat('t@a=x')).toBe(0);
});

test('E12 silenced threats and origins do not happen, and attributes that guard against an origin hold fully', () => {
  const knowledge = smallKnowledge({
    ...parts,
    attributes: [{ id: 'care', label: 'care', at: ['thing'], origin: 'attacker' }, ...qualities('thing', 'skill')],
    threats: [
      threat('t', 'one', { lack: ['care@a'], effects: ['loss@a'] }),
      threat('break', 'one', { lack: ['skill@a'], effects: ['loss@a'], origin: 'failure' }),
    ],
  });
  const before = run(knowledge, system('x:thing'));
  const calm = before.edited(() => ({ silencedOrigins: ['attacker'] }));
  expect([calm.trust('care@x'), calm.threat('t@a=x'), calm.consequence('loss@x')]).toEqual([5, 0, 3]);
  const sound = before.edited(() => ({ silencedOrigins: ['failure'] }));
  expect(sound.threat('break@a=x')).toBeNull();
  const without = before.edited((find) => ({ silencedThreats: [find.threat('t@a=x')] }));
  expect([without.threat('t@a=x'), without.consequence('loss@x')]).toEqual([null, 3]);
});
