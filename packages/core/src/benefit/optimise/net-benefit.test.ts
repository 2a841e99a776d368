import { expect, test } from 'vitest';
import { isAllowed } from './box.ts';
import { burdenOfChoice, type Choice, costOf } from './measure.ts';
import { bestPortfolio, type NetBenefitProblem } from './net-benefit.ts';
import { portfolioFrontInRounds } from './portfolio-front.ts';
import { everyChoice, randomBenefit } from './random-benefit.fixture.ts';

const goOn = (): boolean => true;

for (const withSideEffects of [false, true]) {
  for (const withConstraints of [false, true]) {
    const words = `${withSideEffects ? 'with' : 'without'} side effects and ${withConstraints ? 'with' : 'without'} constraints`;
    test(`the best portfolio is that of trying every choice, ${words}`, () => {
      let infeasible = 0;
      for (let seed = 0; seed < 250; seed += 1) {
        const problem = randomBenefit(seed, { withSideEffects, withConstraints });
        const least = leastOf(problem);
        const found = bestPortfolio(problem, goOn);
        if (found.kind === 'infeasible') {
          expect(least, `seed ${seed}`).toBe(Number.POSITIVE_INFINITY);
          expect(found.conflict.length).toBeGreaterThan(0);
          infeasible += 1;
          continue;
        }
        if (found.kind !== 'solved') throw new Error('stopped without being told to');
        expect(found.value, `seed ${seed}`).toBeCloseTo(least, 9);
        expect(found.proof).toBe('optimal');
        expect(totalOf(problem, found.best.choice)).toBeCloseTo(found.value, 9);
        expect(isAllowed(problem, found.best.choice)).toBe(true);
      }
      expect(infeasible > 0).toBe(withConstraints);
    });
  }
}

test('a search that is stopped keeps its best and a bound that no choice passes', () => {
  let gaps = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const problem = randomBenefit(seed, { withSideEffects: true, withConstraints: false });
    let left = seed % 3;
    const found = bestPortfolio(problem, () => {
      left -= 1;
      return left >= 0;
    });
    if (found.kind !== 'solved') continue;
    const least = leastOf(problem);
    expect(found.bound).toBeLessThanOrEqual(least + 1e-9);
    expect(found.value).toBeGreaterThanOrEqual(least - 1e-9);
    if (found.proof === 'gap') gaps += 1;
  }
  expect(gaps).toBeGreaterThan(10);
});

test('the front over harm, burden and cost is that of trying every choice', () => {
  let longest = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const problem = randomBenefit(seed, { withSideEffects: seed % 2 === 0, withConstraints: seed % 3 === 0 });
    const front = lastOf(portfolioFrontInRounds(problem, goOn));
    expect(front.isComplete).toBe(true);
    const found = front.portfolios.map(({ harm, burden, cost }) => pointWords([harm.upper, burden, cost]));
    expect(found.toSorted(), `seed ${seed}`).toEqual(frontOfAll(problem));
    longest = Math.max(longest, found.length);
  }
  expect(longest).toBeGreaterThan(5);
});

function lastOf<Result>(rounds: Generator<void, Result>): Result {
  for (;;) {
    const round = rounds.next();
    if (round.done === true) return round.value;
  }
}

function totalOf({ measures, harm, weights }: NetBenefitProblem, choice: Choice): number {
  const asked = weights.cost * costOf(measures, choice) + weights.burden * burdenOfChoice(measures, choice);
  return harm(choice, choice).upper + asked;
}

function leastOf(problem: NetBenefitProblem): number {
  const allowed = everyChoice(problem.measures).filter((choice) => isAllowed(problem, choice));
  return Math.min(...allowed.map((choice) => totalOf(problem, choice)));
}

function pointWords(values: readonly number[]): string {
  return values.map((value) => value.toFixed(6)).join(' ');
}

function frontOfAll(problem: NetBenefitProblem): readonly string[] {
  const { measures, harm } = problem;
  const points = everyChoice(measures)
    .filter((choice) => isAllowed(problem, choice))
    .map((choice) => [harm(choice, choice).upper, burdenOfChoice(measures, choice), costOf(measures, choice)]);
  const nearly = (a: number, b: number): boolean => a <= b + 1e-7;
  const dominates = (p: readonly number[], q: readonly number[]): boolean =>
    p.every((value, i) => nearly(value, q[i] ?? 0)) && p.some((value, i) => value < (q[i] ?? 0) - 1e-7);
  const kept = points.filter((point) => !points.some((other) => dominates(other, point)));
  return [...new Set(kept.map(pointWords))].sort();
}
