import { inEnglish as say } from '../../wording/say.ts';
import type { VerdictKind } from '../verdict.ts';
import { finestShare, type QuantifiedVerdict } from './class-control.ts';
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

/** What counts, and the share of the benefit below which a difference between portfolios is none (ε of the scheme). */
export type JudgingRules = { readonly objective: Objective; readonly near: number };

/**
 * Judges an option among all (§3.9). Too little is tested before too much; both can hold. Controls that it lacks or holds
 * weigh when together they move it by more than ε: finer differences are below what the numbers can tell.
 */
export function judgePortfolio(
  option: Judged,
  all: readonly Judged[],
  { objective, near }: JudgingRules,
): PortfolioVerdict {
  const others = all.filter(({ id }) => id !== option.id);
  if (!all.some(({ gates }) => passes(gates))) {
    const reasons = option.gates.filter(({ passed }) => passed === false).map(({ reason }) => reason);
    return { verdict: 'not-justifiable', reasons: [say('portfolio.none-passes'), ...reasons], also: null };
  }
  const benefit = Math.abs(meanOver(option.outcomes, ({ delivered }) => delivered.lower));
  const weighing = { objective, least: near * benefit, finest: finestShare * benefit };
  const over = overReasons(option, others, weighing);
  const under = underReasons(option, others, { ...weighing, isTooMuch: over.length > 0 });
  if (under.length > 0) {
    const also = over.length > 0 ? { verdict: 'over-protected' as const, reasons: over } : null;
    return { verdict: 'under-protected', reasons: under, also };
  }
  if (over.length > 0) return { verdict: 'over-protected', reasons: over, also: null };
  const lost = option.gates.find(({ passed }) => passed === false);
  if (lost !== undefined) return { verdict: 'not-justifiable', reasons: [lost.reason], also: null };
  return {
    verdict: 'proportionate',
    reasons: [say('portfolio.passes', { near: near * 100 })],
    also: null,
  };
}

/** What makes a difference between options, and what is finer than the numbers can tell. */
type Weighing = { readonly objective: Objective; readonly least: number; readonly finest: number };

function underReasons(
  option: Judged,
  others: readonly Judged[],
  { isTooMuch, ...weighing }: Weighing & { readonly isTooMuch: boolean },
): readonly string[] {
  const { gates, controls } = option;
  const anotherPasses = others.some((other) => passes(other.gates));
  const failed = gates.filter(({ gate, passed }) => passed === false && gate !== 'G4');
  const missing = weighty(
    controls.filter(
      (verdict) => verdict.place === 'outside' && (verdict.class === 'recommended' || verdict.class === 'required'),
    ),
    weighing.least,
  );
  // Where it holds too much, that is why the other one does less harm.
  const safer = isTooMuch
    ? undefined
    : others.find((other) => passes(other.gates) && isBetter(other, option, weighing) === 'harm');
  return [
    ...(anotherPasses ? failed.map(({ reason }) => say('portfolio.another-passes', { reason })) : []),
    ...missing.map(({ control, reason }) => say('portfolio.lacks', { control: control.label, reason })),
    ...(safer === undefined ? [] : [say('portfolio.safer', { option: safer.label })]),
  ];
}

function overReasons(option: Judged, others: readonly Judged[], weighing: Weighing): readonly string[] {
  if (!passes(option.gates)) {
    return option.controls
      .filter((verdict) => verdict.place === 'inside' && verdict.class === 'harmful')
      .map(({ control, reason }) => say('portfolio.holds', { control: control.label, reason }));
  }
  const held = weighty(
    option.controls.filter(
      (verdict) => verdict.place === 'inside' && (verdict.class === 'disproportionate' || verdict.class === 'harmful'),
    ),
    weighing.least,
  );
  const better = others.find((other) => {
    const side = passes(other.gates) ? isBetter(other, option, weighing) : null;
    return side === 'burden' || (side === 'harm' && held.length > 0);
  });
  return [
    ...held.map(({ control, reason }) => say('portfolio.holds', { control: control.label, reason })),
    ...(better === undefined ? [] : [say('portfolio.better', { option: better.label })]),
  ];
}

/** Controls that are required, or that together move the objective by more than a least amount; those that move most first. */
function weighty(controls: readonly QuantifiedVerdict[], least: number): readonly QuantifiedVerdict[] {
  const sorted = controls.toSorted((a, b) => Math.abs(b.gain.mean) - Math.abs(a.gain.mean));
  const all = sorted.reduce((sum, { gain }) => sum + Math.abs(gain.mean), 0);
  return sorted.filter(
    ({ class: kind, gain }) => kind === 'required' || (all > least && Math.abs(gain.mean) > least / 10),
  );
}

/**
 * Whether an option does less harm than another, as far as the numbers can tell, or else asks for less (in what it
 * delivers, delays and, where money counts, costs) by more than a least amount, while it is worse in none of these; null
 * where it is neither. By means over the draws.
 */
function isBetter(a: Judged, b: Judged, { objective, least, finest }: Weighing): 'harm' | 'burden' | null {
  const gap = (side: (outcome: Outcome) => number): number => meanOver(a.outcomes, side) - meanOver(b.outcomes, side);
  const harm = gap((outcome) => outcome.harm.upper);
  const burdens = [
    gap(({ delivered }) => -delivered.lower),
    gap(({ delay }) => delay),
    ...(objective === 'health' ? [] : [gap(({ moneyInQaly }) => -moneyInQaly.spent - moneyInQaly.lost)]),
  ];
  if ([harm, ...burdens].some((each) => each > finest)) return null;
  if (harm < -finest) return 'harm';
  return burdens.some((each) => each < -least) ? 'burden' : null;
}

function meanOver(outcomes: readonly Outcome[], side: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + side(outcome), 0) / Math.max(1, outcomes.length);
}
