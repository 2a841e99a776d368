import { byteAt, intAt } from './at.ts';
import { type EvaluationPlan, planEvaluation } from './evaluation-plan.ts';
import { findMember } from './instances.ts';
import { listAt } from './int-lists.ts';
import type { Levels } from './levels.ts';
import { AVERAGE, type MemberIndex, opposite } from './member.ts';
import type { Quirks } from './quirks.ts';
import type { ThreatGraph } from './threat-graph.ts';
import { UNIQUE } from './wiring.ts';

/** Which controls and strategies count in an evaluation. */
export type StrategyState = {
  readonly control: Uint8Array;
  readonly enabled: Uint8Array;
  readonly coverage: Uint8Array;
};

/** A cause of a threat in an evaluation; `entry` is its place in the cause table. */
export type CauseEntry = {
  readonly state: StrategyState;
  readonly quirks: Quirks;
  readonly threat: number;
  readonly entry: number;
};

/** A level that an optional control of a trigger adds to the causes at its asset. */
export type ExtraCause = { readonly asset: number; readonly level: number };

/**
 * How far enabled strategies with optional controls suppress a cause of a threat (rule E8): the most, over the optional
 * controls at the cause's asset that suppress it, of what control and strategy cover. 0 when none does.
 */
export function suppressionOf(
  graph: ThreatGraph,
  plan: EvaluationPlan,
  { state, quirks, threat, entry }: CauseEntry,
): number {
  const { causes } = graph.threats;
  const asset = intAt(causes.asset, entry);
  const index = intAt(causes.index, entry);
  const suppressed = byteAt(causes.isConsequence, entry) === 1 ? [index] : listAt(graph.underminedBy, index);
  let most = 0;
  for (const s of listAt(plan.tunedBy, threat)) {
    if (byteAt(state.enabled, s) === 0) continue;
    for (const control of listAt(graph.strategies.optional, s)) {
      if (intAt(graph.controls.asset, control) !== asset) continue;
      if (!quirks.optionalAssumed && byteAt(state.control, control) === 0) continue;
      const effect = Math.min(byteAt(graph.start.coverage, control), byteAt(state.coverage, s));
      if (effect <= most) continue;
      if (suppressed.some((c: number) => suppresses(graph, control, c))) most = effect;
    }
  }
  return most;
}

/** The levels that optional controls of enabled triggers add to a triggered threat, by asset (rule E9). */
export function triggerCauses(
  graph: ThreatGraph,
  state: StrategyState,
  threat: number,
  consequenceLevel: (consequence: number) => number,
): ExtraCause[] {
  const { strategies, tables } = graph;
  const least = new Map<number, number>();
  for (const s of listAt(graph.threats.triggeredBy, threat)) {
    if (byteAt(state.enabled, s) === 0) continue;
    const most = new Map<number, number>();
    for (const optional of listAt(strategies.optional, s)) {
      const control = swapped(graph, threat, optional);
      const asset = intAt(graph.controls.asset, control);
      let level = tables.top;
      if (byteAt(state.control, control) === 1) {
        const reach = Math.min(byteAt(graph.start.coverage, control), byteAt(state.coverage, s));
        let trigger = tables.top;
        for (const c of suppressedAt(graph, control)) trigger = Math.min(trigger, consequenceLevel(c));
        if (reach > trigger) level = tables.top + trigger - reach;
      }
      most.set(asset, Math.max(level, most.get(asset) ?? 0));
    }
    for (const [asset, level] of most) least.set(asset, Math.min(level, least.get(asset) ?? tables.top));
  }
  return [...least].map(([asset, level]) => ({ asset, level }));
}

/** Consequences whose likelihood decides the optional controls of a threat's triggers. */
export function triggerConsequences(graph: ThreatGraph, threat: number): number[] {
  return [...listAt(graph.threats.triggeredBy, threat)].flatMap((s) =>
    [...listAt(graph.strategies.optional, s)].flatMap((control) =>
      suppressedAt(graph, swapped(graph, threat, control)),
    ),
  );
}

/** A least or most control of an asset that is one of several in its role stands for its opposite. */
function swapped(graph: ThreatGraph, threat: number, control: number): number {
  const { controls, matches } = graph;
  const member = byteAt(controls.member, control) as MemberIndex;
  if (member === AVERAGE) return control;
  const match = intAt(graph.threats.match, threat);
  const first = intAt(matches.firstSlot, match);
  const last = match + 1 < matches.count ? intAt(matches.firstSlot, match + 1) : matches.slots.starts.length - 1;
  for (let i = intAt(matches.slots.starts, first); i < intAt(matches.slots.starts, last); i += 1) {
    const here = intAt(matches.slots.values, i) === intAt(controls.asset, control);
    if (here && byteAt(matches.standing, i) === UNIQUE) return control;
  }
  return control - member + opposite(member);
}

/** Consequences at the control's asset that it suppresses, of the same member. */
function suppressedAt(graph: ThreatGraph, control: number): number[] {
  const { controls, consequences, tables } = graph;
  const asset = intAt(controls.asset, control);
  const member = byteAt(controls.member, control) as MemberIndex;
  return [...listAt(tables.suppresses, intAt(controls.concept, control))].flatMap((concept) => {
    const found = findMember(consequences, asset, concept, member);
    return found < 0 ? [] : [found];
  });
}

/** Among members, the least control suppresses the most likely consequence and the reverse. */
function suppresses(graph: ThreatGraph, control: number, consequence: number): boolean {
  const { controls, consequences, tables } = graph;
  if (intAt(controls.asset, control) !== intAt(consequences.asset, consequence)) return false;
  if (!listAt(tables.suppresses, intAt(controls.concept, control)).includes(intAt(consequences.concept, consequence)))
    return false;
  if (byteAt(controls.triplet, control) === 0 || byteAt(consequences.triplet, consequence) === 0) return true;
  return byteAt(controls.member, control) === opposite(byteAt(consequences.member, consequence) as MemberIndex);
}

/** How far each cause of a threat is suppressed in an evaluation (rule E8), by threat and entry of the cause table. */
export function suppressionsOf(levels: Levels): (threat: number, entry: number) => number {
  const { graph, mode, quirks } = levels;
  if (graph.strategies.optional.values.length === 0) return () => 0;
  const plan = planEvaluation(graph, mode);
  const { control, strategyEnabled, strategyCoverage } = levels;
  const state = { control, enabled: strategyEnabled, coverage: strategyCoverage };
  return (threat, entry) => suppressionOf(graph, plan, { state, quirks, threat, entry });
}
