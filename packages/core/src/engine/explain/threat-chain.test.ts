import { expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import type { System } from '../system.ts';
import { type ThreatChain, threatChain } from './threat-chain.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from './tiny.fixture.ts';

/** The chain of the one threat called `it`. */
function chainOf(threats: readonly TinyThreat[], strategies: readonly TinyStrategy[], system: System): ThreatChain {
  const knowledge = tinyKnowledge(threats, strategies);
  const { graph, levels } = assessSystem(knowledge, system, { mode: 'future' });
  return threatChain(levels, [...graph.threats.rule].indexOf(knowledge.threats.findIndex(({ id }) => id === 'it')));
}

test('the least likely cause decides', () => {
  const chain = chainOf([{ id: 'it', lacks: ['p@a', 'q@a'], effects: ['bad@a'] }], [], tinySystem('x.p=0', 'x.q=3'));
  expect(chain).toMatchObject({ likelihood: 2, fromCauses: 2, cap: null });
  expect(chain.roles[0]?.causes.map(({ likelihood, deciding }) => ({ likelihood, deciding }))).toEqual([
    { likelihood: 5, deciding: false },
    { likelihood: 2, deciding: true },
  ]);
});

test('an enabled strategy is the cap, and says what it leaves', () => {
  const threats = [{ id: 'it', lacks: ['p@a'], effects: ['bad@a'] }];
  const strategies = [
    { id: 'weak', blocks: ['it'], effect: 2 },
    { id: 'strong', blocks: ['it'], effect: 4 },
    { id: 'absent', blocks: ['it'], effect: 5 },
  ];
  const chain = chainOf(threats, strategies, tinySystem('x.p=0', 'x+weak', 'x+strong'));
  expect(chain).toMatchObject({ likelihood: 1, fromCauses: 5, cap: { by: 'control', likelihood: 1 } });
  expect(chain.strategies.map(({ enabled, likelihood }) => ({ enabled, likelihood }))).toEqual([
    { enabled: true, likelihood: 1 },
    { enabled: true, likelihood: 1 },
    { enabled: false, likelihood: 0 },
  ]);
});

test('a rare threat is capped by its frequency', () => {
  const chain = chainOf([{ id: 'it', lacks: ['p@a'], effects: ['bad@a'], frequency: 2 }], [], tinySystem('x.p=0'));
  expect(chain).toMatchObject({ likelihood: 2, fromCauses: 5, cap: { by: 'frequency', likelihood: 2 } });
});

test('a side effect says which strategy started it', () => {
  const threats = [{ id: 'it', lacks: ['p@a'], effects: ['bad@a'] }];
  const chain = chainOf(threats, [{ id: 'lock', triggers: ['it'] }], tinySystem('x.p=1', 'x+lock'));
  expect(chain).toMatchObject({ likelihood: 4, startedBy: [0] });
});

test('over several assets the least or the likeliest decides, as the role says', () => {
  const threats = (many: 'necessary' | 'sufficient'): readonly TinyThreat[] => [
    { id: 'fail', lacks: ['p@a'], effects: ['off@a'] },
    { id: 'it', suffers: ['off@many'], effects: ['dark@b'], many },
  ];
  const system = tinySystem('x>z', 'y>z', 'x.p=1', 'y.p=3', 'z.p=5');
  const decidingOf = (chain: ThreatChain): readonly (readonly [string, number, boolean])[] =>
    chain.roles.flatMap(({ rule, assets }) =>
      assets.map(({ likelihood, deciding }) => [rule, likelihood, deciding] as const),
    );
  const any = chainOf(threats('sufficient'), [], system);
  expect(any.likelihood).toBe(4);
  expect(decidingOf(any)).toEqual([
    ['any', 4, true],
    ['any', 2, false],
  ]);
  const every = chainOf(threats('necessary'), [], system);
  expect(every.likelihood).toBe(2);
  expect(decidingOf(every)).toEqual([
    ['every', 4, false],
    ['every', 2, true],
  ]);
});
