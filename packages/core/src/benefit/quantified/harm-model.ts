import type { CountedQuantity } from '../../quantity/quantity.ts';
import type { QuantityUnit } from '../../quantity/quantity-fault.ts';
import type { Severity } from '../../quantity/severity.ts';
import type { Amount } from './amount.ts';

/** An uncertain number of a model. `library` ones are published numbers that the author took; `standard` ones were not supplied but taken from a graded convention. */
export type Parameter = {
  readonly id: string;
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly quantity: CountedQuantity;
  readonly origin: 'supplied' | 'library' | 'standard';
};

/** An event: its base probability, less what prevents it. Of one group only the strongest prevention counts. */
export type ModelNode = {
  readonly id: string;
  readonly gate: 'leaf' | 'any' | 'all';
  readonly base: Amount;
  readonly prevented?: readonly { readonly group: string; readonly by: Amount }[];
  readonly inputs: readonly string[];
};

/**
 * Who or what starts campaigns, and how many of them a year. Its node is a leaf that happens in a campaign. What is
 * not behind a source (failures, ordinary use) happens in a year by itself: `runsInYear` of the model says so, and then
 * a campaign counts for what it adds to that.
 */
export type ModelSource = { readonly node: string; readonly label: string; readonly perYear: Amount };

/** A hazardous situation: how many patients one event exposes, and how likely it harms one of them, by severity (P2). */
export type Hazard = {
  readonly id: string;
  readonly label: string;
  readonly node: string;
  readonly exposed: Amount;
  readonly p2: Readonly<Partial<Record<Severity, Amount>>>;
};

/** A benefit: QALY a patient-year against not connecting, and what takes it away for a time. */
export type QuantifiedBenefit = {
  readonly id: string;
  readonly what: string;
  readonly perPatientYear: Amount;
  readonly losses: readonly { readonly node: string; readonly hours: Amount; readonly fallback: Amount }[];
};

/** What a control asks for by itself; side effects that can happen are nodes and hazards. */
export type ControlDemand = {
  readonly control: string;
  /** QALY a year that delay, alerts and lock-outs take. */
  readonly delay: Amount;
  /** Share of patients that drop out of the benefit. */
  readonly dropOut: Amount;
  readonly staffHours: Amount;
  readonly cost: Amount;
};

/**
 * Loss in money by an event: of privacy, or of hours of operation. `breach` counts against the limit on breaches (G3):
 * privacy of class very high, and privacy that nobody rated.
 */
export type MoneyLoss = {
  readonly kind: 'breach' | 'privacy' | 'operation';
  readonly label: string;
  readonly node: string;
  readonly perEvent: Amount;
};

/**
 * One option in numbers. Options of one decision share the ids of parameters and of nodes, so that they are compared in
 * the same draws. `staffHour` and `perQaly` (κ) are money; both are null where money does not count.
 */
export type HarmModel = {
  readonly parameters: readonly Parameter[];
  readonly years: number;
  readonly patients: number;
  readonly nodes: readonly ModelNode[];
  readonly sources: readonly ModelSource[];
  /** Whether events also happen in a year without any campaign. */
  readonly runsInYear: boolean;
  readonly hazards: readonly Hazard[];
  /** QALY lost by one harm of a severity. */
  readonly weights: Readonly<Record<Severity, Amount>>;
  readonly benefits: readonly QuantifiedBenefit[];
  readonly demands: readonly ControlDemand[];
  readonly losses: readonly MoneyLoss[];
  readonly money: { readonly staffHour: Amount; readonly perQaly: Amount } | null;
};
