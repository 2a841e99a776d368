import { expect, test } from 'vitest';
import { prepareKnowledge } from '../../engine/knowledge-tables.ts';
import { type Draw, drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { burdenOf } from '../../engine/treat/burden.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { DecisionWishes } from '../../scenario/decision-wishes.ts';
import { compareCounts } from '../care-burden.ts';
import type { DecisionOption } from '../option.ts';
import { OptionRuns } from '../option-runs.ts';
import { decisionKnowledge, tinyOption } from '../tiny-decision.fixture.ts';
import { DecisionSearch } from './decision-search.ts';
import { fromHighest } from './front-sets.ts';
import { searchedOptions, searchOptions } from './search-options.ts';

const strategyIds = ['s0', 's1', 's2', 's3', 's4'];

type Case = { readonly knowledge: Knowledge; readonly option: DecisionOption; readonly wishes: DecisionWishes };

function randomCase(seed: number): Case {
  const draw = drawFrom(seed);
  const threats = ['t0', 't1', 't2', 't3'].map((id) => ({
    id,
    lacks: [`q${draw.upTo(2)}@a`],
    effects: ['harm@a'],
    origin: draw.one(['attacker', 'ordinary-use'] as const),
  }));
  const strategies = strategyIds.map((id) => ({
    id,
    blocks: draw.some(['t0', 't1', 't2', 't3'], 0.4),
    triggers: draw.some(['t2', 't3'], 0.2),
    effect: 2 + draw.upTo(3),
    cost: draw.upTo(3),
    performance: draw.upTo(2),
  }));
  const things = ['x', 'y'].flatMap((thing) => [
    ...[0, 1, 2].map((q) => `${thing}.q${q}=${draw.upTo(3)}`),
    `${thing}.harm!${2 + draw.upTo(3)}`,
  ]);
  const there = draw.chance(0.3) ? ['x+s0'] : [];
  return {
    knowledge: decisionKnowledge(threats, strategies),
    option: tinyOption('case', ...things, ...there),
    wishes: randomWishes(draw),
  };
}

function randomWishes(draw: Draw): DecisionWishes {
  const names = strategyIds.flatMap((id) => [`${id}@x`, `${id}@y`]);
  const some = (share: number): readonly string[] => (draw.chance(share) ? [draw.one(names)] : []);
  return DecisionWishes.parse({
    mandatory: some(0.4),
    requires: some(0.5).map((control) => ({ control, needs: draw.one(names) })),
    excludes: some(0.5).map((control) => ({ control, other: draw.one(names.filter((name) => name !== control)) })),
    ...(draw.chance(0.5) ? { budget: { 'at-most': draw.upTo(5), unit: draw.one(['controls', 'low', 'medium']) } } : {}),
  });
}

const source = ({ knowledge, option, wishes }: Case) => ({
  ...{ knowledge, compiled: option.compiled, count: 2 },
  scenario: { ...option.scenario, decision: wishes },
});

test('the lightest set and the front are those of trying every set of controls, under every kind of constraint', () => {
  const seen = { infeasible: 0, minimal: 0, points: 0, beyond: 0 };
  for (let seed = 1; seed <= 120; seed += 1) {
    const one = randomCase(seed);
    const all = everySet(one);
    const found = searchedOptions(source(one));
    if (found.kind === 'infeasible') {
      expect(all, `seed ${seed}`).toEqual([]);
      expect(found.findings[0]?.code).toBe('constraints-conflict');
      seen.infeasible += 1;
      continue;
    }
    const { lightest, front, end } = DecisionSearch.parse(found.search).levels;
    expect(end, `seed ${seed}`).toBe('proved');
    const inside = all.filter(({ accepted }) => accepted);
    const reaches = lightest.kind === 'minimal' || lightest.kind === 'none-needed';
    expect(reaches, `seed ${seed}: ${lightest.text}`).toBe(inside.length > 0);
    if (lightest.text.includes('The budget is in the way')) seen.beyond += 1;
    if (reaches) {
      const [cheapest] = inside.toSorted((a, b) => compareCounts(a.cost, b.cost));
      expect(lightest.costBound, `seed ${seed}`).toEqual(cheapest?.cost);
      if (lightest.kind === 'minimal') seen.minimal += 1;
    }
    for (const set of front) {
      const own = all.find(({ key }) => key === set.controls.map(({ id }) => id).join(' '));
      if (own === undefined) throw new Error(`seed ${seed}: a set that does not keep to the wishes`);
      expect([own.harm, own.cost, own.care]).toEqual([set.harm, set.cost, [...set.burden, set.added]]);
      const better = all.filter(
        (other) =>
          other.risks.every((risk, place) => risk <= (own.risks[place] ?? 0)) &&
          compareCounts(other.cost, set.cost) <= 0 &&
          compareCounts(other.care, [...set.burden, set.added]) <= 0 &&
          compareCounts([...other.cost, ...other.care], [...set.cost, ...set.burden, set.added]) !== 0,
      );
      expect(better, `seed ${seed}`).toEqual([]);
      seen.points += 1;
    }
    for (const risk of [0, 1, 2, 3, 4]) {
      const [cheapest] = all.filter(({ harm }) => worstOf(harm) <= risk).sort((a, b) => compareCounts(a.cost, b.cost));
      if (cheapest === undefined) continue;
      const same = front.some(({ harm, cost }) => worstOf(harm) <= risk && compareCounts(cost, cheapest.cost) === 0);
      expect(same, `seed ${seed}, risk ${risk}`).toBe(true);
    }
  }
  expect(seen.infeasible).toBeGreaterThan(3);
  expect(seen.minimal).toBeGreaterThan(10);
  expect(seen.beyond).toBeGreaterThan(1);
  expect(seen.points).toBeGreaterThan(100);
});

test('constraints that conflict are named, a smallest set of them, with what to do', () => {
  const one = randomCase(1);
  const decision = DecisionWishes.parse({
    mandatory: ['s1@x', 's4@y'],
    requires: [{ control: 's1@x', needs: 's2@x' }],
    excludes: [{ control: 's2@x', other: 's1@x' }],
  });
  const found = searchedOptions({ ...source(one), scenario: { ...one.option.scenario, decision } });
  if (found.kind !== 'infeasible') throw new Error('nothing conflicts');
  expect(found.findings.map(({ message }) => message)).toEqual([
    'No option can keep to all of these together: s1@x is mandatory; s1@x requires s2@x; s2@x excludes s1@x.',
  ]);
  expect(found.findings[0]?.advice).toContain('drop “s1@x requires s2@x”');
  const tooLittle = { 'at-most': 1, unit: 'controls' };
  const short = searchedOptions({
    ...source(one),
    scenario: { ...one.option.scenario, decision: DecisionWishes.parse({ mandatory: ['s1@x', 's4@y', 's2@y'] }) },
    budget: tooLittle,
  });
  if (short.kind !== 'infeasible') throw new Error('nothing conflicts');
  expect(short.findings[0]?.message).toContain('the budget is 1 control');
  expect(short.findings[0]?.advice).toContain('raise the budget to');
});

test('a search that is stopped gives what was found until then and says that it is not proved', () => {
  let unproved = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const one = { ...randomCase(seed), wishes: DecisionWishes.parse({}) };
    let isStopped = false;
    const rounds = searchOptions({ ...source(one), isStopped: () => isStopped });
    for (let left = seed % 5; ; left -= 1) {
      if (left === 0) isStopped = true;
      const round = rounds.next();
      if (round.done !== true) continue;
      if (round.value.kind !== 'searched') throw new Error('nothing conflicts');
      const { end, front } = round.value.search.levels;
      if (isStopped) expect(end).toBe('stopped');
      if (end === 'stopped') unproved += 1;
      for (const { controls } of front) expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
      break;
    }
  }
  expect(unproved).toBeGreaterThan(10);
});

