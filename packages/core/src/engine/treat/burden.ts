import { at } from '../at.ts';
import type { ThreatGraph } from '../threat-graph.ts';

/**
 * What a set of controls asks for. `cost` and `performance` count controls at each level of their scale, lowest level
 * first; a control at an asset that stands for many counts once for each of them, by the order of magnitude of its
 * population (10 to the power of the population level). `controls` counts the controls themselves.
 */
export type Burden = {
  readonly cost: readonly number[];
  readonly performance: readonly number[];
  readonly controls: number;
};

/** The order of magnitude of a population: each level of the scale is ten times the one below. */
export function populationSize(level: number): number {
  return 10 ** level;
}

/** The burden of putting controls in place. */
export function burdenOf(graph: ThreatGraph, controls: readonly number[]): Burden {
  const { scales } = graph.tables.knowledge;
  const cost = scales.cost.map(() => 0);
  const performance = scales.performance.map(() => 0);
  for (const control of controls) {
    const unit = unitBurden(graph, control);
    cost[unit.cost] = at(cost, unit.cost) + unit.number;
    performance[unit.performance] = at(performance, unit.performance) + unit.number;
  }
  return { cost, performance, controls: controls.length };
}

/**
 * Compares burdens by cost, then performance, then number of controls; negative when the first is lighter.
 *
 * Costs and losses of performance are ordinal levels, so adding them up would mean nothing. Their steps are orders of
 * magnitude (next to nothing, cents, a few euros, hundreds, thousands for each asset), so one control of a higher level
 * is taken to outweigh any number of lower ones: counts are compared from the highest level down, as risk vectors are.
 * The lowest level is next to nothing and does not count. This is an assumption. It errs where very many cheap controls
 * stand against a single dearer one, so whoever decides should look at the counts and not at the order alone.
 */
export function compareBurdens(a: Burden, b: Burden): number {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  for (const [i, digit] of first.entries()) {
    const difference = digit - at(second, i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What is compared first: cost, the loss of performance with the number of controls, or the number of controls. */
export type BurdenOrder = 'cost' | 'care' | 'number';

/**
 * Weights of controls whose sums are ordered as `compareBurdens` orders the burdens of their sets, or with another part
 * of it first: the counts are the digits of one number, in a base that no count reaches. Every weight is above zero.
 */
export function weightsOf(
  graph: ThreatGraph,
  controls: readonly number[],
  order: BurdenOrder = 'cost',
): ReadonlyMap<number, bigint> {
  return weightsOfDigits(graph, controls, (burden) => digitsOf(burden, order));
}

/** Weights by the loss of performance and the number of controls alone. */
export function careWeightsOf(graph: ThreatGraph, controls: readonly number[]): ReadonlyMap<number, bigint> {
  return weightsOfDigits(graph, controls, ({ performance, controls: count }) => [
    ...performance.slice(1).reverse(),
    count,
  ]);
}

/** Weights by unit cost alone, from the highest level down to a least one that still counts. */
export function costWeightsOf(
  graph: ThreatGraph,
  controls: readonly number[],
  least: number,
): ReadonlyMap<number, bigint> {
  return weightsOfDigits(graph, controls, ({ cost }) => cost.slice(least).reverse());
}

function weightsOfDigits(
  graph: ThreatGraph,
  controls: readonly number[],
  digits: (burden: Burden) => readonly number[],
): ReadonlyMap<number, bigint> {
  const most = controls.reduce((sum, control) => sum + unitBurden(graph, control).number, 0);
  const base = BigInt(most + 1);
  return new Map(
    controls.map((control) => [
      control,
      digits(burdenOf(graph, [control])).reduce((sum, digit) => sum * base + BigInt(digit), 0n),
    ]),
  );
}

function digitsOf({ cost, performance, controls }: Burden, order: BurdenOrder = 'cost'): readonly number[] {
  const [costs, care] = [cost.slice(1).reverse(), [...performance.slice(1).reverse(), controls]];
  switch (order) {
    case 'cost':
      return [...costs, ...care];
    case 'care':
      return [...care, ...costs];
    case 'number':
      return [controls, ...costs, ...care];
  }
}

function unitBurden(
  graph: ThreatGraph,
  control: number,
): { readonly cost: number; readonly performance: number; readonly number: number } {
  const { knowledge } = graph.tables;
  const { cost, performance } = at(knowledge.controls, at(graph.controls.concept, control));
  const population = at(graph.assets.population, at(graph.controls.asset, control));
  return {
    cost: Math.min(cost, knowledge.scales.cost.length - 1),
    performance: Math.min(performance, knowledge.scales.performance.length - 1),
    number: populationSize(population),
  };
}
