import type { VerdictKind } from '../verdict.ts';
import type { QuantifiedVerdict } from './class-control.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import { type GateResult, passes } from './gates.ts';
import type { Objective } from './option-outcomes.ts';

/** What a verdict on a portfolio looks at. */
export type Judged = {
  readonly id: string;
  readonly label: string;
  readonly gates: readonly GateResult[];
  readonly controls: readonly QuantifiedVerdict[];
  readonly outcomes: readonly Outcome[];
};

/** A verdict with its reasons, and a second one where both hold. */
export type PortfolioVerdict = {
  readonly verdict: VerdictKind;
  readonly reasons: readonly string[];
  readonly also: { readonly verdict: VerdictKind; readonly reasons: readonly string[] } | null;
};

/** Judges an option among all (§3.9). Too little is tested before too much; both can hold. */
export function judgePortfolio(option: Judged, all: readonly Judged[], objective: Objective): PortfolioVerdict {
  const others = all.filter(({ id }) => id !== option.id);
  if (!all.some(({ gates }) => passes(gates))) {
    const reasons = option.gates.filter(({ passed }) => passed === false).map(({ reason }) => reason);
    return { verdict: 'not-justifiable', reasons: ['No option passes every gate.', ...reasons], also: null };
  }
  const under = underReasons(option, others);
  const over = overReasons(option, others, objective);
  if (under.length > 0) {
    const also = over.length > 0 ? { verdict: 'over-protected' as const, reasons: over } : null;
    return { verdict: 'under-protected', reasons: under, also };
  }
  if (over.length > 0) return { verdict: 'over-protected', reasons: over, also: null };
  const lost = option.gates.find(({ passed }) => passed === false);
  if (lost !== undefined) return { verdict: 'not-justifiable', reasons: [lost.reason], also: null };
  return {
    verdict: 'proportionate',
    reasons: ['It passes every gate, lacks no control that gains, and holds none that costs more than it saves.'],
    also: null,
  };
}

function underReasons({ gates, controls }: Judged, others: readonly Judged[]): readonly string[] {
  const anotherPasses = others.some((other) => passes(other.gates));
  const failed = gates.filter(({ gate, passed }) => passed === false && gate !== 'G4');
  const missing = controls.filter(
    (verdict) => verdict.place === 'outside' && (verdict.class === 'recommended' || verdict.class === 'required'),
  );
  return [
    ...(anotherPasses ? failed.map(({ reason }) => `${reason} Another option passes.`) : []),
    ...missing.map(({ control, reason }) => `It lacks ${control.label}: ${reason}`),
  ];
}

function overReasons(option: Judged, others: readonly Judged[], objective: Objective): readonly string[] {
  if (!passes(option.gates)) {
    return option.controls
      .filter((verdict) => verdict.place === 'inside' && verdict.class === 'harmful')
      .map(({ control, reason }) => `It holds ${control.label}: ${reason}`);
  }
  const held = option.controls.filter(
    (verdict) => verdict.place === 'inside' && (verdict.class === 'disproportionate' || verdict.class === 'harmful'),
  );
  const better = others.find((other) => passes(other.gates) && dominates(other, option, objective));
  return [
    ...held.map(({ control, reason }) => `It holds ${control.label}: ${reason}`),
    ...(better === undefined ? [] : [`${better.label} does less harm, delivers no less and asks for no more.`]),
  ];
}

/** No worse in harm, delivered benefit, delay and (where money counts) cost, and better in one, by means over the draws. */
function dominates(a: Judged, b: Judged, objective: Objective): boolean {
  const sides: readonly ((outcome: Outcome) => number)[] = [
    ({ harm }) => harm.upper,
    ({ delivered }) => -delivered.lower,
    ({ delay }) => delay,
    ...(objective === 'health' ? [] : [({ moneyInQaly }: Outcome) => -moneyInQaly.spent - moneyInQaly.lost]),
  ];
  const gaps = sides.map((side) => meanOver(a.outcomes, side) - meanOver(b.outcomes, side));
  return gaps.every((gap) => gap <= 0) && gaps.some((gap) => gap < 0);
}

function meanOver(outcomes: readonly Outcome[], side: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + side(outcome), 0) / Math.max(1, outcomes.length);
}
