import { expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import { at } from '../at.ts';
import { consequenceId, controlId, threatId } from '../derived-ids.ts';
import { createEvaluator } from '../evaluate.ts';
import { strict } from '../quirks.ts';
import type { System } from '../system.ts';
import { Advisor, type StrategyOutcome } from './advice.ts';
import { likeliestWay } from './attack-path.ts';
import { Cones, inCone } from './cone.ts';
import { ControlSets } from './control-sets.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from './tiny.fixture.ts';
import { whatIfFrom } from './what-if.ts';

/** Advice against the first of the named consequences, all of which are targets, told by its controls. */
function adviseAgainst(
  names: readonly string[],
  parts: {
    readonly threats: readonly TinyThreat[];
    readonly strategies: readonly TinyStrategy[];
    readonly system: System;
  },
) {
  const mode = 'future' as const;
  const { graph, levels } = assessSystem(tinyKnowledge(parts.threats, parts.strategies), parts.system, { mode });
  const indexOf = (name: string): number =>
    Array.from({ length: graph.consequences.count }, (_, c) => c).find((c) => consequenceId(graph, c) === name) ?? -1;
  const targets = names.map((name) => ({ consequence: indexOf(name), criterion: 1 }));
  const whatIf = whatIfFrom(levels, () => createEvaluator(graph, { mode, quirks: strict }));
  const advisor = new Advisor(levels, whatIf, { targets, sets: new ControlSets(graph) });
  const cone = new Cones(levels).of(at(targets, 0).consequence);
  const way = (likeliestWay(cone)?.steps ?? []).flatMap(({ kind, index }) => (kind === 'threat' ? [index] : []));
  return advisor.against(0, inCone(cone, 'threat'), way).map((outcome: StrategyOutcome) => ({
    ...outcome,
    likelihoods: Array.from(outcome.likelihoods),
    risks: Array.from(outcome.risks),
    controls: outcome.controls.map((control) => controlId(graph, control)),
    starts: outcome.starts.map(({ threat, worsens }) => ({
      threat: threatId(graph, threat),
      worsens: worsens.map((c) => consequenceId(graph, c)),
    })),
  }));
}

const chain: readonly TinyThreat[] = [
  { id: 'enter', lacks: ['lock@a'], effects: ['open@a'] },
  { id: 'hurt', suffers: ['open@a'], effects: ['harm@b'] },
];
const place = tinySystem('x>y', 'x.lock=1', 'y.lock=5', 'y.harm!4');

test('strategies along the way are ordered by risk vector, then cost, then performance', () => {
  const strategies = [
    { id: 'dear', blocks: ['enter'], effect: 5, cost: 3 },
    { id: 'slow', blocks: ['enter'], effect: 5, cost: 1, performance: 3 },
    { id: 'cheap', blocks: ['hurt'], effect: 5, cost: 1, performance: 1 },
    { id: 'weak', blocks: ['enter'], effect: 3, cost: 0 },
    { id: 'elsewhere', blocks: ['nothing'] },
  ];
  const advice = adviseAgainst(['harm@y'], { threats: chain, strategies, system: place });
  expect(advice.map(({ controls }) => controls)).toEqual([['cheap@x'], ['slow@x'], ['dear@x'], ['weak@x']]);
  expect(advice.map(({ likelihoods }) => likelihoods[0])).toEqual([0, 0, 0, 2]);
});

test('what is in place already is never proposed', () => {
  const strategies = [{ id: 'weak', blocks: ['enter'], effect: 2 }];
  expect(adviseAgainst(['harm@y'], { threats: chain, strategies, system: place })).toHaveLength(1);
  const guarded = { ...place, controls: [{ asset: 'x', control: 'weak', state: 'in-place' as const }] };
  expect(adviseAgainst(['harm@y'], { threats: chain, strategies, system: guarded })).toEqual([]);
});

test('a side effect is told with the harm that it makes likelier', () => {
  const threats: readonly TinyThreat[] = [
    ...chain,
    { id: 'locked-out', lacks: ['time@a'], effects: ['wait@a'] },
    { id: 'late', suffers: ['wait@a'], effects: ['delay@b'] },
  ];
  const strategies = [{ id: 'lock-it', blocks: ['enter'], triggers: ['locked-out'] }];
  const system = tinySystem('x>y', 'x.lock=1', 'x.time=2', 'y.lock=5', 'y.time=5', 'y.harm!4', 'y.delay!4');
  const [advice] = adviseAgainst(['harm@y', 'delay@y'], { threats, strategies, system });
  expect(advice?.starts).toEqual([{ threat: 'locked-out@a=x', worsens: ['delay@y'] }]);
  expect(advice?.likelihoods).toEqual([0, 3]);
});

test('where two ways are open, no single strategy lowers the harm, and those on the way shown are given as a start', () => {
  const threats: readonly TinyThreat[] = [...chain, { id: 'climb', lacks: ['fence@a'], effects: ['open@a'] }];
  const strategies = [
    { id: 'door', blocks: ['enter'] },
    { id: 'wire', blocks: ['climb'] },
  ];
  const system = tinySystem('x>y', 'x.lock=1', 'x.fence=1', 'y.lock=5', 'y.fence=5', 'y.harm!4');
  const advice = adviseAgainst(['harm@y'], { threats, strategies, system });
  expect(advice).toHaveLength(1);
  expect(advice[0]?.likelihoods).toEqual([4]);
});

test('strategies of the same controls form one set, and are advised once', () => {
  const strategies = [{ id: 'door', blocks: ['enter', 'hurt'] }];
  const knowledge = tinyKnowledge(chain, strategies);
  const twin = { ...at(knowledge.strategies, 0), id: 'door-too' };
  const { graph } = assessSystem({ ...knowledge, strategies: [...knowledge.strategies, twin] }, place, {
    mode: 'future',
  });
  const sets = new ControlSets(graph);
  const twins = Array.from({ length: graph.strategies.count }, (_, s) => sets.twinsOf(s).length);
  expect(new Set(twins)).toEqual(new Set([2]));
  expect(adviseAgainst(['harm@y'], { threats: chain, strategies, system: place })).toHaveLength(1);
});
