import { expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import { consequenceId, threatId } from '../derived-ids.ts';
import { createEvaluator } from '../evaluate.ts';
import { strict } from '../quirks.ts';
import type { System } from '../system.ts';
import { Cones } from './cone.ts';
import { ControlSets } from './control-sets.ts';
import { measureLines } from './measures.ts';
import { RootCauses } from './roots.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from './tiny.fixture.ts';
import { whatIfFrom } from './what-if.ts';

const chain: readonly TinyThreat[] = [
  { id: 'enter', lacks: ['lock@a'], effects: ['open@a'] },
  { id: 'hurt', suffers: ['open@a'], effects: ['harm@b'] },
];

/** The lines of the risk file for harm@y, each in a few words. */
function linesFor(threats: readonly TinyThreat[], strategies: readonly TinyStrategy[], system: System) {
  const mode = 'future' as const;
  const knowledge = tinyKnowledge(threats, strategies);
  const { graph, levels, attribution } = assessSystem(knowledge, system, { mode });
  const harm = Array.from({ length: graph.consequences.count }, (_, c) => c).find(
    (c) => consequenceId(graph, c) === 'harm@y',
  );
  const targets = [{ consequence: harm ?? -1, criterion: 1 }];
  const whatIf = whatIfFrom(levels, () => createEvaluator(graph, { mode, quirks: strict }));
  const [lines = []] = measureLines(levels, whatIf, targets, {
    cones: new Cones(levels),
    advised: [[]],
    roots: new RootCauses(graph, attribution),
    sets: new ControlSets(graph),
  });
  return lines.map(({ strategy, rootCause, ...line }) => ({
    ...line,
    strategy: knowledge.strategies[graph.strategies.rule[strategy] ?? -1]?.id,
    rootCause: threatId(graph, rootCause),
  }));
}

const place = ['x>y', 'x.lock=1', 'y.lock=5', 'y.harm!4'];

test('the strategy that brings the likelihood down is primary, with the levels without it', () => {
  const lines = linesFor(chain, [{ id: 'door', blocks: ['enter'], effect: 4 }], tinySystem(...place, 'x+door'));
  expect(lines).toEqual([
    {
      strategy: 'door',
      rootCause: 'enter@a=x',
      state: 'in-place',
      likelihood: 4,
      risk: 4,
      residualLikelihood: 1,
      residualRisk: 1,
      usefulness: 'primary',
      effectiveness: 'effective',
    },
  ]);
});

test('a back-stop behind another strategy is secondary', () => {
  const strategies = [
    { id: 'door', blocks: ['enter'], effect: 4 },
    { id: 'guard', blocks: ['hurt'], effect: 4 },
  ];
  const lines = linesFor(chain, strategies, tinySystem(...place, 'x+door', 'x+guard'));
  expect(lines.map(({ strategy, usefulness }) => [strategy, usefulness])).toEqual([
    ['door', 'secondary'],
    ['guard', 'secondary'],
  ]);
});

test('a strategy is over-effective when another way keeps the harm likelier than it would allow', () => {
  const threats: readonly TinyThreat[] = [...chain, { id: 'climb', lacks: ['fence@a'], effects: ['open@a'] }];
  const system = tinySystem(...place, 'x.fence=3', 'y.fence=5', 'x+door');
  const [line] = linesFor(threats, [{ id: 'door', blocks: ['enter'], effect: 5 }], system);
  expect(line).toMatchObject({ usefulness: 'primary', effectiveness: 'over-effective', residualLikelihood: 0 });
});

test('a strategy that does not act on the harm has no line', () => {
  const threats: readonly TinyThreat[] = [...chain, { id: 'other', lacks: ['lock@a'], effects: ['noise@a'] }];
  expect(linesFor(threats, [{ id: 'hush', blocks: ['other'] }], tinySystem(...place, 'x+hush'))).toEqual([]);
});
