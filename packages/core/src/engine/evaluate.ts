import { at, byteAt, intAt } from './at.ts';
import { causeLevel } from './cause-level.ts';
import { type EvaluationPlan, planEvaluation } from './evaluation-plan.ts';
import { listAt } from './int-lists.ts';
import { LevelSweep } from './level-sweep.ts';
import type { Edits, EvaluationSettings, Levels, Mode } from './levels.ts';
import type { Quirks } from './quirks.ts';
import { riskOf } from './risk-matrix.ts';
import type { ThreatGraph } from './threat-graph.ts';
import { tunedLevel } from './tuned-level.ts';

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
  readonly #sweep: LevelSweep;
  readonly #matrix: Uint8Array;

  constructor(graph: ThreatGraph, mode: Mode, quirks: Quirks) {
    this.#graph = graph;
    this.#plan = planEvaluation(graph, mode);
    const threats = graph.threats.count;
    const strategies = graph.strategies.count;
    this.#mode = mode;
    this.#quirks = quirks;
    this.#held = new Uint8Array(threats);
    this.#disabled = new Uint8Array(strategies);
    this.#sweep = new LevelSweep(graph, this.#plan);
    this.#matrix = riskOf(graph.tables.knowledge.scales, quirks);
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
    this.#sweep.settle({ ...this.#levels, held: this.#held, value: this.#value, levelOf: this.#levelOf });
    this.#readResults();
    return this.#levels;
  }

  /** Takes over the start levels and the edits to them. */
  #begin({ controls = [], trust = [], impacts = [], disabledStrategies = [], silencedOrigins = [] }: Edits): void {
    const { start, attributes, tables } = this.#graph;
    const { control, assumed, impact, mode } = this.#levels;
    const needed = mode === 'current' ? 2 : 1;
    for (let c = 0; c < control.length; c += 1) control[c] = byteAt(start.controlState, c) >= needed ? 1 : 0;
    for (const { control: changed, on } of controls) {
      const average = changed - byteAt(this.#graph.controls.member, changed);
      const size = byteAt(this.#graph.controls.triplet, changed) === 1 ? 3 : 1;
      control.fill(on ? 1 : 0, average, average + size);
    }
    assumed.set(start.trust);
    if (silencedOrigins.length > 0) {
      for (let a = 0; a < assumed.length; a += 1) {
        const { origin } = at(tables.knowledge.attributes, intAt(attributes.concept, a));
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
      let coverage = byteAt(this.#plan.blockingEffect, s);
      let proposed = this.#disabled[s] === 0;
      for (let i = intAt(starts, s); proposed && i < intAt(starts, s + 1); i += 1) {
        const c = intAt(values, i);
        if (byteAt(control, c) === 0) proposed = false;
        else if (byteAt(start.coverage, c) < coverage) coverage = byteAt(start.coverage, c);
      }
      const inMode = byteAt(this.#plan.strategyInMode, s) === 1;
      strategyEnabled[s] = proposed && inMode ? 1 : 0;
      if (!inMode && this.#quirks.fullCoverageOutsideMode) strategyCoverage[s] = byteAt(this.#plan.blockingEffect, s);
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
        const { origin } = at(tables.knowledge.threats, intAt(threats.rule, t));
        if (origin !== undefined && silencedOrigins.includes(origin)) considered[t] = 0;
      }
      const end = intAt(triggered.starts, t + 1);
      let i = intAt(triggered.starts, t);
      if (i < end) {
        while (i < end && strategyEnabled[intAt(triggered.values, i)] === 0) i += 1;
        if (i === end) considered[t] = 0;
      }
      let held = 0;
      for (let k = intAt(heldBy.starts, t); k < intAt(heldBy.starts, t + 1); k += 1) {
        const s = intAt(heldBy.values, k);
        if (strategyEnabled[s] === 0) continue;
        const effect = quirks.coverageIgnored ? byteAt(blockingEffect, s) : byteAt(strategyCoverage, s);
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
        this.#value[node] = Math.min(byteAt(this.#value, node), byteAt(assumed, attribute));
      }
    }
  }

  /** The trust level that the causes of a threat leave where roles and optional controls have to be told apart. */
  readonly #levelOf = (threat: number): number => {
    const { causes } = this.#graph.threats;
    const { causeNode, tuned } = this.#plan;
    if (tuned[threat] === 0) return causeLevel(causes, threat, (entry) => byteAt(this.#value, intAt(causeNode, entry)));
    return tunedLevel(this.#levels, this.#plan, this.#value, threat);
  };

  #readResults(): void {
    const { consequence, impact, risk } = this.#levels;
    const { top } = this.#graph.tables;
    const { attributeCount } = this.#plan;
    for (let c = 0; c < consequence.length; c += 1) {
      const likelihood = top - byteAt(this.#value, attributeCount + c);
      consequence[c] = likelihood;
      risk[c] = byteAt(this.#matrix, byteAt(impact, c) * (top + 1) + likelihood);
    }
  }
}
