import { at, byteAt, intAt } from '../at.ts';
import type { EvaluationPlan } from '../evaluation-plan.ts';
import { listAt } from '../int-lists.ts';
import type { Edits, Levels } from '../levels.ts';

/** What edits change at once, before anything is followed. */
export type Change = {
  /** The base with controls, strategies, considered threats and assumed trust as edited. */
  readonly levels: Levels;
  /** By threat: the trust level that enabled strategies enforce. */
  readonly held: Uint8Array;
  /** Threats that no longer count or are held down further; threats that now count or are held down less. */
  readonly rarer: readonly number[];
  readonly likelier: readonly number[];
  /** Attributes that are assumed to be trusted more, or less. */
  readonly raised: readonly number[];
  readonly lowered: readonly number[];
  /** Consequences that are given another impact. */
  readonly reweighed: readonly number[];
};

/** Applies edits to one evaluation, again and again to the same copy of it. */
export class WhatIfChanges {
  readonly #base: Levels;
  readonly #plan: EvaluationPlan;
  readonly #levels: Levels;
  /** By threat: the trust level that the strategies of the base enforce. */
  readonly heldBefore: Uint8Array;
  readonly #held: Uint8Array;
  /** Threats and strategies that the edits behind the base keep out, whatever is edited on top of them. */
  readonly #silencedBefore: ReadonlySet<number>;
  readonly #disabledBefore: ReadonlySet<number>;

  constructor(base: Levels, plan: EvaluationPlan, standing: Edits) {
    this.#base = base;
    this.#plan = plan;
    this.#levels = copyOf(base);
    this.heldBefore = new Uint8Array(base.threat.length);
    for (let t = 0; t < base.threat.length; t += 1) this.heldBefore[t] = heldDown(base, plan, t);
    this.#held = this.heldBefore.slice();
    this.#silencedBefore = this.#silencedBy(standing);
    this.#disabledBefore = new Set(standing.disabledStrategies);
  }

