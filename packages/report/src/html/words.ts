import type { Action, HarmKind, Origin, Provenance } from '@nemecys/core';

/** How the report names kinds of harm; `technical` stands for consequences that hurt nobody directly. */
export const harmKindNames: Readonly<Record<HarmKind | 'technical', string>> = {
  patient: 'Harm to patients',
  'other-person': 'Harm to other people',
  privacy: 'Harm to privacy',
  'care-service': 'Harm to the care service',
  property: 'Harm to property',
  technical: 'Technical consequences with a stated impact',
};

/** The order in which kinds of harm are shown. */
export const harmKinds = ['patient', 'other-person', 'privacy', 'care-service', 'property', 'technical'] as const;

/** How the report names who or what starts a harm. */
export const originNames: Readonly<Record<Origin, string>> = {
  attacker: 'an attacker',
  failure: 'a failure',
  'ordinary-use': 'ordinary use',
};

/** How the report names those who must act. */
export const actorNames: Readonly<Record<Action['actor'], string>> = {
  manufacturer: 'Manufacturer',
  integrator: 'Integrator',
  operator: 'Operator',
  supplier: 'Supplier',
  user: 'User',
};

/** How the report names what is asked of an actor. */
export const actionNames: Readonly<Record<Action['kind'], string>> = {
  'put-in-place': 'Put in place',
  keep: 'Keep',
  accept: 'Decide',
  answer: 'Find out',
  'fix-model': 'Mend the scenario',
};

/** How the report names the state of a control or strategy. */
export const stateNames = {
  'in-place': 'In place',
  planned: 'Planned',
  absent: 'Absent',
  unknown: 'Not known',
  available: 'Available',
} as const;

/** How the report names how well a statement is supported. */
export const gradeNames: Readonly<Record<Provenance['grade'], string>> = {
  published: 'Published analysis',
  standard: 'Standard or guidance',
  incident: 'Reported incident',
  expert: 'Expert judgement',
  assumption: 'Our assumption',
};

/** How the report names who looked at a knowledge entry. */
export const reviewNames: Readonly<Record<Provenance['review']['status'], string>> = {
  none: 'Not reviewed',
  technical: 'Technical review only',
  clinical: 'Clinical review',
};

/** `1 harm`, `2 harms`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
