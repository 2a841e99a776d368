import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { canBeKept, conflictOf } from './conflict.ts';
import { type Constraint, keeps } from './constraint.ts';
import type { Measure } from './measure.ts';

const measure = (id: string, ...costs: readonly number[]): Measure => ({
  id,
  levels: costs.map((cost) => ({ cost, burden: 0 })),
});

test('of many constraints only those that stand against each other are named', () => {
  const measures = [measure('a', 3), measure('b', 4), measure('c', 5), measure('d', 1)];
  const constraints: readonly Constraint[] = [
    { kind: 'mandatory', measure: 'd', least: 1 },
    { kind: 'mandatory', measure: 'a', least: 1 },
    { kind: 'requires', measure: 'a', needs: 'b' },
    { kind: 'requires', measure: 'c', needs: 'd' },
    { kind: 'excludes', measure: 'b', other: 'a' },
    { kind: 'budget', limit: 100 },
  ];
  expect(conflictOf(measures, constraints)).toEqual([
    { kind: 'mandatory', measure: 'a', least: 1 },
    { kind: 'requires', measure: 'a', needs: 'b' },
    { kind: 'excludes', measure: 'b', other: 'a' },
  ]);
});

test('a budget below what is mandatory stands against it', () => {
  const constraints: readonly Constraint[] = [
    { kind: 'mandatory', measure: 'a', least: 2 },
    { kind: 'budget', limit: 5 },
  ];
  expect(conflictOf([measure('a', 3, 6)], constraints)).toEqual(constraints);
});

test('a level or measure that does not exist cannot be mandatory', () => {
  const constraint: Constraint = { kind: 'mandatory', measure: 'a', least: 2 };
  expect(conflictOf([measure('a', 3)], [constraint])).toEqual([constraint]);
  expect(conflictOf([], [constraint])).toEqual([constraint]);
});

test('constraints conflict exactly when no choice, tried one by one, keeps to them; a conflict less one does not', () => {
  let conflicts = 0;
  for (let seed = 0; seed < 400; seed += 1) {
    const draw = drawFrom(seed);
    const ids = ['a', 'b', 'c', 'd'];
    const measures = ids.map((id) => measure(id, 1 + draw.upTo(3), 5 + draw.upTo(3)));
    const constraints = Array.from({ length: 5 }, (): Constraint => {
      const [one, other] = [draw.one(ids), draw.one(ids)];
      if (draw.chance(0.3)) return { kind: 'mandatory', measure: one, least: 1 + draw.upTo(1) };
      if (draw.chance(0.5)) return { kind: 'requires', measure: one, needs: other };
      if (draw.chance(0.5)) return { kind: 'excludes', measure: one, other };
      return { kind: 'budget', limit: draw.upTo(12) };
    });
    const some = Array.from({ length: 81 }, (_, code) => ids.map((_, i) => Math.floor(code / 3 ** i) % 3)).some(
      (choice) => constraints.every((constraint) => keeps(measures, constraint, choice)),
    );
    const conflict = conflictOf(measures, constraints);
    expect(conflict === null, `seed ${seed}`).toBe(some);
    for (const constraint of conflict ?? []) {
      expect(canBeKept(measures, conflict?.filter((other) => other !== constraint) ?? [])).toBe(true);
    }
    if (conflict !== null) conflicts += 1;
  }
  expect(conflicts).toBeGreaterThan(50);
});
