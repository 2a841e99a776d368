import type { Glance } from '@nemecys/core';
import type { Shown } from './drawing.ts';

/** The kinds of things that people tell apart at a glance, in the order in which they are offered. */
export const kindsOfThings = [
  'treating',
  'measuring',
  'device',
  'computer',
  'mobile',
  'gateway',
  'software',
  'server',
  'radio',
  'network',
  'person',
  'place',
  'data',
  'function',
  'service',
  'other',
] as const;
/** One of them. */
export type KindOfThing = (typeof kindsOfThings)[number];

// The first class that a thing is a kind of decides.
const byClass: readonly (readonly [string, KindOfThing])[] = [
  ['clinical-function', 'function'],
  ['place', 'place'],
  ['human', 'person'],
  ['data', 'data'],
  ['actuator', 'treating'],
  ['network-gateway', 'gateway'],
  ['home-hub', 'gateway'],
  ['device-gateway', 'gateway'],
  ['sensor-device', 'measuring'],
  ['workstation', 'computer'],
  ['server', 'computer'],
  ['phone', 'mobile'],
  ['user-device', 'mobile'],
  ['computer', 'computer'],
  ['server-software', 'server'],
  ['software', 'software'],
  ['radio-network', 'radio'],
  ['network', 'network'],
  ['device', 'device'],
  ['care-service', 'service'],
];

/** The kind of a thing by the classes it is a kind of. */
export function kindOfThing(kinds: readonly string[]): KindOfThing {
  return byClass.find(([id]) => kinds.includes(id))?.[1] ?? 'other';
}

/** Until the words of the knowledge are there, the drawing itself says roughly what a thing is. */
export function kindByWords({ id, isZone }: Shown, { diagram }: Glance): KindOfThing {
  if (isZone) return 'place';
  return diagram.nodes.find((node) => node.id === id)?.kind ?? 'other';
}
