import { at } from '../engine/at.ts';
import type { Edits, Levels } from '../engine/levels.ts';
import type { ThreatGraph } from '../engine/threat-graph.ts';
import type { Scenario } from '../scenario/scenario.ts';

const staleServes = 'real-time-data-unneeded';
const underStress = 'login-ability';

/** Emergency access that an option has: what the knowledge offers against lock-outs when seconds count. */
const emergencyControls: readonly string[] = [
  'break-glass-access',
  'emergency-identity',
  'emergency-profile',
  'override-with-record',
];

/** An emergency as the runs look at it. */
export type Emergency = {
  /** Functions that the scenario says are needed in an emergency. */
  readonly functions: readonly string[];
  /** The scenario names such functions; otherwise each one is taken as if it were needed, as a question. */
  readonly stated: boolean;
  /** Ids of the emergency access that the option has. */
  readonly access: readonly string[];
  /** Of those functions, the ones without a stated fallback. */
  readonly withoutFallback: readonly string[];
  readonly edits: Edits;
};

/**
 * Run (d): data are needed in real time, and people under stress manage logins one level worse. Emergency access counts
 * where the option has it; it is not assumed where it has none.
 */
export function emergencyOf(scenario: Scenario, { graph, control }: Levels): Emergency {
  const named = scenario.functions.filter(({ states }) => typeof states === 'object' && states.includes('emergency'));
  const functions = named.length > 0 ? named : scenario.functions;
  const data = new Set(functions.flatMap(({ uses }) => uses));
  const people = new Set(functions.flatMap(({ by }) => by));
  const { knowledge } = graph.tables;
  const off: { control: number; on: boolean }[] = [];
  const access = new Set<string>();
  for (let c = 0; c < graph.controls.count; c += 1) {
    if (at(control, c) === 0) continue;
    const { id } = at(knowledge.controls, at(graph.controls.concept, c));
    const asset = at(graph.assets.id, at(graph.controls.asset, c));
    if (emergencyControls.includes(id)) access.add(`${id}@${asset}`);
    if (id === staleServes && data.has(asset)) off.push({ control: c, on: false });
  }
  return {
    functions: functions.map(({ id }) => id).sort(),
    stated: named.length > 0,
    access: [...access].sort(),
    withoutFallback: functions
      .filter(({ fallback }) => fallback === undefined || fallback === 'unknown' || fallback === 'none')
      .map(({ id }) => id)
      .sort(),
    edits: { controls: off, trust: stressed(graph, people) },
  };
}

function stressed(graph: ThreatGraph, people: ReadonlySet<string>): NonNullable<Edits['trust']> {
  const found: { attribute: number; level: number }[] = [];
  for (let a = 0; a < graph.attributes.count; a += 1) {
    const { id } = at(graph.tables.knowledge.attributes, at(graph.attributes.concept, a));
    const person = at(graph.assets.id, at(graph.attributes.asset, a));
    if (id !== underStress || !people.has(person)) continue;
    found.push({ attribute: a, level: Math.max(0, at(graph.start.trust, a) - 1) });
  }
  return found;
}
