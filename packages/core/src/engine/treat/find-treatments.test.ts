import { describe, expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import { at } from '../at.ts';
import { attributeId, consequenceId, controlId, threatId } from '../derived-ids.ts';
import { createEvaluator } from '../evaluate.ts';
import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from '../explain/tiny.fixture.ts';
import { whatIfFrom } from '../explain/what-if.ts';
import type { Mode } from '../levels.ts';
import { strict } from '../quirks.ts';
import { burdenOf, compareBurdens } from './burden.ts';
import { stepBudget } from './demand.ts';
import { findTreatments, type Treatments } from './find-treatments.ts';
import { type RandomGoals, randomGoals } from './random-goals.fixture.ts';

type Parts = {
  readonly threats: readonly TinyThreat[];
  readonly strategies: readonly (TinyStrategy & { readonly also?: string })[];
  readonly system: readonly string[];
  readonly limit?: number;
  readonly mode?: Mode;
  readonly planned?: readonly string[];
  readonly population?: number;
  readonly proposable?: (id: string) => boolean;
  readonly steps?: number;
};

/** Treatments of harm@y in a system of things, told by ids. `also` names a second control that a strategy needs. */
function treat(parts: Parts) {
  const { mode = 'future', limit = 0, steps = 1e6 } = parts;
  const knowledge = tinyKnowledge(parts.threats, parts.strategies);
  const strategies = knowledge.strategies.map((strategy, i) => {
    const also = parts.strategies[i]?.also;
    const more = also === undefined ? [] : [{ control: also, role: 'a' }];
    return { ...strategy, mandatory: [...strategy.mandatory, ...more] };
  });
  const system = tinySystem(...parts.system);
  const assessment = assessSystem(
    { ...knowledge, strategies },
    {
      ...system,
      assets: system.assets.map((asset) => ({ ...asset, population: asset.id === 'x' ? (parts.population ?? 0) : 0 })),
      controls: [
        ...system.controls,
        ...(parts.planned ?? []).map((control) => ({ asset: 'x', control, state: 'planned' as const })),
      ],
    },
    { mode },
  );
  const { graph, levels } = assessment;
  const indexOf = (id: string): number =>
    Array.from(levels.consequence.keys()).find((c) => consequenceId(graph, c) === id) ?? -1;
  const targets = ['harm@y', 'delay@y'].map(indexOf).filter((c) => c >= 0);
  const found = findTreatments({
    base: levels,
    whatIf: whatIfFrom(levels, () => createEvaluator(graph, { mode, quirks: strict })),
    targets: targets.map((consequence) => ({ consequence, criterion: 1 })),
    goals: [{ consequence: indexOf('harm@y'), limit }],
    count: 100,
    proposable: (s) => parts.proposable?.(at(knowledge.strategies, at(graph.strategies.rule, s)).id) ?? true,
    continueWhile: stepBudget(steps),
  });
  const names = (controls: readonly number[]): string =>
    controls
      .map((control) => controlId(graph, control))
      .sort()
      .join(' ');
  return {
    ...found,
    names,
    sets: found.sets.map(({ controls }) => names(controls)),
    undone: found.undone.map(({ controls }) => names(controls)),
    first: found.sets[0],
    starts: found.sets.map((set) => set.starts.map(({ threat }) => threatId(graph, threat))),
    worsens: found.sets.map((set) => set.worsens.map((c) => consequenceId(graph, c))),
    causes: (causes: readonly number[]) => causes.map((a) => attributeId(graph, a)),
  };
}

const enter: TinyThreat = { id: 'enter', lacks: ['lock@a'], effects: ['open@a'] };
const climb: TinyThreat = { id: 'climb', lacks: ['fence@a'], effects: ['open@a'] };
const hurt: TinyThreat = { id: 'hurt', suffers: ['open@a'], effects: ['harm@b'] };
const door: TinyStrategy = { id: 'door', blocks: ['enter'] };
const wire: TinyStrategy = { id: 'wire', blocks: ['climb'] };
const place = ['x>y', 'x.lock=1', 'x.fence=1', 'y.lock=5', 'y.fence=5', 'y.harm!4'];

function shortfallOf({ proof }: Pick<Treatments, 'proof'>) {
  if (proof.kind !== 'unreachable') throw new Error(`The goal can be reached: ${proof.kind}`);
  return proof.shortfall;
}

describe('by hand', () => {
  test('where a threat needs two causes, cutting either is enough', () => {
    const sleep: TinyThreat = { id: 'sleep', lacks: ['care@a'], effects: ['asleep@a'] };
    const both: TinyThreat = { id: 'both', suffers: ['open@a', 'asleep@a'], effects: ['harm@b'] };
    const strategies = [door, { id: 'bell', blocks: ['sleep'] }];
    const found = treat({ threats: [enter, sleep, both], strategies, system: [...place, 'x.care=1', 'y.care=5'] });
    expect(found).toMatchObject({ sets: ['door@x', 'bell@x'], proof: { kind: 'minimal' }, listing: 'all' });
  });

  test('where either of two causes is enough, both have to be cut', () => {
    const found = treat({ threats: [enter, climb, hurt], strategies: [door, wire], system: place });
    expect(found).toMatchObject({ sets: ['door@x wire@x'], proof: { kind: 'minimal' }, listing: 'all' });
    expect(found.first?.strategies).toHaveLength(2);
    expect(found.first?.likelihoods[0]).toBe(0);
  });

  test('a control that two strategies share is asked for once', () => {
    const strategies = [
      { ...door, also: 'guard' },
      { ...wire, also: 'guard' },
      { id: 'guard', blocks: [] },
    ];
    const found = treat({ threats: [enter, climb, hurt], strategies, system: place });
    expect(found.sets).toEqual(['door@x guard@x wire@x']);
    expect(found.first?.strategies.map(({ controls }) => found.names(controls))).toEqual([
      'door@x guard@x',
      'guard@x wire@x',
    ]);
  });

  test('a strategy that leaves the harm likelier than accepted takes no part', () => {
    const weak = { id: 'weak', blocks: ['hurt'], effect: 3 };
    const strategies = [door, wire, weak];
    expect(treat({ threats: [enter, climb, hurt], strategies, system: place }).sets).toEqual(['door@x wire@x']);
    expect(treat({ threats: [enter, climb, hurt], strategies, system: place, limit: 2 }).sets[0]).toBe('weak@x');
  });

  test('what a side effect undoes is no treatment until the side effect is held down too', () => {
    const panic: TinyThreat = { id: 'panic', lacks: ['calm@a'], effects: ['open@a'] };
    const system = [...place, 'x.calm=1', 'y.calm=5', 'x.fence=5'];
    const threats = [enter, panic, hurt];
    const lock = { id: 'door', blocks: ['enter'], triggers: ['panic'] };
    const drill = { id: 'drill', blocks: ['panic'] };
    const alone = treat({ threats, strategies: [lock], system });
    expect(alone).toMatchObject({ sets: [], undone: ['door@x'], proof: { kind: 'unreachable' } });
    expect(shortfallOf(alone)).toMatchObject({ because: 'side-effects', floors: [0] });
    expect(shortfallOf(alone).nearest?.treatment.controls).toEqual([]);
    const helped = treat({ threats, strategies: [lock, drill], system });
    expect(helped).toMatchObject({ sets: ['door@x drill@x'], undone: ['door@x'], listing: 'all' });
    expect(helped.first?.reached).toBe(true);
  });

  test('a side effect that makes another target likelier is told with it', () => {
    const locked: TinyThreat = { id: 'locked-out', lacks: ['time@a'], effects: ['wait@a'] };
    const late: TinyThreat = { id: 'late', suffers: ['wait@a'], effects: ['delay@b'] };
    const found = treat({
      threats: [enter, hurt, locked, late],
      strategies: [{ ...door, triggers: ['locked-out'] }],
      system: [...place, 'x.time=2', 'y.time=5', 'y.delay!4'],
    });
    expect(found.starts).toEqual([['locked-out@a=x']]);
    expect(found.worsens).toEqual([['delay@y']]);
  });

  test('a goal that no control can reach is proved so, with what comes nearest and what remains from outside', () => {
    const slip = { ...climb, frequency: 2 };
    const found = treat({ threats: [enter, slip, hurt], strategies: [door], system: place });
    const shortfall = shortfallOf(found);
    expect(shortfall).toMatchObject({ because: 'controls', floors: [2] });
    expect(found.names(shortfall.nearest?.treatment.controls ?? [])).toBe('door@x');
    expect(shortfall.nearest).toMatchObject({ proof: 'minimal', treatment: { reached: false, likelihoods: [2] } });
    expect(found.causes(shortfall.externalCauses)).toEqual(['fence@x']);
    expect(found.causes(shortfall.causesOfOneWay)).toEqual(['fence@x']);
  });

  test('a goal whose risk is accepted at no likelihood is reached by nothing', () => {
    const found = treat({ threats: [enter, hurt], strategies: [door], system: place, limit: -1 });
    expect(shortfallOf(found)).toMatchObject({ because: 'controls', floors: [0], externalCauses: [] });
    expect(found.names(shortfallOf(found).nearest?.treatment.controls ?? [])).toBe('door@x');
  });

  test('a goal that is reached as things are needs nothing', () => {
    const found = treat({ threats: [enter, hurt], strategies: [door], system: [...place, 'x+door'] });
    expect(found).toMatchObject({ sets: [''], proof: { kind: 'minimal' }, listing: 'all' });
  });

  test('two controls that cost little come before one of a higher level, and performance decides between equals', () => {
    const dear = { id: 'dear', blocks: ['hurt'], cost: 3 };
    const cheap = [
      { ...door, cost: 1 },
      { ...wire, cost: 1 },
    ];
    const threats = [enter, climb, hurt];
    expect(treat({ threats, strategies: [dear, ...cheap], system: place }).sets).toEqual(['door@x wire@x', 'dear@x']);
    const slow = { id: 'slow', blocks: ['hurt'], cost: 3, performance: 1 };
    expect(treat({ threats, strategies: [slow, dear], system: place }).sets).toEqual(['dear@x', 'slow@x']);
  });

  test('what is planned counts as missing in current mode and as there in future mode', () => {
    const parts = { threats: [enter, hurt], strategies: [door], system: place, planned: ['door'] };
    expect(treat({ ...parts, mode: 'current' }).sets).toEqual(['door@x']);
    expect(treat({ ...parts, mode: 'future' }).sets).toEqual(['']);
  });

  test('controls of strategies that may not be proposed are left alone', () => {
    const parts = { threats: [enter, hurt], strategies: [door, { id: 'mend', blocks: ['hurt'] }], system: place };
    expect(treat({ ...parts, proposable: (id) => id === 'mend' }).sets).toEqual(['mend@x']);
    expect(shortfallOf(treat({ ...parts, proposable: () => false })).because).toBe('controls');
  });

  test('without a step to take, nothing is proved and nothing is claimed', () => {
    const found = treat({ threats: [enter, hurt], strategies: [door], system: place, steps: 0 });
    expect(found).toMatchObject({ sets: [], listing: 'stopped' });
    expect(found.proof).toEqual({
      kind: 'gap',
      lowerBound: { cost: [0, 0, 0, 0, 0], performance: [0, 0, 0, 0, 0], controls: 0 },
    });
  });
});

/** Random goals until so many were tried; more of them with NEMECYS_SEEDS=2000. */
function cases(): readonly RandomGoals[] {
  const wanted = Number(process.env.NEMECYS_SEEDS ?? 400);
  const found: RandomGoals[] = [];
  for (let seed = 1; found.length < wanted; seed += 1) {
    const drawn = randomGoals(seed);
    if (drawn !== null) found.push(drawn);
  }
  return found;
}

function treatRandom(drawn: RandomGoals, budget: { readonly count: number; readonly steps: number }): Treatments {
  const targets = drawn.goals.map(({ consequence }) => ({ consequence, criterion: 0 }));
  return findTreatments({ ...drawn, targets, count: budget.count, continueWhile: stepBudget(budget.steps) });
}

describe('on random systems, beside trying every set of controls', { timeout: 120_000 }, () => {
  const drawn = cases();
  const burden = ({ base }: RandomGoals, controls: readonly number[]) => burdenOf(base.graph, controls);

  test('all minimal sets are found and no other, lightest first, with side effects and optional controls', () => {
    const seen = { several: 0, large: 0, undone: 0, optional: 0 };
    for (const one of drawn) {
      const found = treatRandom(one, { count: 1e6, steps: 1e9 });
      const sets = found.sets.map(({ controls }) => controls.join(' '));
      expect(sets.toSorted(), `seed ${one.seed}`).toEqual(one.minimal.map((set) => set.join(' ')).sort());
      expect(found.listing).toBe('all');
      expect(found.proof.kind, `seed ${one.seed}`).toBe(one.minimal.length === 0 ? 'unreachable' : 'minimal');
      for (const [i, set] of found.sets.entries()) {
        expect(set.reached).toBe(true);
        expect(compareBurdens(set.burden, burden(one, at(one.minimal, i)))).toBe(0);
      }
      if (one.minimal.length > 1) seen.several += 1;
      if (one.minimal.some((set) => set.length > 1)) seen.large += 1;
      if (found.undone.length > 0) seen.undone += 1;
      if (one.base.graph.strategies.optional.values.length > 0) seen.optional += 1;
    }
    // The draws hold what they are meant to hold.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5);
  });

  test('where a goal cannot be reached, the nearest set reaches the lowest likelihood that any does', () => {
    let compared = 0;
    for (const one of drawn) {
      if (one.minimal.length > 0 || one.goals.length > 1) continue;
      const { floors, nearest } = shortfallOf(treatRandom(one, { count: 1, steps: 1e9 }));
      expect(nearest?.treatment.likelihoods, `seed ${one.seed}`).toEqual(one.lowest);
      expect(at(floors, 0)).toBeLessThanOrEqual(at(one.lowest, 0));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('stopped at any step, what is claimed is true: sets reach the goals and nothing is below the bound', () => {
    const kinds = new Map<string, number>();
    for (const one of drawn.filter(({ minimal }) => minimal.length > 0)) {
      const [lightest = []] = one.minimal;
      for (let steps = 0; steps < 40; steps += 3) {
        const { sets, proof, listing } = treatRandom(one, { count: 2, steps });
        const place = `seed ${one.seed}, ${steps} steps`;
        for (const set of sets) expect(set.reached, place).toBe(true);
        if (proof.kind === 'gap') {
          expect(compareBurdens(proof.lowerBound, burden(one, lightest)), place).toBeLessThanOrEqual(0);
          expect(listing).toBe('stopped');
        } else {
          expect(proof.kind, place).toBe('minimal');
          const difference = compareBurdens(at(sets, 0).burden, burden(one, lightest));
          expect(difference, place).toBe(0);
        }
        const kind = `${proof.kind}, ${listing}, ${sets.length === 0 ? 'none' : 'some'}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect([...kinds.keys()].sort()).toEqual(
      expect.arrayContaining(['gap, stopped, none', 'gap, stopped, some', 'minimal, all, some']),
    );
  });

  test('the same input gives the same treatments', () => {
    for (const one of drawn.slice(0, 60)) {
      const again = (): string => JSON.stringify(treatRandom(one, { count: 3, steps: 60 }));
      expect(again()).toBe(again());
    }
  });
});
