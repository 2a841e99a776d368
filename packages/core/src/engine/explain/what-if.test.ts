import { expect, test } from 'vitest';
import { assessSystem, type SystemAssessment } from '../assess-system.ts';
import { createEvaluator } from '../evaluate.ts';
import type { Edits, Levels } from '../levels.ts';
import { strict } from '../quirks.ts';
import type { System } from '../system.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from './tiny.fixture.ts';
import { whatIfFrom } from './what-if.ts';

const mode = 'future' as const;

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const qualities = ['p', 'q', 'r', 's', 'no-skill', 'no-care'];

function randomCase(seed: number): { readonly assessment: SystemAssessment; readonly edits: readonly Edits[] } {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const role = (): string => pick(['a', 'a', 'b']);
  const threats: TinyThreat[] = Array.from({ length: 4 + random(9) }, (_, i) => ({
    id: `t${i}`,
    lacks: random(2) === 0 ? [`${pick(['skill', 'care'])}@${role()}`] : [],
    suffers: Array.from({ length: random(3) }, () => `${pick(qualities)}@${role()}`),
    effects: [`${pick(qualities)}@${role()}`],
    frequency: 2 + random(4),
    origin: pick(['attacker', 'failure'] as const),
  }));
  if (random(2) === 0) {
    const many = pick(['necessary', 'sufficient'] as const);
    threats.push({ id: 'crowd', suffers: ['p@many'], effects: ['q@b'], many });
  }
  const strategies: TinyStrategy[] = Array.from({ length: 3 + random(3) }, (_, i) => ({
    id: `c${i}`,
    role: 'a',
    blocks: [`t${random(threats.length)}`],
    triggers: random(3) === 0 ? [`t${random(threats.length)}`] : [],
    effect: 1 + random(5),
  }));
  const names = ['x', 'y', 'z', 'w'];
  const statements = [
    ...names,
    ...Array.from({ length: 3 + random(6) }, () => `${pick(names)}>${pick(names)}`),
    ...names.flatMap((name) => [`${name}.skill=${random(6)}`, `${name}.care=${random(6)}`, `${name}.p!${random(6)}`]),
    ...names.flatMap((name) => strategies.filter(() => random(4) === 0).map(({ id }) => `${name}+${id}`)),
  ];
  const knowledge = tinyKnowledge(threats, strategies);
  const system: System = {
    ...tinySystem(...statements),
    assets: names.map((id) => ({ id, class: 'thing', label: id, population: 0 })),
  };
  const assessment = assessSystem(knowledge, system, { mode });
  const { graph } = assessment;
  const edits = Array.from({ length: 12 }, (): Edits => {
    const some = (count: number): number[] =>
      Array.from({ length: Math.min(count, 1 + random(3)) }, () => random(count));
    return {
      ...(random(2) === 0 && graph.controls.count > 0
        ? { controls: some(graph.controls.count).map((control) => ({ control, on: random(2) === 0 })) }
        : {}),
      ...(random(2) === 0 && graph.attributes.count > 0
        ? { trust: some(graph.attributes.count).map((attribute) => ({ attribute, level: random(6) })) }
        : {}),
      ...(random(3) === 0 && graph.consequences.count > 0
        ? { impacts: some(graph.consequences.count).map((consequence) => ({ consequence, level: random(6) })) }
        : {}),
      ...(random(3) === 0 && graph.strategies.count > 0 ? { disabledStrategies: some(graph.strategies.count) } : {}),
      ...(random(6) === 0 && graph.threats.count > 0 ? { silencedThreats: some(graph.threats.count) } : {}),
      ...(random(6) === 0 ? { silencedOrigins: [pick(['attacker', 'failure'] as const)] } : {}),
    };
  });
  return { assessment, edits };
}

function told({
  considered,
  threat,
  threatUncapped,
  consequence,
  impact,
  risk,
  assumed,
  trust,
  control,
  strategyEnabled,
}: Levels) {
  const seen = { considered, threat, consequence, impact, risk, assumed, trust, control, strategyEnabled };
  const counted = threatUncapped.map((level, t) => (considered[t] === 1 ? level : 0));
  return Object.fromEntries(Object.entries({ ...seen, counted }).map(([name, levels]) => [name, [...levels]]));
}

test('on random systems with cycles, following only what changes gives what evaluating anew gives', () => {
  let changed = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const { assessment, edits } = randomCase(seed);
    const evaluator = createEvaluator(assessment.graph, { mode, quirks: strict });
    const whatIf = whatIfFrom(assessment.levels, () => evaluator);
    for (const [i, edit] of edits.entries()) {
      const fast = told(whatIf(edit));
      expect(fast, `seed ${seed}, edit ${i}`).toEqual(told(evaluator.evaluate(edit)));
      if (JSON.stringify(fast.consequence) !== JSON.stringify([...assessment.levels.consequence])) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(300);
});

test('edits on top of others that stand give what all of them together give', () => {
  let changed = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const { assessment, edits } = randomCase(seed);
    const evaluator = createEvaluator(assessment.graph, { mode, quirks: strict });
    const [{ trust: _, ...standing } = {}, ...rest] = edits;
    const base = evaluator.evaluate(standing);
    const whatIf = whatIfFrom(base, () => evaluator, { standing });
    for (const [i, edit] of rest.entries()) {
      const together = evaluator.evaluate(joined(standing, edit));
      expect(told(whatIf(edit)), `seed ${seed}, edit ${i}`).toEqual(told(together));
      if (JSON.stringify([...together.consequence]) !== JSON.stringify([...base.consequence])) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(300);
});

function joined(first: Edits, second: Edits): Edits {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])] as (keyof Edits)[];
  return Object.fromEntries(names.map((name) => [name, [...(first[name] ?? []), ...(second[name] ?? [])]]));
}

test('asking what would be leaves the evaluation it starts from as it is', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { assessment, edits } = randomCase(seed);
    const before = JSON.stringify(told(assessment.levels));
    const whatIf = whatIfFrom(assessment.levels, () => createEvaluator(assessment.graph, { mode, quirks: strict }));
    for (const edit of edits) whatIf(edit);
    expect(JSON.stringify(told(assessment.levels))).toBe(before);
  }
});

test('a cycle that loses its only support from outside falls to nothing', () => {
  const knowledge = tinyKnowledge(
    [
      { id: 'enter', lacks: ['skill@a'], effects: ['p@a'] },
      { id: 'spread', suffers: ['p@a'], effects: ['p@b'] },
    ],
    [{ id: 'lock', blocks: ['enter'] }],
  );
  const { graph, levels } = assessSystem(knowledge, tinySystem('x>y', 'y>x', 'x.skill=1'), { mode });
  const whatIf = whatIfFrom(levels, () => createEvaluator(graph, { mode, quirks: strict }));
  expect([...levels.consequence]).toEqual([4, 4]);
  expect([...whatIf({ controls: [{ control: 0, on: true }] }).consequence]).toEqual([0, 0]);
});
