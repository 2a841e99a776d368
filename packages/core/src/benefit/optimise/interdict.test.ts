import { expect, test } from 'vitest';
import { type Draw, drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { isAllowed } from './box.ts';
import type { Constraint } from './constraint.ts';
import { type InterdictionProblem, interdict } from './interdict.ts';
import { randomInterdiction } from './interdiction.fixture.ts';
import type { Choice } from './measure.ts';

const goOn = (): boolean => true;

test('the longest shortest way is that of trying every choice, with and without constraints', () => {
  let infeasible = 0;
  for (let seed = 0; seed < 150; seed += 1) {
    const problem = smallProblem(seed);
    const most = mostOf(problem);
    const found = interdict(problem, goOn);
    if (found.kind === 'infeasible') {
      expect(most, `seed ${seed}`).toBe(Number.NEGATIVE_INFINITY);
      infeasible += 1;
      continue;
    }
    if (found.kind !== 'solved') throw new Error('stopped without being told to');
    expect(found.value, `seed ${seed}`).toBeCloseTo(most, 7);
    expect(found.proof).toBe('optimal');
    expect(found.bound).toBeGreaterThanOrEqual(most - 1e-7);
    expect(shortest(problem, found.best)).toBeCloseTo(found.value, 9);
    expect(isAllowed(problem, found.best)).toBe(true);
  }
  expect(infeasible).toBeGreaterThan(3);
});

test('a search that is stopped keeps its best and a bound that no choice passes', () => {
  let gaps = 0;
  for (let seed = 0; seed < 100; seed += 1) {
    const problem = smallProblem(seed);
    let left = 1 + (seed % 6);
    const found = interdict(problem, () => {
      left -= 1;
      return left >= 0;
    });
    if (found.kind !== 'solved') continue;
    const most = mostOf(problem);
    expect(found.bound, `seed ${seed}`).toBeGreaterThanOrEqual(most - 1e-7);
    expect(found.value).toBeLessThanOrEqual(most + 1e-9);
    if (found.proof === 'gap') gaps += 1;
  }
  expect(gaps).toBeGreaterThan(10);
});

test('a target that cannot be reached is infinitely far away', () => {
  const problem = smallProblem(2);
  const found = interdict({ ...problem, constraints: [], graph: { ...problem.graph, edges: [] } }, goOn);
  expect(found).toMatchObject({ kind: 'solved', value: Number.POSITIVE_INFINITY, gap: 0, proof: 'optimal' });
});

function smallProblem(seed: number): InterdictionProblem {
  const draw = drawFrom(seed);
  const random = (): number => draw.upTo(999_999) / 1_000_000;
  const constraints = Array.from({ length: seed % 3 === 0 ? 5 : 0 }, () => randomConstraint(draw));
  return randomInterdiction(random, {
    nodes: 6 + draw.upTo(40),
    controls: 8,
    budget: 0.2 + random() * 0.5,
    constraints,
  });
}

function randomConstraint(draw: Draw): Constraint {
  const [one, other] = [`c${draw.upTo(7)}`, `c${draw.upTo(7)}`];
  if (draw.chance(0.4)) return { kind: 'requires', measure: one, needs: other };
  if (draw.chance(0.5)) return { kind: 'excludes', measure: one, other };
  return { kind: 'mandatory', measure: one, least: 1 };
}

function mostOf(problem: InterdictionProblem): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let bits = 0; bits < 256; bits += 1) {
    const choice = Array.from({ length: 8 }, (_, k) => (bits >> k) & 1);
    if (isAllowed(problem, choice)) most = Math.max(most, shortest(problem, choice));
  }
  return most;
}

/** By rounds over all steps until nothing changes. */
function shortest({ graph }: InterdictionProblem, choice: Choice): number {
  const distance = new Array<number>(graph.nodes).fill(Number.POSITIVE_INFINITY);
  distance[graph.source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, length, added } of graph.edges) {
      const more = added.reduce((sum, { control, length: own }) => sum + own * (choice[control] ?? 0), 0);
      const there = (distance[from] ?? 0) + length + more;
      if (there >= (distance[to] ?? 0)) continue;
      distance[to] = there;
      changed = true;
    }
  }
  return distance[graph.target] ?? 0;
}
