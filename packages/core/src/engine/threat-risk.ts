import { byteAt } from './at.ts';
import { listAt } from './int-lists.ts';
import type { Levels } from './levels.ts';
import type { DirectCauses } from './origins.ts';
import { riskOf } from './risk-matrix.ts';

/**
 * The risk of each threat (rule R2): the highest of its possible effects at its own likelihood, and at least that of
 * every threat that one of its direct effects causes. 0 where it is not considered.
 */
export function threatRisks(levels: Levels, found: DirectCauses): Uint8Array {
  const { graph, threat, impact, considered, quirks } = levels;
  const matrix = riskOf(graph.tables.knowledge.scales, quirks);
  const likelihoods = graph.tables.top + 1;
  const risk = new Uint8Array(graph.threats.count);
  const queue: number[] = [];
  for (let t = 0; t < risk.length; t += 1) {
    if (considered[t] === 0) continue;
    let worst = 0;
    for (const c of listAt(graph.threats.effects, t)) {
      worst = Math.max(worst, byteAt(matrix, byteAt(impact, c) * likelihoods + byteAt(threat, t)));
    }
    risk[t] = worst;
    if (worst > 0) queue.push(t);
  }
  const raise = (threats: Int32Array, level: number): void => {
    for (const before of threats) {
      if (byteAt(risk, before) >= level) continue;
      risk[before] = level;
      queue.push(before);
    }
  };
  for (let t = queue.pop(); t !== undefined; t = queue.pop()) {
    const level = byteAt(risk, t);
    for (const c of listAt(found.conditionCauses, t)) raise(listAt(found.causedBy, c), level);
    for (const a of listAt(found.attributeCauses, t)) {
      for (const c of listAt(found.lackCausedBy, a)) raise(listAt(found.causedBy, c), level);
    }
  }
  return risk;
}

/** The risk of the whole system: the highest of any consequence (rule R3). */
export function systemRisk(levels: Levels): number {
  return levels.risk.reduce((worst, level) => Math.max(worst, level), 0);
}
