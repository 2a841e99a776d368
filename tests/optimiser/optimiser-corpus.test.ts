import { describe, expect, test } from 'vitest';
import { cheapestCut } from '../../packages/core/src/benefit/optimise/cheapest-cut.ts';
import { cutCost } from '../../packages/core/src/benefit/optimise/cut-problem.ts';
import { defenceFront } from '../../packages/core/src/benefit/optimise/defence-front.ts';
import { holdsDespite } from '../../packages/core/src/benefit/optimise/holds-despite.fixture.ts';
import { attackDefenceTree, cutInstances, cutProblem, frontInstances } from './corpus.fixture.ts';

const cuts = cutInstances();
const fronts = frontInstances();

describe.skipIf(cuts.length === 0)('cheapest cuts of published AND/OR graphs', () => {
  test.each(cuts)('$file has a cheapest cut of $cost', ({ file, cost, measures }) => {
    const problem = cutProblem(file);
    const found = cheapestCut(problem, () => true);
    if (found?.kind !== 'solved') throw new Error('no cut');
    expect(found.proof).toBe('optimal');
    expect(found.value).toBe(cost);
    expect(cutCost(problem, found.best.nodes)).toBe(cost);
    expect(found.best.measures.length).toBe(measures);
    expect(holdsDespite(problem, found.best.nodes)).toBe(false);
  });
});

describe.skipIf(fronts.length === 0)('fronts of published attack-defence trees', () => {
  test.each(fronts)('$file has the front that other methods found', ({ file, front }) => {
    expect(defenceFront(attackDefenceTree(file))).toEqual(front);
  });
});
