import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { sawikPortfolio, sawikResults } from './sawik-portfolio.fixture.ts';
import { type SeparablePortfolio, shareBudget } from './separable-portfolio.ts';

for (const { budget, objective } of sawikResults) {
  test(`the published least objective of Cybsec_L is reached with a budget of ${budget} thousand`, () => {
    const portfolio = sawikPortfolio(budget);
    const shared = shareBudget(portfolio);
    expect(Math.abs((shared?.objective ?? 0) * 1000 - objective) / objective).toBeLessThan(1e-6);
    expect(shared?.spend).toBeLessThanOrEqual(budget);
    expect(totalOf(portfolio, shared?.choices ?? [])).toBeCloseTo(shared?.objective ?? 0, 6);
  });
}

test('every choice of small random portfolios, tried one by one, is no better', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const draw = drawFrom(seed);
    const controls = Array.from({ length: 2 }, () => [
      { spend: 0, strength: 0 },
      ...Array.from({ length: 2 }, () => ({ spend: 1 + draw.upTo(4), strength: 0.1 + draw.upTo(9) / 5 })),
    ]);
    const losses = [5 + draw.upTo(20), 5 + draw.upTo(20)];
    const portfolio: SeparablePortfolio = {
      controls,
      nodes: 2,
      lossAt: (node, strength) => (losses[node] ?? 0) * 0.5 ** strength,
      budget: draw.upTo(14),
    };
    let best = Number.POSITIVE_INFINITY;
    for (let code = 0; code < 81; code += 1) {
      const digit = (place: number): number => Math.floor(code / 3 ** place) % 3;
      const choices = [
        [digit(0), digit(1)],
        [digit(2), digit(3)],
      ];
      const spend = choices.flatMap((choice) => choice.map((o, c) => controls[c]?.[o]?.spend ?? 0));
      if (spend.reduce((a, b) => a + b, 0) <= portfolio.budget) best = Math.min(best, totalOf(portfolio, choices));
    }
    expect(shareBudget(portfolio)?.objective).toBeCloseTo(best, 9);
  }
});

test('a budget below the cheapest choice of mandatory levels has no solution', () => {
  const controls = [[{ spend: 3, strength: 1 }]];
  expect(shareBudget({ controls, nodes: 2, lossAt: () => 1, budget: 5 })).toBeNull();
});

test('spends that are not whole units are refused', () => {
  const controls = [[{ spend: 1.5, strength: 1 }]];
  expect(() => shareBudget({ controls, nodes: 1, lossAt: () => 1, budget: 5 })).toThrow('smaller unit');
});

function totalOf({ controls, lossAt }: SeparablePortfolio, choices: readonly (readonly number[])[]): number {
  return choices.reduce((sum, choice, node) => {
    const chosen = choice.map((o, c) => controls[c]?.[o] ?? { spend: 0, strength: 0 });
    const strength = chosen.reduce((all, option) => all + option.strength, 0);
    return sum + chosen.reduce((all, { spend }) => all + spend, 0) + lossAt(node, strength);
  }, 0);
}
