import type { Assumptions } from './assumptions.ts';
import { at } from './at.ts';
import { listOf } from './int-table.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** Level of a threat that was not considered: no cause, not valid in the mode, not triggered, or silenced. */
export const NOT_CONSIDERED = 255;

/** Everything that one evaluation gives, by instance. */
export type Levels = {
  readonly strict: boolean;
  readonly assumptions: Assumptions;
  /** Trust at the fixed point. */
  readonly trust: Uint8Array;
  readonly consequence: Uint8Array;
  /** Likelihood of a threat, or `NOT_CONSIDERED`. */
  readonly threat: Uint8Array;
  readonly enabled: Uint8Array;
  readonly strategyCoverage: Uint8Array;
  /** Likelihood that the causes of a threat alone would give, and the trust level its controls enforce (0 when none). */
  readonly fromCauses: Uint8Array;
  readonly enforced: Uint8Array;
};

/**
 * Computes the least fixed point of likelihoods and trust (rules E1 to E9 of SPEC.md). A threat is as likely as its least
 * likely cause, unless a control or its frequency holds it down; a consequence as its likeliest threat; trust falls with
 * the consequences that undermine it. Every step only raises likelihood, so the order of work does not matter.
 */
export function evaluate(graph: ThreatGraph, assumptions: Assumptions, options: { readonly strict: boolean }): Levels {
  const { tables, threats, strategies } = graph;
  const { top } = tables;
  const { mode } = assumptions;
  const trust = assumptions.trust.slice();
  const consequence = new Uint8Array(graph.consequences.count);
  const threat = new Uint8Array(threats.count).fill(NOT_CONSIDERED);
  const enabled = new Uint8Array(strategies.count);
  const strategyCoverage = new Uint8Array(strategies.count);
  for (let s = 0; s < strategies.count; s += 1) {
    const rule = at(tables.knowledge.strategies, at(strategies.rule, s));
    const mandatory = listOf(strategies.mandatory, s);
    if (!mandatory.every((control) => at(assumptions.proposed, control) === 1)) continue;
    let coverage = rule.blockingEffect;
    for (const control of mandatory) coverage = Math.min(coverage, at(assumptions.coverage, control));
    strategyCoverage[s] = coverage;
    if (rule.modes[mode]) enabled[s] = 1;
  }
  if (!tables.knowledge.features.mixedCauses)
    for (let c = 0; c < consequence.length; c += 1)
      for (const attribute of listOf(graph.undermines, c))
        consequence[c] = Math.max(at(consequence, c), top - at(trust, attribute));

  const enforced = new Uint8Array(threats.count);
  const ceiling = new Uint8Array(threats.count);
  const queue: number[] = [];
  const queued = new Uint8Array(threats.count);
  for (let t = 0; t < threats.count; t += 1) {
    const rule = at(tables.knowledge.threats, at(threats.rule, t));
    if (at(threats.causes.starts, t) === at(threats.causes.starts, t + 1)) continue;
    if (rule.frequency === null || !rule.modes[mode] || at(assumptions.silenced, t) === 1) continue;
    const triggers = listOf(threats.triggeredBy, t);
    if (triggers.length > 0 && !triggers.some((s) => at(enabled, s) === 1)) continue;
    ceiling[t] = rule.frequency;
    enforced[t] = enforcedLevel(graph, enabled, strategyCoverage, t, mode === 'future', options.strict);
    threat[t] = 0;
    queue.push(t);
    queued[t] = 1;
  }

  const fromCauses = new Uint8Array(threats.count);
  const wake = (list: Int32Array): void => {
    for (const t of list) {
      if (at(threat, t) === NOT_CONSIDERED || at(queued, t) === 1) continue;
      queued[t] = 1;
      queue.push(t);
    }
  };
  for (let head = 0; head < queue.length; head += 1) {
    const t = at(queue, head);
    queued[t] = 0;
    const worst = causeLevel(graph, trust, consequence, t, top);
    fromCauses[t] = top - worst;
    const likelihood = Math.min(top - Math.max(worst, at(enforced, t)), at(ceiling, t));
    if (likelihood <= at(threat, t)) continue;
    threat[t] = likelihood;
    for (const c of listOf(threats.effects, t)) {
      if (at(consequence, c) >= likelihood) continue;
      consequence[c] = likelihood;
      wake(listOf(graph.threatsAfter, c));
      for (const attribute of listOf(graph.undermines, c)) {
        if (at(trust, attribute) <= top - likelihood) continue;
        trust[attribute] = top - likelihood;
        wake(listOf(graph.threatsLacking, attribute));
      }
    }
  }
  return {
    strict: options.strict,
    assumptions,
    trust,
    consequence,
    threat,
    enabled,
    strategyCoverage,
    fromCauses,
    enforced,
  };
}

/** The trust level that the best enabled strategy enforces on a threat. */
function enforcedLevel(
  graph: ThreatGraph,
  enabled: Uint8Array,
  coverage: Uint8Array,
  threat: number,
  future: boolean,
  strict: boolean,
): number {
  const { strategies, threats, tables } = graph;
  let best = 0;
  const consider = (list: Int32Array): void => {
    for (const s of list) {
      if (at(enabled, s) === 0 || listOf(strategies.optional, s).length > 0) continue;
      const effect = strict ? at(coverage, s) : at(tables.knowledge.strategies, at(strategies.rule, s)).blockingEffect;
      best = Math.max(best, effect);
    }
  };
  consider(listOf(threats.blockedBy, threat));
  if (future) consider(listOf(threats.mitigatedBy, threat));
  return best;
}

/** The trust that the causes leave: the most over roles, of the least or most over assets, of the most at an asset. */
export function causeLevel(
  graph: ThreatGraph,
  trust: Uint8Array,
  consequence: Uint8Array,
  threat: number,
  top: number,
): number {
  const { causes } = graph.threats;
  const end = at(causes.starts, threat + 1);
  let overRoles = 0;
  let i = at(causes.starts, threat);
  while (i < end) {
    const role = at(causes.role, i);
    const sufficient = at(causes.sufficient, i) === 1;
    let overAssets = sufficient ? top : 0;
    while (i < end && at(causes.role, i) === role) {
      const asset = at(causes.asset, i);
      let atAsset = 0;
      while (i < end && at(causes.role, i) === role && at(causes.asset, i) === asset) {
        const index = at(causes.index, i);
        const level = at(causes.isConsequence, i) === 1 ? top - at(consequence, index) : at(trust, index);
        if (level > atAsset) atAsset = level;
        i += 1;
      }
      overAssets = sufficient ? Math.min(overAssets, atAsset) : Math.max(overAssets, atAsset);
    }
    if (overAssets > overRoles) overRoles = overAssets;
  }
  return overRoles;
}
