import { at } from './at.ts';
import { causeLevel } from './cause-level.ts';
import { type EvaluationPlan, planEvaluation } from './evaluation-plan.ts';
import { listAt } from './int-lists.ts';
import type { Edits, EvaluationSettings, Levels, Mode } from './levels.ts';
import { suppressionOf, triggerCauses, triggerConsequences } from './optional-controls.ts';
import type { Quirks } from './quirks.ts';
import { riskOf } from './risk-matrix.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** Evaluates one graph again and again; each result stands for itself. */
export type Evaluator = { readonly evaluate: (edits?: Edits) => Levels };

/** The levels of a threat graph at the least fixed point: rules E1 to E12 of SPEC.md. */
export function evaluate(graph: ThreatGraph, { mode, quirks, edits }: EvaluationSettings): Levels {
  return new FixedPoint(graph, mode, quirks).evaluate(edits);
}

/** Prepares a graph for many evaluations in one mode, such as all what-ifs of an assessment. */
export function createEvaluator(
  graph: ThreatGraph,
  { mode, quirks }: { readonly mode: Mode; readonly quirks: Quirks },
): Evaluator {
  return new FixedPoint(graph, mode, quirks);
}

class FixedPoint implements Evaluator {
  readonly #graph: ThreatGraph;
  readonly #plan: EvaluationPlan;
  readonly #mode: Mode;
  readonly #quirks: Quirks;
  #levels: Levels;
  /** Trust of attributes, then the inverse likelihood of consequences. */
  #value: Uint8Array;
  /** By threat: the trust level that enabled strategies enforce. */
  readonly #held: Uint8Array;
  readonly #disabled: Uint8Array;
  readonly #queued: Uint8Array;
  readonly #queue: Int32Array;
  readonly #matrix: Uint8Array;
  /** Threats to look at again when a consequence changes, beyond those it is a cause of. */
  readonly #alsoAfter: ReadonlyMap<number, readonly number[]>;

  constructor(graph: ThreatGraph, mode: Mode, quirks: Quirks) {
    this.#graph = graph;
    this.#plan = planEvaluation(graph, mode);
    const threats = graph.threats.count;
    const strategies = graph.strategies.count;
    this.#mode = mode;
    this.#quirks = quirks;
    this.#held = new Uint8Array(threats);
    this.#disabled = new Uint8Array(strategies);
    this.#queued = new Uint8Array(threats);
    this.#queue = new Int32Array(threats + 1);
    this.#matrix = riskOf(graph.tables.knowledge.scales, quirks);
    this.#alsoAfter = alsoAfter(graph, this.#plan);
    this.#value = new Uint8Array(0);
    this.#levels = this.#emptyLevels();
  }