test('a budget in a unit that the scenario does not have is refused with the units there are', () => {
  expect(() => searchedOptions({ ...source(randomCase(1)), budget: { 'at-most': 3, unit: 'beans' } })).toThrow(
    /Units: controls, low, medium, high, very-high/u,
  );
});

type TriedSet = {
  readonly key: string;
  /** Of each harm. */
  readonly risks: readonly number[];
  readonly harm: readonly number[];
  readonly cost: readonly number[];
  readonly care: readonly number[];
  readonly accepted: boolean;
};

/** Every set of controls that keeps to the wishes, evaluated anew. Harm, cost and care are counts, highest level first. */
function everySet({ knowledge, option, wishes }: Case): readonly TriedSet[] {
  const rules = { mode: 'current', rules: 'strict', benefitMatrix: knowledge.scales.riskMatrix } as const;
  const runs = new OptionRuns(option, prepareKnowledge(knowledge), rules);
  const ids = strategyIds.flatMap((id) => [`${id}@x`, `${id}@y`]).filter((id) => !runs.controls.has(id));
  const sets: TriedSet[] = [];
  for (let bits = 0; bits < 2 ** ids.length; bits += 1) {
    const added = ids.filter((_, i) => (bits & (1 << i)) !== 0);
    if (!keepsTo(wishes, { added, there: new Set([...added, ...runs.controls.keys()]), knowledge })) continue;
    const controls = added.map((id) => runs.controlIndex(id) ?? -1);
    const levels = runs.levelsUnder({ controls: controls.map((control) => ({ control, on: true })) });
    const harm = knowledge.scales.risk.map(() => 0);
    const risks = runs.targets.map(({ consequence }) => levels.risk[consequence] ?? 0);
    for (const risk of risks) harm[risk] = (harm[risk] ?? 0) + 1;
    const burden = burdenOf(levels.graph, controls);
    sets.push({
      key: [...added].sort().join(' '),
      risks,
      harm: harm.toReversed(),
      cost: fromHighest(burden.cost),
      care: [...fromHighest(burden.performance), burden.controls],
      accepted: runs.targets.every(({ consequence, criterion }) => (levels.risk[consequence] ?? 0) <= criterion),
    });
  }
  return sets;
}

type Tried = { readonly added: readonly string[]; readonly there: ReadonlySet<string>; readonly knowledge: Knowledge };

function keepsTo(
  { mandatory, requires, excludes, budget }: DecisionWishes,
  { added, there, knowledge }: Tried,
): boolean {
  if (!mandatory.every((id) => there.has(id))) return false;
  if (!requires.every(({ control, needs }) => !there.has(control) || there.has(needs))) return false;
  if (excludes.some(({ control, other }) => there.has(control) && there.has(other))) return false;
  if (budget === undefined) return true;
  if (budget.unit === 'controls') return added.length <= budget['at-most'];
  const level = knowledge.scales.cost.findIndex(({ id }) => id === budget.unit);
  const costs = added.map((id) => knowledge.controls.find((control) => `${control.id}@` === id.slice(0, 3))?.cost ?? 0);
  return costs.every((cost) => cost <= level) && costs.filter((cost) => cost === level).length <= budget['at-most'];
}

/** The highest risk of counts that start with the highest. */
function worstOf(harm: readonly number[]): number {
  const place = harm.findIndex((count) => count > 0);
  return place === -1 ? 0 : harm.length - 1 - place;
}
