import { compareRiskVectors } from '../engine/risk-matrix.ts';
import type { Scales } from '../knowledge/scales.ts';
import { compareCareBurdens, compareCounts } from './care-burden.ts';
import type { OptionEntry } from './decision.ts';
import { vectorsOf } from './option-entry.ts';
import type { OptionState } from './option-state.ts';

/** Places of the options by harm, care burden and cost, 1 the least; equal options share one. They are ranks, no amounts. */
export function placesOf(states: readonly OptionState[], scales: Scales): readonly OptionEntry['places'][] {
  const vectors = new Map(states.map((state) => [state, vectorsOf(state, scales, (harm) => harm.level)]));
  const byHarm = (a: OptionState, b: OptionState): number => {
    const [first, second] = [vectors.get(a), vectors.get(b)];
    if (first === undefined || second === undefined) return 0;
    return (
      compareRiskVectors(first.patient, second.patient) ||
      compareRiskVectors(first.otherPersons, second.otherPersons) ||
      compareRiskVectors(first.privacy, second.privacy) ||
      compareRiskVectors(first.service, second.service) ||
      compareRiskVectors(first.other, second.other)
    );
  };
  const place =
    (compare: (a: OptionState, b: OptionState) => number) =>
    (state: OptionState): number =>
      1 + states.filter((other) => compare(other, state) < 0).length;
  const [harm, care, cost] = [
    place(byHarm),
    place((a, b) => compareCareBurdens(a.burden, b.burden)),
    place((a, b) => compareCounts(a.burden.cost, b.burden.cost)),
  ];
  return states.map((state) => ({ harm: harm(state), care: care(state), cost: cost(state) }));
}

/** Options among those judged proportionate that no equal one undercuts in cost: where money only breaks ties. */
export function preferredAmong(proportionate: readonly OptionState[]): ReadonlySet<string> {
  const kept = proportionate.filter(
    (state) =>
      !proportionate.some((other) => isEqual(other, state) && compareCounts(other.burden.cost, state.burden.cost) < 0),
  );
  return new Set(kept.map(({ id }) => id));
}

function isEqual(a: OptionState, b: OptionState): boolean {
  const facts = ({ harms, benefits }: OptionState): string =>
    JSON.stringify([
      harms.filter(({ level }) => level > 0).map(({ id, level }) => [id, level]),
      benefits.map(({ id, level }) => [id, level]),
    ]);
  return facts(a) === facts(b) && compareCareBurdens(a.burden, b.burden) === 0;
}