  /** What the edits change; null when everything stays as it is. */
  apply(edits: Edits): Change | null {
    if (this.#isIdle(edits)) return null;
    const levels = this.#levels;
    const base = this.#base;
    restore(levels, base);
    this.#held.set(this.heldBefore);
    const rarer: number[] = [];
    const likelier: number[] = [];
    const silenced = this.#silencedBy(edits);
    for (const t of new Set([...this.#touchedBy(edits), ...silenced])) {
      const [countedBefore, heldBefore] = [at(base.considered, t), at(this.heldBefore, t)];
      const counts = silenced.has(t) || this.#silencedBefore.has(t) ? 0 : countsIn(levels, this.#plan, t);
      const held = heldDown(levels, this.#plan, t);
      levels.considered[t] = counts;
      this.#held[t] = held;
      if (counts < countedBefore || held > heldBefore) rarer.push(t);
      if (counts > countedBefore || held < heldBefore) likelier.push(t);
    }
    const raised: number[] = [];
    const lowered: number[] = [];
    const assumptions = [...this.#guardsAgainst(edits), ...(edits.trust ?? [])];
    for (const { attribute, level } of assumptions) levels.assumed[attribute] = level;
    for (const attribute of new Set(assumptions.map((one) => one.attribute))) {
      const difference = at(levels.assumed, attribute) - at(base.assumed, attribute);
      if (difference > 0) raised.push(attribute);
      if (difference < 0) lowered.push(attribute);
    }
    const impacts = edits.impacts ?? [];
    for (const { consequence, level } of impacts) levels.impact[consequence] = level;
    const reweighed = impacts.map(({ consequence }) => consequence);
    return { levels, held: this.#held, rarer, likelier, raised, lowered, reweighed };
  }

  #isIdle({
    controls = [],
    trust = [],
    impacts = [],
    disabledStrategies = [],
    silencedThreats = [],
    silencedOrigins = [],
  }: Edits): boolean {
    if (disabledStrategies.length + silencedThreats.length + silencedOrigins.length > 0) return false;
    return (
      controls.every(({ control, on }) => at(this.#base.control, control) === (on ? 1 : 0)) &&
      trust.every(({ attribute, level }) => at(this.#base.assumed, attribute) === level) &&
      impacts.every(({ consequence, level }) => at(this.#base.impact, consequence) === level)
    );
  }

  #silencedBy({ silencedThreats = [], silencedOrigins = [] }: Edits): ReadonlySet<number> {
    const { threats, tables } = this.#base.graph;
    const silenced = new Set(silencedThreats);
    if (silencedOrigins.length === 0) return silenced;
    for (let t = 0; t < threats.count; t += 1) {
      const { origin } = at(tables.knowledge.threats, at(threats.rule, t));
      if (origin !== undefined && silencedOrigins.includes(origin)) silenced.add(t);
    }
    return silenced;
  }

  /** Attributes that guard against origins that are silenced hold fully. */
  #guardsAgainst({ silencedOrigins = [] }: Edits): readonly { readonly attribute: number; readonly level: number }[] {
    if (silencedOrigins.length === 0) return [];
    const { attributes, tables } = this.#base.graph;
    return Array.from(attributes.concept, (concept, attribute) => ({
      attribute,
      level: tables.top,
      origin: at(tables.knowledge.attributes, concept).origin,
    })).filter(({ origin }) => origin !== undefined && silencedOrigins.includes(origin));
  }

  /** Switches controls and strategies; gives the threats that a changed strategy bears on. */
  #touchedBy({ controls = [], disabledStrategies = [] }: Edits): ReadonlySet<number> {
    const levels = this.#levels;
    const { graph } = levels;
    const strategies = new Set(disabledStrategies);
    for (const { control, on } of controls) {
      const average = control - at(graph.controls.member, control);
      const end = average + (at(graph.controls.triplet, control) === 1 ? 3 : 1);
      for (let c = average; c < end; c += 1) {
        levels.control[c] = on ? 1 : 0;
        for (const s of listAt(this.#plan.strategiesOfControl, c)) strategies.add(s);
      }
    }
    const disabled = new Set([...this.#disabledBefore, ...disabledStrategies]);
    const touched = new Set<number>();
    for (const s of strategies) {
      if (at(this.#plan.strategyInMode, s) === 0) continue;
      const proposed =
        !disabled.has(s) && listAt(graph.strategies.mandatory, s).every((c) => at(levels.control, c) === 1);
      const enabled = proposed ? 1 : 0;
      if (enabled === at(levels.strategyEnabled, s)) continue;
      levels.strategyEnabled[s] = enabled;
      levels.strategyCoverage[s] = proposed ? coverageOf(levels, this.#plan, s) : 0;
      for (const list of [graph.strategies.blocks, graph.strategies.mitigates, graph.strategies.triggers]) {
        for (const t of listAt(list, s)) touched.add(t);
      }
    }
    return touched;
  }
}

const edited = [
  'considered',
  'threat',
  'threatUncapped',
  'consequence',
  'impact',
  'risk',
  'assumed',
  'trust',
  'control',
  'strategyEnabled',
  'strategyCoverage',
] as const;

function copyOf(base: Levels): Levels {
  const copies = Object.fromEntries(edited.map((name) => [name, base[name].slice()]));
  return { ...base, ...copies };
}

function restore(levels: Levels, base: Levels): void {
  for (const name of edited) levels[name].set(base[name]);
}

function coverageOf({ graph }: Levels, plan: EvaluationPlan, strategy: number): number {
  const coverage = Array.from(listAt(graph.strategies.mandatory, strategy), (c) => at(graph.start.coverage, c));
  return Math.min(at(plan.blockingEffect, strategy), ...coverage);
}

function countsIn({ graph, strategyEnabled }: Levels, plan: EvaluationPlan, threat: number): number {
  if (at(plan.possible, threat) === 0) return 0;
  const triggers = listAt(graph.threats.triggeredBy, threat);
  return triggers.length === 0 || triggers.some((s) => at(strategyEnabled, s) === 1) ? 1 : 0;
}

function heldDown({ quirks, strategyEnabled, strategyCoverage }: Levels, plan: EvaluationPlan, threat: number): number {
  const { starts, values } = plan.heldBy;
  const effect = quirks.coverageIgnored ? plan.blockingEffect : strategyCoverage;
  let held = 0;
  for (let i = intAt(starts, threat); i < intAt(starts, threat + 1); i += 1) {
    const s = intAt(values, i);
    if (byteAt(strategyEnabled, s) === 1 && byteAt(effect, s) > held) held = byteAt(effect, s);
  }
  return held;
}
