import { expect, test } from 'vitest';
import { at } from '../at.ts';
import { drawFrom } from '../plain/random-knowledge.fixture.ts';
import { type Demand, stepBudget } from './demand.ts';
import { greedyChoice, lightestChoice, meets } from './lightest-choice.ts';
import { LightestFirst } from './lightest-first.ts';

const controls = Array.from({ length: 9 }, (_, i) => i);
const forever = (): boolean => true;

type Case = { readonly demands: Demand[]; readonly weightOf: (control: number) => bigint };

function randomCase(seed: number): Case {
  const draw = drawFrom(seed);
  const weights = controls.map(() => BigInt(1 + draw.upTo(draw.chance(0.5) ? 2 : 20)));
  const demands = Array.from({ length: 1 + draw.upTo(7) }, () => {
    const given = draw.chance(0.7) ? [] : draw.some(controls, 0.2);
    return { given, oneOf: draw.some(controls, 0.3).filter((control) => !given.includes(control)) };
  });
  return { demands, weightOf: (control) => at(weights, control) };
}

const weigh = ({ weightOf }: Case, set: readonly number[]): bigint => set.reduce((sum, c) => sum + weightOf(c), 0n);

/** All sets that meet the demands and hold no other such set, lightest first. */
function minimalSets(one: Case): readonly (readonly number[])[] {
  const good: (readonly number[])[] = [];
  for (let bits = 0; bits < 2 ** controls.length; bits += 1) {
    const set = controls.filter((control) => (bits & (1 << control)) !== 0);
    if (meets(set, one.demands)) good.push(set);
  }
  return good
    .filter((set) => !good.some((other) => other.length < set.length && other.every((c) => set.includes(c))))
    .sort((a, b) => (weigh(one, a) < weigh(one, b) ? -1 : 1));
}

test('the lightest set is found, or it is proved that there is none', () => {
  let none = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const one = randomCase(seed);
    const [best] = minimalSets(one);
    const choice = lightestChoice(one.demands, one, forever);
    if (best === undefined) {
      expect(choice, `seed ${seed}`).toEqual({ kind: 'none' });
      none += 1;
    } else {
      if (choice.kind !== 'lightest') throw new Error(`seed ${seed}: ${choice.kind}`);
      expect(meets(choice.controls, one.demands), `seed ${seed}`).toBe(true);
      expect(weigh(one, choice.controls), `seed ${seed}`).toBe(weigh(one, best));
    }
    const greedy = greedyChoice(one.demands, one.weightOf);
    if (greedy !== null) expect(meets(greedy, one.demands)).toBe(true);
  }
  expect(none).toBeGreaterThan(20);
});

test('sets taken one after another are all minimal sets by weight, though demands come in between', () => {
  let many = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const one = randomCase(seed);
    const expected = minimalSets(one);
    const known: Demand[] = [];
    const later = [...one.demands];
    const sets = new LightestFirst(known, one);
    const found: (readonly number[])[] = [];
    for (;;) {
      const choice = sets.next(forever);
      if (choice.kind !== 'lightest') break;
      const broken = later.find((demand) => !meets(choice.controls, [demand]));
      if (broken !== undefined) known.push(broken);
      else {
        found.push(choice.controls);
        sets.take(choice.controls);
      }
    }
    const text = (list: readonly (readonly number[])[]): readonly string[] => list.map((set) => set.join(' ')).sort();
    expect(text(found), `seed ${seed}`).toEqual(text(expected));
    expect(found.map((set) => weigh(one, set))).toEqual(expected.map((set) => weigh(one, set)));
    if (found.length > 3) many += 1;
  }
  expect(many).toBeGreaterThan(50);
});

test('a search without steps says that it was stopped', () => {
  expect(lightestChoice([{ given: [], oneOf: [1, 2] }], { weightOf: () => 1n }, stepBudget(0))).toEqual({
    kind: 'stopped',
  });
});
