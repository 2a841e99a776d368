import { type Severity, severities } from '../../quantity/severity.ts';
import { listing, inEnglish as say } from '../../wording/say.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import type { HarmModel } from './harm-model.ts';
import type { ControlChange, OptionOutcomes } from './option-outcomes.ts';

/** Limits that come before any weighing. A limit that nobody has set cannot be tested, and the result says so. */
export type GateLimits = {
  /** G1: tolerable harms a patient-year, by severity; above it a safety risk is unacceptable. */
  readonly tolerable: Readonly<Partial<Record<Severity, number>>>;
  /** G2: events that stand for flaws known to be exploited, unless a control compensates for them. */
  readonly exploited: readonly { readonly node: string; readonly label: string; readonly isCompensated: boolean }[];
  /** G3: how often a year privacy of class "very high" may be breached. */
  readonly privacyPerYear: number | null;
};

/** A gate, whether it is passed (null: it could not be tested), and why in words. */
export type GateResult = {
  readonly gate: 'G0' | 'G1' | 'G2' | 'G3' | 'G4';
  readonly passed: boolean | null;
  readonly reason: string;
};

/** The share of draws in which a limit must hold. */
const confidence = 0.95;

/** The gates of an option in their order: duties, unacceptable safety risk, known exploits, privacy, overall benefit. */
export function gatesOf(
  outcomes: OptionOutcomes,
  limits: GateLimits,
  change: ControlChange = {},
): readonly GateResult[] {
  const draws = outcomes.under(change);
  const { openDuties } = outcomes.option;
  const { model } = outcomes.option;
  const g0: GateResult = {
    gate: 'G0',
    passed: openDuties.length === 0,
    reason:
      openDuties.length === 0 ? say('gate.no-open-duty') : say('gate.open-duties', { duties: openDuties.join('; ') }),
  };
  return [
    g0,
    safetyGate(draws, { limits, patients: model.patients }),
    exploitGate(limits),
    privacyGate(draws, { limits, model }),
    benefitGate(draws),
  ];
}

/** Are all gates passed, or not testable? */
export function passes(gates: readonly GateResult[]): boolean {
  return gates.every(({ passed }) => passed !== false);
}

type SafetyInput = { readonly limits: GateLimits; readonly patients: number };

function safetyGate(draws: readonly Outcome[], { limits, patients }: SafetyInput): GateResult {
  const stated = severities.flatMap((severity, k) => {
    const limit = limits.tolerable[severity];
    return limit === undefined ? [] : [{ severity, k, limit }];
  });
  if (stated.length === 0) return { gate: 'G1', passed: null, reason: say('gate.no-limit') };
  for (const { severity, k, limit } of stated) {
    const within = shareOf(draws, (outcome) => harmsOf(outcome, k) / patients <= limit);
    if (within >= confidence) continue;
    const reason = say('gate.harm-above', {
      severity: say(`severity.${severity}`),
      ...{ limit, share: percent(within), asked: percent(confidence) },
    });
    return { gate: 'G1', passed: false, reason };
  }
  return { gate: 'G1', passed: true, reason: say('gate.harm-within') };
}

function harmsOf({ hazards }: Outcome, k: number): number {
  return hazards.reduce((sum, { harms }) => sum + (harms[k]?.upper ?? 0), 0);
}

function exploitGate({ exploited }: GateLimits): GateResult {
  const open = exploited.filter(({ isCompensated }) => !isCompensated);
  const reason =
    exploited.length === 0
      ? say('gate.no-exploit')
      : open.length === 0
        ? say('gate.exploits-compensated')
        : say('gate.exploits-open', { threats: listing(open.map(({ label }) => label)) });
  return { gate: 'G2', passed: open.length === 0, reason };
}

type PrivacyInput = { readonly limits: GateLimits; readonly model: HarmModel };

function privacyGate(draws: readonly Outcome[], { limits: { privacyPerYear }, model }: PrivacyInput): GateResult {
  if (privacyPerYear === null || !model.losses.some(({ kind }) => kind === 'breach'))
    return {
      gate: 'G3',
      passed: null,
      reason: say('gate.privacy-untested'),
    };
  const within = shareOf(draws, ({ breaches }) => breaches.upper <= privacyPerYear);
  return {
    gate: 'G3',
    passed: within >= confidence,
    reason: say('gate.privacy', { limit: privacyPerYear, share: percent(within) }),
  };
}

function benefitGate(draws: readonly Outcome[]): GateResult {
  const positive = shareOf(draws, ({ healthNet }) => healthNet.lower > 0);
  const passed = positive >= confidence;
  return { gate: 'G4', passed, reason: say('gate.benefit', { share: percent(positive) }) };
}

function shareOf(draws: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return draws.length === 0 ? 0 : draws.filter(holds).length / draws.length;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
