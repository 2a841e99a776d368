import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { cheapestCut } from './cheapest-cut.ts';
import { type CutNode, type CutProblem, cutCost } from './cut-problem.ts';
import { holdsDespite, uncuttable } from './holds-despite.fixture.ts';
import { sharedCut } from './shared-cut.ts';
import { treeCut } from './tree-cut.ts';

const goOn = (): boolean => true;

test('the cheapest cut is that of trying every set of nodes, with shared nodes, shared measures and cycles', () => {
  let cuts = 0;
  let trees = 0;
  for (let seed = 0; seed < 600; seed += 1) {
    const problem = randomCutProblem(seed);
    const least = leastOfAll(problem);
    const found = cheapestCut(problem, goOn);
    if (found === null) {
      expect(least, `seed ${seed}`).toBe(Number.POSITIVE_INFINITY);
      continue;
    }
    if (found.kind !== 'solved') throw new Error('stopped without being told to');
    expect(found.value, `seed ${seed}`).toBeCloseTo(least, 9);
    expect(found.proof).toBe('optimal');
    expect(holdsDespite(problem, found.best.nodes)).toBe(false);
    expect(cutCost(problem, found.best.nodes)).toBe(found.value);
    cuts += 1;
    const tree = treeCut(problem);
    if (tree === null || tree === 'none') continue;
    const other = sharedCut(problem, goOn);
    expect(other?.kind === 'solved' && other.value).toBeCloseTo(cutCost(problem, tree.nodes), 9);
    trees += 1;
  }
  expect(cuts).toBeGreaterThan(300);
  expect(trees).toBeGreaterThan(20);
});

test('a measure that two nodes ask for is paid once', () => {
  const problem: CutProblem = {
    nodes: [
      { rule: 'any', needs: [1, 2], price: uncuttable },
      { rule: 'all', needs: [], price: { own: 1, measures: [0] } },
      { rule: 'all', needs: [], price: { own: 2, measures: [0, 1] } },
    ],
    target: 0,
    measureCosts: [10, 5],
  };
  const found = cheapestCut(problem, goOn);
  expect(found).toMatchObject({ kind: 'solved', value: 18, best: { nodes: [1, 2], measures: [0, 1] } });
});

test('a way without a node that can be cut leaves no cut', () => {
  const nodes: readonly CutNode[] = [{ rule: 'all', needs: [], price: uncuttable }];
  expect(cheapestCut({ nodes, target: 0, measureCosts: [] }, goOn)).toBeNull();
  const shared: readonly CutNode[] = [
    { rule: 'any', needs: [1, 2], price: uncuttable },
    { rule: 'all', needs: [2], price: { own: 1, measures: [] } },
    { rule: 'all', needs: [], price: uncuttable },
  ];
  expect(cheapestCut({ nodes: shared, target: 0, measureCosts: [] }, goOn)).toBeNull();
});

test('a search that is stopped gives a cut and a bound below it, or says that none is known yet', () => {
  let gaps = 0;
  for (let seed = 0; seed < 100; seed += 1) {
    const problem = randomCutProblem(seed);
    for (const allowed of [0, 2, 4, 8]) {
      let left = allowed;
      const found = sharedCut(problem, () => {
        left -= 1;
        return left >= 0;
      });
      if (found === null || found.kind === 'infeasible') continue;
      const least = leastOfAll(problem);
      expect(found.bound).toBeLessThanOrEqual(least + 1e-9);
      if (found.kind !== 'solved') continue;
      expect(found.value).toBeGreaterThanOrEqual(least - 1e-9);
      expect(holdsDespite(problem, found.best.nodes)).toBe(false);
      if (found.proof === 'gap') gaps += 1;
    }
  }
  expect(gaps).toBeGreaterThan(5);
});

function randomCutProblem(seed: number): CutProblem {
  const draw = drawFrom(seed);
  const size = 4 + draw.upTo(7);
  const isTree = draw.chance(0.2);
  const measureCosts = Array.from({ length: isTree ? 0 : draw.upTo(4) }, () => draw.upTo(8) / 4);
  const needsOf = Array.from({ length: size }, (): number[] => []);
  for (let n = 1; n < size; n += 1) needsOf[draw.upTo(n - 1)]?.push(n);
  if (!isTree)
    for (let extra = draw.upTo(5); extra > 0; extra -= 1) needsOf[draw.upTo(size - 1)]?.push(draw.upTo(size - 1));
  const nodes = needsOf.map((needs): CutNode => {
    const own = draw.chance(0.25) ? Number.POSITIVE_INFINITY : draw.upTo(20) / 10;
    const measures = Array.from(measureCosts.keys()).filter(() => draw.chance(0.3));
    return { rule: draw.one(['all', 'any'] as const), needs, price: { own, measures } };
  });
  return { nodes, target: 0, measureCosts };
}

function leastOfAll(problem: CutProblem): number {
  const free = Array.from(problem.nodes.keys()).filter((n) => Number.isFinite(problem.nodes[n]?.price.own));
  let least = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 2 ** free.length; bits += 1) {
    const cut = free.filter((_, i) => (bits & (1 << i)) !== 0);
    if (!holdsDespite(problem, cut)) least = Math.min(least, cutCost(problem, cut));
  }
  return least;
}
