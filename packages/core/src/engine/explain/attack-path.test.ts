import { expect, test } from 'vitest';
import { assessSystem, type SystemAssessment } from '../assess-system.ts';
import { at } from '../at.ts';
import { attributeId, consequenceId, threatId } from '../derived-ids.ts';
import type { System } from '../system.ts';
import { likeliestWay, type Way } from './attack-path.ts';
import { Cones, inCone } from './cone.ts';
import { type TinyThreat, tinyKnowledge, tinySystem } from './tiny.fixture.ts';

function assessed(threats: readonly TinyThreat[], system: System): SystemAssessment {
  return assessSystem(tinyKnowledge(threats), system, { mode: 'future' });
}

function consequence({ graph }: SystemAssessment, id: string): number {
  return (
    Array.from({ length: graph.consequences.count }, (_, c) => c).find((c) => consequenceId(graph, c) === id) ?? -1
  );
}

function told({ graph }: SystemAssessment, way: Way | null): readonly string[] {
  const idOf = { attribute: attributeId, consequence: consequenceId, threat: threatId };
  return (way?.steps ?? []).map(({ kind, index, distance }) => `${distance} ${idOf[kind](graph, index)}`);
}

const wayTo = (assessment: SystemAssessment, id: string): Way | null =>
  likeliestWay(new Cones(assessment.levels).of(consequence(assessment, id)));

test('the way runs from the external cause over threats and consequences to the target', () => {
  const assessment = assessed(
    [
      { id: 'enter', lacks: ['lock@a'], effects: ['open@a'] },
      { id: 'spread', suffers: ['open@a'], effects: ['open@b'] },
    ],
    tinySystem('x>y', 'x.lock=1', 'y.lock=5'),
  );
  expect(told(assessment, wayTo(assessment, 'open@y'))).toEqual([
    '2 lock@x',
    '2 enter@a=x',
    '1 open@x',
    '1 spread@a=x,b=y',
    '0 open@y',
  ]);
});

test('a likelier way with more causes wins over a rarer one with fewer', () => {
  const assessment = assessed(
    [
      { id: 'easy', lacks: ['p@a', 'q@a'], effects: ['bad@a'] },
      { id: 'hard', lacks: ['r@a'], effects: ['bad@a'] },
    ],
    tinySystem('x.p=1', 'x.q=1', 'x.r=3'),
  );
  const way = wayTo(assessment, 'bad@x');
  expect(way).toMatchObject({ externalCauses: 2, gap: 0 });
  expect(told(assessment, way)).toContain('1 easy@a=x');
});

test('of two equally likely ways the one with fewer external causes is shown, though a part of it could be likelier', () => {
  // "bad" needs a key, which is very likely by two causes and as likely as needed by one.
  const assessment = assessed(
    [
      { id: 'steal', lacks: ['p@a', 'q@a'], effects: ['key@a'] },
      { id: 'guess', lacks: ['r@a'], effects: ['key@a'] },
      { id: 'use', suffers: ['key@a'], lacks: ['s@a'], effects: ['bad@a'] },
    ],
    tinySystem('x.p=0', 'x.q=0', 'x.r=2', 'x.s=2'),
  );
  const way = wayTo(assessment, 'bad@x');
  expect(way).toMatchObject({ externalCauses: 2, gap: 0 });
  expect(told(assessment, way)).toEqual(['2 r@x', '2 guess@a=x', '1 s@x', '1 key@x', '1 use@a=x', '0 bad@x']);
});

test('an attribute that a consequence undermined leads on to what caused that consequence', () => {
  const assessment = assessed(
    [
      { id: 'tire', lacks: ['sleep@a'], effects: ['no-care@a'] },
      { id: 'slip', lacks: ['care@a'], effects: ['bad@a'] },
    ],
    tinySystem('x.sleep=1', 'x.care=4'),
  );
  expect(told(assessment, wayTo(assessment, 'bad@x'))).toEqual([
    '2 sleep@x',
    '2 tire@a=x',
    '1 no-care@x',
    '1 slip@a=x',
    '0 bad@x',
  ]);
});

test('where any one of several suffices the way takes one; where all are needed it takes all', () => {
  const threats = (many: 'necessary' | 'sufficient'): readonly TinyThreat[] => [
    { id: 'fail', lacks: ['p@a'], effects: ['off@a'] },
    { id: 'starve', suffers: ['off@many'], effects: ['dark@b'], many },
  ];
  const system = tinySystem('x>z', 'y>z', 'x.p=2', 'y.p=2', 'z.p=5');
  const any = assessed(threats('sufficient'), system);
  const all = assessed(threats('necessary'), system);
  expect(wayTo(any, 'dark@z')?.externalCauses).toBe(1);
  expect(wayTo(all, 'dark@z')?.externalCauses).toBe(2);
});

test('nothing leads to what cannot happen, and a cone holds only what reaches the level', () => {
  const assessment = assessed(
    [
      { id: 'often', lacks: ['p@a'], effects: ['bad@a'] },
      { id: 'seldom', lacks: ['q@a'], effects: ['bad@a'] },
      { id: 'never', suffers: ['bad@a'], effects: ['worse@b'], frequency: 0 },
    ],
    tinySystem('x>y', 'x.p=1', 'x.q=3', 'y.p=5', 'y.q=5'),
  );
  expect(wayTo(assessment, 'worse@y')).toBeNull();
  const cone = new Cones(assessment.levels).of(consequence(assessment, 'bad@x'));
  expect(inCone(cone, 'threat').map((threat) => threatId(assessment.graph, threat))).toEqual(['often@a=x']);
  expect(cone.level).toBe(at(assessment.levels.consequence, cone.consequence));
});
