import type { QuantityGrade } from '../../quantity/quantity.ts';
import { inEnglish as say } from '../../wording/say.ts';
import type { ControlClass } from '../control-class.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import { type GateLimits, gatesOf, passes } from './gates.ts';
import {
  type ControlChange,
  type Objective,
  type OptionOutcomes,
  type QuantifiedControl,
  worth,
} from './option-outcomes.ts';

/** How controls are classed in numbers. */
export type QuantifiedRules = {
  readonly objective: Objective;
  readonly minimumGrade: QuantityGrade;
  readonly limits: GateLimits;
  /** A share of the benefit below which a difference is none (ε of the scheme: 0.005). */
  readonly near: number;
};

/** A control at the margin: what the objective loses without it (or gains with it, for one that is not in the option). */
export type QuantifiedVerdict = {
  readonly control: QuantifiedControl;
  readonly place: 'inside' | 'outside';
  readonly class: ControlClass;
  readonly reason: string;
  /** Of the objective, QALY a year: mean and 90 % range over draws. */
  readonly gain: { readonly mean: number; readonly low: number; readonly high: number };
  /** The same in health alone. */
  readonly healthGain: number;
  /** P(Δ > 0) */
  readonly likelyGain: number;
  /** Π: harm and loss averted over burden, side effects and cost, all in QALY; null where it asks for nothing. */
  readonly ratio: number | null;
};

/** The share of the benefit below which a difference is finer than the numbers can tell. */
export const finestShare = 1e-4;

/** Classes a control of an option, or one that it could take, in the order of the scheme (§3.8). */
export function classQuantified(
  outcomes: OptionOutcomes,
  control: QuantifiedControl,
  rules: QuantifiedRules,
): QuantifiedVerdict {
  const isInside = outcomes.option.controls.some(({ id }) => id === control.id);
  const changed: ControlChange = isInside ? { without: [control.id] } : { plus: [control.id] };
  const [having, lacking] = isInside
    ? [outcomes.under(), outcomes.under(changed)]
    : [outcomes.under(changed), outcomes.under()];
  const gains = differences(having, lacking, (outcome) => worth(outcome, rules.objective));
  const healths = differences(having, lacking, (outcome) => outcome.healthNet.lower);
  const facts = {
    control,
    place: isInside ? ('inside' as const) : ('outside' as const),
    gain: { mean: mean(gains), low: ranked(gains, 0.05), high: ranked(gains, 0.95) },
    healthGain: mean(healths),
    likelyGain: share(gains, (gain) => gain > 0),
    ratio: ratioOf(having, lacking),
  };
  const said = (verdict: ControlClass, reason: string): QuantifiedVerdict => ({ ...facts, class: verdict, reason });
  const demanded = demandedByGate(outcomes, changed, { isInside, control, limits: rules.limits });
  if (demanded !== null) return said('required', demanded);
  if (control.grade > rules.minimumGrade)
    return said('unknown', say('margin.grade', { grade: control.grade, least: rules.minimumGrade }));
  const finest = finestShare * Math.abs(mean(outcomes.under().map(({ delivered }) => delivered.lower)));
  const harmful = share(healths, (gain) => gain < 0);
  if (harmful >= 0.8 && mean(healths) < -finest)
    return said('harmful', say('margin.harmful', { share: percent(harmful) }));
  if (facts.likelyGain >= 0.8)
    return said('recommended', say('margin.recommended', { share: percent(facts.likelyGain) }));
  const behind = isInside ? backStopOf(outcomes, control, { gains, rules }) : null;
  if (behind !== null) return said('back-stop', say('margin.back-stop', { control: behind }));
  if (Math.abs(mean(gains)) <= finest) return said('unknown', say('margin.unknown'));
  if (facts.likelyGain <= 0.2)
    return said('disproportionate', say('margin.disproportionate', { share: percent(facts.likelyGain) }));
  return said('judgement', say('margin.judgement', { share: percent(facts.likelyGain) }));
}

type Demanded = { readonly isInside: boolean; readonly control: QuantifiedControl; readonly limits: GateLimits };

function demandedByGate(
  outcomes: OptionOutcomes,
  changed: ControlChange,
  { isInside, control, limits }: Demanded,
): string | null {
  if (control.isRequiredByLaw) return say('margin.law');
  const own: ControlChange = {};
  const [having, lacking] = isInside ? [own, changed] : [changed, own];
  if (!passes(gatesOf(outcomes, limits, having))) return null;
  const failed = gatesOf(outcomes, limits, lacking).find(({ passed }) => passed === false);
  const { gate, reason } = failed ?? {};
  return gate === undefined || reason === undefined ? null : say('margin.demanded', { gate, reason });
}

function backStopOf(
  outcomes: OptionOutcomes,
  control: QuantifiedControl,
  { gains, rules }: { readonly gains: readonly number[]; readonly rules: QuantifiedRules },
): string | null {
  const benefit = mean(outcomes.under().map(({ delivered }) => delivered.lower));
  if (Math.abs(mean(gains)) > rules.near * Math.abs(benefit)) return null;
  const value = (change: ControlChange): number => worth(outcomes.atMean(change), rules.objective);
  const rivals = outcomes.option.controls
    .filter(({ id }) => id !== control.id)
    .map((other) => {
      const alone = value({ without: [other.id] });
      return { other, gain: alone - value({ without: [other.id, control.id] }) };
    })
    .filter(({ gain }) => gain > Math.max(0, mean(gains)) * (1 + 1e-9))
    .sort((a, b) => b.gain - a.gain || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, 1);
  for (const { other } of rivals) {
    const alone = outcomes.under({ without: [other.id] });
    const both = outcomes.under({ without: [other.id, control.id] });
    const then = differences(alone, both, (outcome) => worth(outcome, rules.objective));
    if (share(then, (gain) => gain > 0) >= 0.8 && mean(then) > Math.max(0, mean(gains))) return other.label;
  }
  return null;
}

/** Π, from what is averted and what is asked for, each added up over hazards by its mean. */
function ratioOf(having: readonly Outcome[], lacking: readonly Outcome[]): number | null {
  let averted = 0;
  let asked = 0;
  for (const [draw, withIt] of having.entries()) {
    const withoutIt = lacking[draw];
    if (withoutIt === undefined) continue;
    const before = new Map(withoutIt.hazards.map(({ id, qaly }) => [id, qaly.upper]));
    const ids = new Set([...before.keys(), ...withIt.hazards.map(({ id }) => id)]);
    const after = new Map(withIt.hazards.map(({ id, qaly }) => [id, qaly.upper]));
    const parts = [...ids].map((id) => (before.get(id) ?? 0) - (after.get(id) ?? 0));
    parts.push(withIt.delivered.lower - withoutIt.delivered.lower, withoutIt.delay - withIt.delay);
    parts.push(
      withIt.moneyInQaly.lost - withoutIt.moneyInQaly.lost,
      withIt.moneyInQaly.spent - withoutIt.moneyInQaly.spent,
    );
    for (const part of parts) {
      if (part > 0) averted += part;
      else asked -= part;
    }
  }
  return asked === 0 ? null : averted / asked;
}

function differences(
  a: readonly Outcome[],
  b: readonly Outcome[],
  by: (outcome: Outcome) => number,
): readonly number[] {
  return a.map((outcome, draw) => {
    const other = b[draw];
    return other === undefined ? 0 : by(outcome) - by(other);
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ranked(values: readonly number[], place: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(place * sorted.length))] ?? 0;
}

function share(values: readonly number[], holds: (value: number) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

function percent(part: number): number {
  return Math.round(part * 100);
}
