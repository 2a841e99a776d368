import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { bestInvestment, breachProbability, type GordonLoeb } from './gordon-loeb.ts';

test('the printed best investment of the power class is reached', () => {
  const model = { kind: 'power', vulnerability: 1, loss: 700, productivity: 0.5142, exponent: 1 } as const;
  expect(Math.abs(bestInvestment(model) - 34.95155)).toBeLessThan(1e-5);
});

test('the best investment is at most the expected loss over e, and no other investment is better', () => {
  let positive = 0;
  for (let seed = 0; seed < 500; seed += 1) {
    const draw = drawFrom(seed);
    const model: GordonLoeb = {
      kind: draw.one(['power', 'exponential'] as const),
      vulnerability: (1 + draw.upTo(98)) / 100,
      loss: 1 + draw.upTo(5000),
      productivity: (1 + draw.upTo(400)) / 200,
      exponent: 1 + draw.upTo(30) / 10,
    };
    const best = bestInvestment(model);
    const total = (investment: number): number => investment + breachProbability(model, investment) * model.loss;
    expect(best).toBeLessThanOrEqual((model.vulnerability * model.loss) / Math.E + 1e-9);
    for (let step = 0; step <= 50; step += 1) {
      const other = (step / 50) * 2 * Math.max(best, model.loss / 10);
      expect(total(best)).toBeLessThanOrEqual(total(other) + 1e-9);
    }
    if (best > 0) positive += 1;
  }
  expect(positive).toBeGreaterThan(100);
});

test('what is certain cannot be invested away in the exponential class', () => {
  const model = { kind: 'exponential', vulnerability: 1, loss: 1000, productivity: 1, exponent: 1 } as const;
  expect(bestInvestment(model)).toBe(0);
});
