import type { Origin } from '../knowledge/origin.ts';
import type { Quirks } from './quirks.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** What can go wrong now (controls in place, run-time view), or with all plans carried out. */
export type Mode = 'current' | 'future';

/** Changes for one evaluation; the graph stays as it is. All by index in the graph. */
export type Edits = {
  /** Controls switched on or off, with all members of their population. */
  readonly controls?: readonly { readonly control: number; readonly on: boolean }[];
  /** Assumed trust, of this very member. */
  readonly trust?: readonly { readonly attribute: number; readonly level: number }[];
  readonly impacts?: readonly { readonly consequence: number; readonly level: number }[];
  /** Strategies that count as not enabled, whatever their controls are. */
  readonly disabledStrategies?: readonly number[];
  /** Threats that do not happen. */
  readonly silencedThreats?: readonly number[];
  /** Threats of these origins do not happen, and attributes that guard against them hold fully. */
  readonly silencedOrigins?: readonly Origin[];
};

/** How to evaluate a threat graph. */
export type EvaluationSettings = {
  readonly mode: Mode;
  readonly quirks: Quirks;
  readonly edits?: Edits;
};

/** The levels of everything at the least fixed point. All arrays are by index in the graph. */
export type Levels = {
  readonly graph: ThreatGraph;
  readonly mode: Mode;
  readonly quirks: Quirks;
  /** 1 where the threat is calculated: it has causes, belongs to the mode and, if it needs a trigger, has one enabled. */
  readonly considered: Uint8Array;
  /** Likelihood of each threat; 0 and without meaning where it is not considered. */
  readonly threat: Uint8Array;
  /** Likelihood that the causes of a threat alone would give it, before controls and frequency cap it. */
  readonly threatUncapped: Uint8Array;
  /** Likelihood of each consequence. */
  readonly consequence: Uint8Array;
  readonly impact: Uint8Array;
  /** Risk of each consequence. */
  readonly risk: Uint8Array;
  /** Trust in each attribute: as assumed, and at the fixed point. */
  readonly assumed: Uint8Array;
  readonly trust: Uint8Array;
  /** 1 where the control is there in this evaluation. */
  readonly control: Uint8Array;
  readonly strategyEnabled: Uint8Array;
  readonly strategyCoverage: Uint8Array;
};
