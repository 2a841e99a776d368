import { at } from '../at.ts';
import type { Demand } from './demand.ts';

type WeightOf = (control: number) => bigint;

/**
 * Fewer and shorter demands with a lightest set in common: a demand that another implies is left out, and so is a
 * control in whose place another would always do that is no heavier. Demands that share no control, directly or through
 * others, come apart: the lightest sets of the parts together are a lightest set of the whole.
 */
export function simplifyDemands(demands: readonly Demand[], weightOf: WeightOf): readonly (readonly Demand[])[] {
  let simpler = demands;
  for (let before = -1; before !== sizeOf(simpler); ) {
    before = sizeOf(simpler);
    simpler = withoutImplied(withoutDominated(simpler, weightOf));
  }
  return parts(simpler);
}

function sizeOf(demands: readonly Demand[]): number {
  return demands.reduce((sum, { oneOf }) => sum + 1 + oneOf.length, 0);
}

function withoutImplied(demands: readonly Demand[]): readonly Demand[] {
  const bits = new Map<number, bigint>();
  const bitsOf = (controls: readonly number[]): bigint => {
    let all = 0n;
    for (const control of controls) {
      const bit = bits.get(control) ?? 1n << BigInt(bits.size);
      bits.set(control, bit);
      all |= bit;
    }
    return all;
  };
  const known = demands
    .map(({ given, oneOf }, order) => ({ given: bitsOf(given), oneOf: bitsOf(oneOf), order }))
    .sort((a, b) => sizeOf([at(demands, a.order)]) - sizeOf([at(demands, b.order)]) || a.order - b.order);
  const kept: typeof known = [];
  for (const demand of known) {
    const isImplied = kept.some(
      ({ given, oneOf }) => (given & demand.given) === given && (oneOf & demand.oneOf) === oneOf,
    );
    if (!isImplied) kept.push(demand);
  }
  return kept
    .map(({ order }) => order)
    .sort((a, b) => a - b)
    .map((order) => at(demands, order));
}

/** Leaves out controls that a no heavier one, on which nothing depends, can stand for in every demand. */
function withoutDominated(demands: readonly Demand[], weightOf: WeightOf): readonly Demand[] {
  const demandsOf = new Map<number, bigint>();
  for (const [i, { oneOf }] of demands.entries()) {
    for (const control of oneOf) demandsOf.set(control, (demandsOf.get(control) ?? 0n) | (1n << BigInt(i)));
  }
  const given = new Set(demands.flatMap((demand) => demand.given));
  const lightFirst = [...demandsOf.keys()].sort((a, b) => {
    const difference = weightOf(a) - weightOf(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : a - b;
  });
  const kept: number[] = [];
  const stands = (control: number, other: number): boolean => {
    const [here, there] = [demandsOf.get(control) ?? 0n, demandsOf.get(other) ?? 0n];
    return !given.has(other) && (here & there) === here;
  };
  // Of equally heavy ones the later may serve more demands, so those kept are looked at once more.
  for (const control of lightFirst) if (!kept.some((other) => stands(control, other))) kept.push(control);
  const last = kept.filter(
    (control, i) => !kept.some((other, j) => j > i && weightOf(other) === weightOf(control) && stands(control, other)),
  );
  const left = new Set(last);
  return demands.map(({ given: needed, oneOf }) => ({ given: needed, oneOf: oneOf.filter((c) => left.has(c)) }));
}

function parts(demands: readonly Demand[]): readonly (readonly Demand[])[] {
  const leader = new Map<number, number>();
  const find = (control: number): number => {
    let root = control;
    for (let next = leader.get(root); next !== undefined && next !== root; next = leader.get(root)) root = next;
    return root;
  };
  const membersOf = ({ given, oneOf }: Demand): readonly number[] => [...given, ...oneOf];
  for (const demand of demands) {
    const [first = -1, ...others] = membersOf(demand);
    for (const control of others) leader.set(find(control), find(first));
  }
  const found = new Map<number, Demand[]>();
  for (const demand of demands) {
    const root = find(membersOf(demand)[0] ?? -1);
    found.set(root, [...(found.get(root) ?? []), demand]);
  }
  return [...found.values()];
}
