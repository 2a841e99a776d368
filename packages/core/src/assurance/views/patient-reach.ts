import type { ReviewedParts } from '../review-model.ts';

/** Where control over one element leads, and where patients are reached. */
export type PatientReach = {
  /** Elements that control over an element leads to, in order. */
  readonly onward: (id: string) => readonly string[];
  /** Groups of patients that are reached at an element. */
  readonly patientsAt: (id: string) => readonly string[];
};

// Whoever has the first end of these has a hand on the second; of the others it is the other way round.
const forward = new Set(['unlocks', 'unlocks-fully', 'installs-on', 'administers', 'feeds', 'serves']);
const backward = new Set(['depends-on', 'relied-on']);
const touching = new Set(['treats', 'administers-treatment', 'alarm-for', 'worn-by', 'watches']);

/** Who reaches whom: along flows, from networks to what is sent over them, from hosts to guests, and by what unlocks. */
export function patientReach({ scenario, isA }: ReviewedParts): PatientReach {
  const steps = new Map<string, Set<string>>();
  const touched = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || from === 'unknown' || to === 'unknown') return;
    map.set(from, (map.get(from) ?? new Set()).add(to));
  };
  for (const { from, to, over, direction } of scenario.flows) {
    add(steps, from, to);
    for (const network of Array.isArray(over) ? over : []) {
      add(steps, network, to);
      if (direction === 'two-way') add(steps, network, from);
    }
  }
  for (const { id, on } of scenario.assets) add(steps, on, id);
  for (const { from, is, to } of scenario.relations) {
    for (const one of to) {
      if (forward.has(is)) add(steps, from, one);
      if (backward.has(is)) add(steps, one, from);
      if (touching.has(is)) add(touched, from, one);
    }
  }
  const people = new Set([
    ...scenario.people.flatMap(({ id, type }) => (isA(type, 'patient') ? [id] : [])),
    ...scenario.context.patients.map(({ id }) => id),
  ]);
  for (const { by, at, for: whom } of scenario.functions) {
    for (const element of [...by, ...at]) add(touched, element, whom);
  }
  return {
    onward: (id) => [...(steps.get(id) ?? [])].sort(),
    patientsAt: (id) => [...(touched.get(id) ?? [])].filter((one) => people.has(one)).sort(),
  };
}

/** A shortest way from an element to every element that it leads to, the element itself included. */
export function shortestWays(start: string, { onward }: PatientReach): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string | null>([[start, null]]);
  for (const [at] of before) {
    for (const next of onward(at)) if (!before.has(next)) before.set(next, at);
  }
  const ways = new Map<string, readonly string[]>();
  // Those before stand in the map already: it was filled in the order of their distance.
  for (const [id, from] of before) ways.set(id, [...(from === null ? [] : (ways.get(from) ?? [])), id]);
  return ways;
}
