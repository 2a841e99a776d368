import { expect, test } from 'vitest';
import { whyThreat } from './assessment.fixture.ts';
import type { Assessment } from './assessment.ts';
import type { Why } from './why.ts';
import { decisiveCauses, shortestExplanations } from './why-chain.ts';

const consequence = (id: string, causedBy: readonly string[]): Why => ({
  ...{ kind: 'consequence', id, label: id, asset: 'a', likelihood: 'high' },
  ...{ causedBy, lesser: [] },
});
const attribute = (id: string, underminedBy: readonly string[], trust = 'low'): Why => ({
  ...{ kind: 'attribute', id, label: id, asset: 'a', trust, assumed: 'safe' },
  ...{ basis: 'template', because: '', underminedBy, external: true },
});
const threat = (id: string, causes: readonly string[]): Why =>
  whyThreat(id, id, {
    causes: causes.map((cause) => ({
      ...{ id: cause, asset: 'a', role: 'r', rule: 'every' },
      ...{ likelihood: 'high', deciding: true },
    })),
  });
const table = (...whys: readonly Why[]): Assessment['whys'] => Object.fromEntries(whys.map((why) => [why.id, why]));

test('of causes that each suffice the shortest counts, of causes needed together the sum', () => {
  const chain = table(
    consequence('harm', ['long', 'short']),
    threat('long', ['deep', 'leaf']),
    consequence('deep', ['short']),
    threat('short', ['leaf']),
    attribute('leaf', [], 'safe'),
  );
  expect(Object.fromEntries(shortestExplanations(chain))).toEqual({ leaf: 1, short: 2, deep: 3, long: 5, harm: 3 });
});

test('nothing is explained by itself', () => {
  const chain = table(
    consequence('harm', ['circle', 'way-out']),
    threat('circle', ['harm']),
    threat('way-out', ['open']),
    attribute('open', []),
  );
  const steps = shortestExplanations(chain);
  expect(steps.get('way-out')).toBeLessThan(steps.get('circle') ?? Number.POSITIVE_INFINITY);
  expect(decisiveCauses(attribute('held', ['harm'], 'safe'))).toEqual([]);
});
