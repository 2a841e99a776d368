import { expect, test } from 'vitest';
import { at } from '../at.ts';
import type { Levels } from '../levels.ts';
import { drawFrom } from '../plain/random-knowledge.fixture.ts';
import { candidateControls } from './candidate-controls.ts';
import { randomGoals } from './random-goals.fixture.ts';
import { Trials } from './trials.ts';

const told = (levels: Levels): readonly number[] => [...levels.consequence, ...levels.trust];

test('relaxed, more controls never make anything likelier, and no set that holds the given ones is better off fully', () => {
  let [differing, undone] = [0, 0];
  for (let seed = 1; seed <= 800; seed += 1) {
    const drawn = randomGoals(seed);
    if (drawn === null) continue;
    const candidates = candidateControls(drawn.base, drawn.goals);
    const trials = new Trials({ ...drawn, candidates });
    const draw = drawFrom(seed);
    for (let round = 0; round < 8; round += 1) {
      const given = draw.some(candidates, 0.3);
      const few = candidates.filter((c) => given.includes(c) || draw.chance(0.4));
      const more = candidates.filter((c) => few.includes(c) || draw.chance(0.4));
      const [withFew, withMore] = [told(trials.relaxed(few, given)), told(trials.relaxed(more, given))];
      const left = candidates.filter((c) => !few.includes(c));
      expect(told(trials.relaxedWithout(left, given)), `seed ${seed}`).toEqual(withFew);
      const full = told(trials.full(few));
      const consequences = drawn.base.consequence.length;
      // How much worse by: consequences come first and should be low, trust should be high.
      const worse = (a: readonly number[], b: readonly number[]): readonly number[] =>
        a.map((level, i) => (i < consequences ? level - at(b, i) : at(b, i) - level));
      expect(Math.max(...worse(withMore, withFew)), `seed ${seed}`).toBeLessThanOrEqual(0);
      expect(Math.min(...worse(full, withFew)), `seed ${seed}`).toBeGreaterThanOrEqual(0);
      if (withFew.join() !== withMore.join()) differing += 1;
      if (withFew.join() !== full.join()) undone += 1;
    }
  }
  expect(differing).toBeGreaterThan(100);
  expect(undone).toBeGreaterThan(30);
});