  #emptyLevels(): Levels {
    const graph = this.#graph;
    const threats = graph.threats.count;
    const strategies = graph.strategies.count;
    return {
      graph,
      mode: this.#mode,
      quirks: this.#quirks,
      considered: new Uint8Array(threats),
      threat: new Uint8Array(threats),
      threatUncapped: new Uint8Array(threats),
      consequence: new Uint8Array(graph.consequences.count),
      impact: new Uint8Array(graph.consequences.count),
      risk: new Uint8Array(graph.consequences.count),
      assumed: new Uint8Array(graph.attributes.count),
      trust: this.#value.subarray(0, graph.attributes.count),
      control: new Uint8Array(graph.controls.count),
      strategyEnabled: new Uint8Array(strategies),
      strategyCoverage: new Uint8Array(strategies),
    };
  }

  evaluate(edits: Edits = {}): Levels {
    this.#value = new Uint8Array(this.#plan.nodeCount);
    this.#levels = this.#emptyLevels();
    this.#begin(edits);
    this.#enableStrategies();
    this.#considerThreats(edits);
    this.#startValues();
    this.#settle();
    this.#readResults();
    return this.#levels;
  }

  /** Takes over the start levels and the edits to them. */
  #begin({ controls = [], trust = [], impacts = [], disabledStrategies = [], silencedOrigins = [] }: Edits): void {
    const { start, attributes, tables } = this.#graph;
    const { control, assumed, impact, mode } = this.#levels;
    const needed = mode === 'current' ? 2 : 1;
    for (let c = 0; c < control.length; c += 1) control[c] = at(start.controlState, c) >= needed ? 1 : 0;
    for (const { control: changed, on } of controls) {
      const average = changed - at(this.#graph.controls.member, changed);
      const size = at(this.#graph.controls.triplet, changed) === 1 ? 3 : 1;
      control.fill(on ? 1 : 0, average, average + size);
    }
    assumed.set(start.trust);
    if (silencedOrigins.length > 0) {
      for (let a = 0; a < assumed.length; a += 1) {
        const { origin } = at(tables.knowledge.attributes, at(attributes.concept, a));
        if (origin !== undefined && silencedOrigins.includes(origin)) assumed[a] = tables.top;
      }
    }
    for (const { attribute, level } of trust) assumed[attribute] = level;
    impact.set(start.impact);
    for (const { consequence, level } of impacts) impact[consequence] = level;
    this.#disabled.fill(0);
    for (const s of disabledStrategies) this.#disabled[s] = 1;
  }

  /** Rule E1: enabled when every mandatory control is there and the strategy belongs to the mode. */
  #enableStrategies(): void {
    const { strategies, start } = this.#graph;
    const { control, strategyEnabled, strategyCoverage } = this.#levels;
    const { starts, values } = strategies.mandatory;
    for (let s = 0; s < strategies.count; s += 1) {
      let coverage = at(this.#plan.blockingEffect, s);
      let proposed = this.#disabled[s] === 0;
      for (let i = at(starts, s); proposed && i < at(starts, s + 1); i += 1) {
        const c = at(values, i);
        if (at(control, c) === 0) proposed = false;
        else if (at(start.coverage, c) < coverage) coverage = at(start.coverage, c);
      }
      const inMode = at(this.#plan.strategyInMode, s) === 1;
      strategyEnabled[s] = proposed && inMode ? 1 : 0;
      if (!inMode && this.#quirks.fullCoverageOutsideMode) strategyCoverage[s] = at(this.#plan.blockingEffect, s);
      else strategyCoverage[s] = proposed ? coverage : 0;
    }
  }

  /** Rules E2 and E5: which threats count, and how far strategies hold each down. */
  #considerThreats({ silencedThreats = [], silencedOrigins = [] }: Edits): void {
    const { threats, tables } = this.#graph;
    const { considered, strategyEnabled, strategyCoverage, quirks } = this.#levels;
    const { possible, heldBy, blockingEffect } = this.#plan;
    const triggered = threats.triggeredBy;
    considered.set(possible);
    for (const t of silencedThreats) considered[t] = 0;
    for (let t = 0; t < threats.count; t += 1) {
      if (considered[t] === 0) continue;
      if (silencedOrigins.length > 0) {
        const { origin } = at(tables.knowledge.threats, at(threats.rule, t));
        if (origin !== undefined && silencedOrigins.includes(origin)) considered[t] = 0;
      }
      const end = at(triggered.starts, t + 1);
      let i = at(triggered.starts, t);
      if (i < end) {
        while (i < end && strategyEnabled[at(triggered.values, i)] === 0) i += 1;
        if (i === end) considered[t] = 0;
      }
      let held = 0;
      for (let k = at(heldBy.starts, t); k < at(heldBy.starts, t + 1); k += 1) {
        const s = at(heldBy.values, k);
        if (strategyEnabled[s] === 0) continue;
        const effect = quirks.coverageIgnored ? at(blockingEffect, s) : at(strategyCoverage, s);
        if (effect > held) held = effect;
      }
      this.#held[t] = held;
    }
  }

  /** Rule E3: attributes as assumed, consequences unlikely; without mixed causes, as likely as attributes lack. */
  #startValues(): void {
    const { tables, undermines } = this.#graph;
    const { assumed } = this.#levels;
    const { attributeCount, nodeCount } = this.#plan;
    this.#value.set(assumed);
    this.#value.fill(tables.top, attributeCount);
    if (tables.knowledge.features.mixedCauses) return;
    for (let node = attributeCount; node < nodeCount; node += 1) {
      for (const attribute of listAt(undermines, node - attributeCount)) {
        this.#value[node] = Math.min(at(this.#value, node), at(assumed, attribute));
      }
    }
  }

  /** Rules E6 and E7: follows every change until nothing changes. */
  #settle(): void {
    const { threats, tables, undermines } = this.#graph;
    const { considered, threat, threatUncapped } = this.#levels;
    const { ceiling, attributeCount } = this.#plan;
    const { top } = tables;
    const value = this.#value;
    let waiting = 0;
    for (let t = threats.count - 1; t >= 0; t -= 1) {
      this.#queued[t] = considered[t] === 1 ? 1 : 0;
      if (considered[t] === 1) this.#queue[waiting++] = t;
    }
    while (waiting > 0) {
      const t = at(this.#queue, --waiting);
      this.#queued[t] = 0;
      const level = this.#levelOf(t);
      threatUncapped[t] = top - level;
      const likelihood = Math.min(top - Math.max(level, at(this.#held, t)), at(ceiling, t));
      if (likelihood <= at(threat, t)) continue;
      threat[t] = likelihood;
      const reached = top - likelihood;
      for (let i = at(threats.effects.starts, t); i < at(threats.effects.starts, t + 1); i += 1) {
        const c = at(threats.effects.values, i);
        if (at(value, attributeCount + c) <= reached) continue;
        value[attributeCount + c] = reached;
        waiting = this.#wake(attributeCount + c, waiting);
        for (let k = at(undermines.starts, c); k < at(undermines.starts, c + 1); k += 1) {
          const a = at(undermines.values, k);
          if (at(value, a) <= reached) continue;
          value[a] = reached;
          waiting = this.#wake(a, waiting);
        }
      }
    }
  }

  #wake(node: number, waiting: number): number {
    const { starts, values } = this.#plan.threatsOfNode;
    let end = waiting;
    for (let i = at(starts, node); i < at(starts, node + 1); i += 1) end = this.#enqueue(at(values, i), end);
    if (this.#alsoAfter.size === 0) return end;
    for (const t of this.#alsoAfter.get(node) ?? []) end = this.#enqueue(t, end);
    return end;
  }

  #enqueue(threat: number, waiting: number): number {
    if (this.#queued[threat] === 1 || this.#levels.considered[threat] === 0) return waiting;
    this.#queued[threat] = 1;
    this.#queue[waiting] = threat;
    return waiting + 1;
  }

  /** The trust level that a threat's causes leave. */
  #levelOf(threat: number): number {
    const { causes } = this.#graph.threats;
    const { plain, tuned, causeNode } = this.#plan;
    if (tuned[threat] === 1) return this.#tunedLevel(threat);
    if (plain[threat] === 0) return causeLevel(causes, threat, (entry) => at(this.#value, at(causeNode, entry)));
    let level = 0;
    for (let i = at(causes.starts, threat); i < at(causes.starts, threat + 1); i += 1) {
      const here = at(this.#value, at(causeNode, i));
      if (here > level) level = here;
    }
    return level;
  }

  /** The same where optional controls suppress causes or temper a trigger. */
  #tunedLevel(threat: number): number {
    const graph = this.#graph;
    const { causes } = graph.threats;
    const { control, strategyEnabled, strategyCoverage, quirks } = this.#levels;
    const state = { control, enabled: strategyEnabled, coverage: strategyCoverage };
    const { attributeCount, causeNode } = this.#plan;
    const extra = triggerCauses(graph, state, threat, (c) => at(this.#value, attributeCount + c));
    const level = causeLevel(causes, threat, (entry) => {
      const added = extra.find(({ asset }) => asset === at(causes.asset, entry))?.level ?? 0;
      const suppressed = suppressionOf(graph, this.#plan, { state, quirks, threat, entry });
      return Math.max(at(this.#value, at(causeNode, entry)), added, suppressed);
    });
    const own = causes.asset.subarray(at(causes.starts, threat), at(causes.starts, threat + 1));
    return extra.reduce((most, { asset, level: added }) => (own.includes(asset) ? most : Math.max(most, added)), level);
  }

  #readResults(): void {
    const { consequence, impact, risk } = this.#levels;
    const { top } = this.#graph.tables;
    const { attributeCount } = this.#plan;
    for (let c = 0; c < consequence.length; c += 1) {
      const likelihood = top - at(this.#value, attributeCount + c);
      consequence[c] = likelihood;
      risk[c] = at(this.#matrix, at(impact, c) * (top + 1) + likelihood);
    }
  }
}

function alsoAfter(graph: ThreatGraph, { tuned, attributeCount }: EvaluationPlan): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [t, flag] of tuned.entries()) {
    if (flag === 0) continue;
    for (const c of new Set(triggerConsequences(graph, t))) {
      const node = attributeCount + c;
      found.set(node, [...(found.get(node) ?? []), t]);
    }
  }
  return found;
}
