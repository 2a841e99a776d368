import { at } from '../at.ts';
import { type Cap, type ContinueWhile, type Demand, isWithin } from './demand.ts';
import { simplifyDemands } from './simplify-demands.ts';

/** What a search for the lightest set that meets demands has come to; `none` is proved. */
export type Choice =
  | { readonly kind: 'lightest'; readonly controls: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

type WeightOf = (control: number) => bigint;

/** How sets are weighed: the lightest is looked for, among those within every cap. */
export type Scale = { readonly weightOf: WeightOf; readonly caps?: readonly Cap[] | undefined };

/**
 * The lightest set of controls within all caps that meets all demands, by branch and bound: some control of an unmet demand belongs to
 * every such set that contains those chosen so far. Weights are above zero, so the set is also minimal. Of equally light
 * sets the first found is taken; the same input gives the same set.
 */
export function lightestChoice(demands: readonly Demand[], scale: Scale, continueWhile: ContinueWhile): Choice {
  const { weightOf, caps = [] } = scale;
  const controls: number[] = [];
  // A cap binds the parts together, and a lighter control may be the heavier one by it.
  for (const part of caps.length > 0 ? [demands] : simplifyDemands(demands, weightOf)) {
    const choice = new Search(part, { weightOf, caps }, continueWhile).run();
    if (choice.kind !== 'lightest') return choice;
    controls.push(...choice.controls);
  }
  return { kind: 'lightest', controls: controls.sort((a, b) => a - b) };
}

/** A light set that meets all demands, found without looking back; null when this way leads nowhere. */
export function greedyChoice(demands: readonly Demand[], weightOf: WeightOf): readonly number[] | null {
  const chosen = new Set<number>();
  for (let open = unmet(demands, chosen); open.length > 0; open = unmet(demands, chosen)) {
    const hits = new Map<number, number>();
    for (const { oneOf } of open) for (const control of oneOf) hits.set(control, (hits.get(control) ?? 0) + 1);
    let best: number | undefined;
    for (const [control, count] of hits) {
      if (best === undefined) best = control;
      const [here, there] = [BigInt(count) * weightOf(best), BigInt(hits.get(best) ?? 0) * weightOf(control)];
      if (here > there || (here === there && control < best)) best = control;
    }
    if (best === undefined || open.some(({ oneOf }) => oneOf.length === 0)) return null;
    chosen.add(best);
  }
  return withoutSpare([...chosen], demands, weightOf);
}

/** Does a set meet all demands? */
export function meets(controls: readonly number[], demands: readonly Demand[]): boolean {
  return unmet(demands, new Set(controls)).length === 0;
}

function unmet(demands: readonly Demand[], chosen: ReadonlySet<number>): readonly Demand[] {
  return demands.filter(
    ({ given, oneOf }) =>
      given.every((control) => chosen.has(control)) && !oneOf.some((control) => chosen.has(control)),
  );
}

function withoutSpare(controls: readonly number[], demands: readonly Demand[], weightOf: WeightOf): readonly number[] {
  let kept = controls;
  for (const control of controls.toSorted((a, b) => (weightOf(a) > weightOf(b) ? -1 : 1))) {
    const fewer = kept.filter((other) => other !== control);
    if (meets(fewer, demands)) kept = fewer;
  }
  return kept.toSorted((a, b) => a - b);
}

class Search {
  readonly #demands: readonly Demand[];
  readonly #weightOf: WeightOf;
  readonly #caps: readonly Cap[];
  readonly #continueWhile: ContinueWhile;
  readonly #chosen = new Set<number>();
  readonly #barred = new Set<number>();
  #best: readonly number[] | null;
  #bestWeight: bigint;
  #stopped = false;

  constructor(demands: readonly Demand[], { weightOf, caps = [] }: Scale, continueWhile: ContinueWhile) {
    this.#demands = demands;
    this.#weightOf = weightOf;
    this.#caps = caps;
    this.#continueWhile = continueWhile;
    const greedy = greedyChoice(demands, weightOf);
    this.#best = greedy !== null && caps.every((cap) => isWithin(greedy, cap)) ? greedy : null;
    this.#bestWeight = (this.#best ?? []).reduce((sum, control) => sum + weightOf(control), 0n);
  }

  run(): Choice {
    this.#visit(0n);
    if (this.#stopped) return { kind: 'stopped' };
    if (this.#best === null) return { kind: 'none' };
    return { kind: 'lightest', controls: this.#best };
  }

  #visit(weight: bigint): void {
    if (this.#stopped) return;
    if (!this.#continueWhile()) {
      this.#stopped = true;
      return;
    }
    if (!this.#caps.every((cap) => isWithin(this.#chosen, cap))) return;
    const open = unmet(this.#demands, this.#chosen).map(({ oneOf }) => oneOf.filter((c) => !this.#barred.has(c)));
    if (open.length === 0) {
      if (this.#best !== null && weight >= this.#bestWeight) return;
      this.#best = [...this.#chosen].sort((a, b) => a - b);
      this.#bestWeight = weight;
      return;
    }
    open.sort((a, b) => a.length - b.length);
    const tightest = at(open, 0);
    if (tightest.length === 0) return;
    if (this.#best !== null && weight + this.#leastFor(open) >= this.#bestWeight) return;
    const tried: number[] = [];
    for (const control of tightest.toSorted((a, b) => (this.#weightOf(a) < this.#weightOf(b) ? -1 : 1))) {
      this.#chosen.add(control);
      this.#visit(weight + this.#weightOf(control));
      this.#chosen.delete(control);
      // Every set with this control has been seen, so the others may leave it out.
      this.#barred.add(control);
      tried.push(control);
    }
    for (const control of tried) this.#barred.delete(control);
  }

  /**
   * A weight that no set meeting the open demands stays below. Each demand in turn takes the least that is left of its
   * controls' weights from all of them: no control is charged more than its weight, and every demand needs one.
   */
  #leastFor(open: readonly (readonly number[])[]): bigint {
    const left = new Map<number, bigint>();
    let sum = 0n;
    for (const oneOf of open) {
      let least: bigint | undefined;
      for (const control of oneOf) {
        const rest = left.get(control) ?? this.#weightOf(control);
        if (least === undefined || rest < least) least = rest;
      }
      if (least === undefined || least === 0n) continue;
      sum += least;
      for (const control of oneOf) left.set(control, (left.get(control) ?? this.#weightOf(control)) - least);
    }
    return sum;
  }
}
