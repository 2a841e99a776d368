import { at } from '../at.ts';
import type { EvaluationPlan } from '../evaluation-plan.ts';
import { type IntLists, listAt } from '../int-lists.ts';
import type { Edits, Levels } from '../levels.ts';

/** What edits change at once, before anything is followed. */
export type Change = {
  /** A copy of the base with controls, strategies, considered threats and assumed trust as edited. */
  readonly levels: Levels;
  /** By threat: the trust level that enabled strategies enforce. */
  readonly held: Uint8Array;
  /** Threats that no longer count or are held down further; threats that now count or are held down less. */
  readonly rarer: readonly number[];
  readonly likelier: readonly number[];
  /** Attributes that are assumed to be trusted more, or less. */
  readonly raised: readonly number[];
  readonly lowered: readonly number[];
};

type ChangeParts = {
  readonly edits: Edits;
  /** `heldIn` of the base. */
  readonly heldBefore: Uint8Array;
  readonly strategiesOfControl: IntLists;
};

/** Applies edits of controls, strategies and trust to a copy of an evaluation. */
export function changeOf(
  base: Levels,
  plan: EvaluationPlan,
  { edits, heldBefore, strategiesOfControl }: ChangeParts,
): Change {
  const levels = copyOf(base);
  const held = heldBefore.slice();
  const rarer: number[] = [];
  const likelier: number[] = [];
  for (const t of threatsTouched(levels, plan, { edits, strategiesOfControl })) {
    const before = { counts: at(base.considered, t), held: at(held, t) };
    const counts = countsIn(levels, plan, t);
    const now = heldDown(levels, plan, t);
    levels.considered[t] = counts;
    held[t] = now;
    if (counts < before.counts || now > before.held) rarer.push(t);
    if (counts > before.counts || now < before.held) likelier.push(t);
  }
  const raised: number[] = [];
  const lowered: number[] = [];
  for (const { attribute, level } of edits.trust ?? []) {
    levels.assumed[attribute] = level;
    if (level > at(base.assumed, attribute)) raised.push(attribute);
    if (level < at(base.assumed, attribute)) lowered.push(attribute);
  }
  return { levels, held, rarer, likelier, raised, lowered };
}

function copyOf(base: Levels): Levels {
  return {
    ...base,
    considered: base.considered.slice(),
    threat: base.threat.slice(),
    threatUncapped: base.threatUncapped.slice(),
    consequence: base.consequence.slice(),
    risk: base.risk.slice(),
    assumed: base.assumed.slice(),
    trust: base.trust.slice(),
    control: base.control.slice(),
    strategyEnabled: base.strategyEnabled.slice(),
    strategyCoverage: base.strategyCoverage.slice(),
  };
}

/** By threat: the trust level that the enabled strategies of an evaluation enforce. */
export function heldIn(base: Levels, plan: EvaluationPlan): Uint8Array {
  return Uint8Array.from(base.threat, (_, t) => heldDown(base, plan, t));
}

/** Switches controls and strategies in the copy; gives the threats that a changed strategy bears on. */
function threatsTouched(
  levels: Levels,
  plan: EvaluationPlan,
  { edits, strategiesOfControl }: Omit<ChangeParts, 'heldBefore'>,
): ReadonlySet<number> {
  const { graph } = levels;
  const touched = new Set<number>();
  const strategies = new Set(edits.disabledStrategies);
  for (const { control, on } of edits.controls ?? []) {
    const average = control - at(graph.controls.member, control);
    const end = average + (at(graph.controls.triplet, control) === 1 ? 3 : 1);
    for (let c = average; c < end; c += 1) {
      levels.control[c] = on ? 1 : 0;
      for (const s of listAt(strategiesOfControl, c)) strategies.add(s);
    }
  }
  const disabled = new Set(edits.disabledStrategies);
  for (const s of strategies) {
    if (at(plan.strategyInMode, s) === 0) continue;
    const coverage = disabled.has(s) ? 0 : coverageIn(levels, plan, s);
    const proposed =
      !disabled.has(s) && listAt(graph.strategies.mandatory, s).every((c) => at(levels.control, c) === 1);
    const enabled = proposed ? 1 : 0;
    if (enabled === at(levels.strategyEnabled, s) && coverage === at(levels.strategyCoverage, s)) continue;
    levels.strategyEnabled[s] = enabled;
    levels.strategyCoverage[s] = coverage;
    for (const list of [graph.strategies.blocks, graph.strategies.mitigates, graph.strategies.triggers]) {
      for (const t of listAt(list, s)) touched.add(t);
    }
  }
  return touched;
}

function coverageIn({ graph, control }: Levels, plan: EvaluationPlan, strategy: number): number {
  let coverage = at(plan.blockingEffect, strategy);
  for (const c of listAt(graph.strategies.mandatory, strategy)) {
    coverage = at(control, c) === 0 ? 0 : Math.min(coverage, at(graph.start.coverage, c));
  }
  return coverage;
}

function countsIn({ graph, strategyEnabled }: Levels, plan: EvaluationPlan, threat: number): number {
  if (at(plan.possible, threat) === 0) return 0;
  const triggers = listAt(graph.threats.triggeredBy, threat);
  return triggers.length === 0 || triggers.some((s) => at(strategyEnabled, s) === 1) ? 1 : 0;
}

function heldDown({ quirks, strategyEnabled, strategyCoverage }: Levels, plan: EvaluationPlan, threat: number): number {
  let held = 0;
  for (const s of listAt(plan.heldBy, threat)) {
    if (at(strategyEnabled, s) === 0) continue;
    held = Math.max(held, quirks.coverageIgnored ? at(plan.blockingEffect, s) : at(strategyCoverage, s));
  }
  return held;
}
