import type { Level } from '../knowledge/id.ts';
import { at } from './at.ts';
import type { Attribution } from './attribution.ts';
import type { Levels } from './evaluate.ts';
import { NOT_CONSIDERED } from './evaluate.ts';
import { listOf } from './int-table.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** Risk levels of consequences and threats; a threat that was not considered has `NOT_CONSIDERED`. */
export type Risks = { readonly consequence: Uint8Array; readonly threat: Uint8Array; readonly system: Level };

/** Risk of every consequence from its impact and likelihood, and of every threat from what it leads to (rules R1 to R3). */
export function assessRisk(graph: ThreatGraph, levels: Levels, attribution: Attribution): Risks {
  const { riskMatrix } = graph.tables.knowledge.scales;
  const { impact } = levels.assumptions;
  const risk = (consequence: number, likelihood: number): Level =>
    riskMatrix[at(impact, consequence)]?.[likelihood] ?? 0;
  const consequence = Uint8Array.from(levels.consequence, (likelihood, c) => risk(c, likelihood));
  const threat = Uint8Array.from(levels.threat, (likelihood, t) => {
    if (likelihood === NOT_CONSIDERED) return NOT_CONSIDERED;
    let worst = 0;
    for (const c of listOf(graph.threats.effects, t)) worst = Math.max(worst, risk(c, likelihood));
    return worst;
  });
  raiseBackwards(attribution, threat);
  return { consequence, threat, system: consequence.reduce((worst, level) => Math.max(worst, level), 0) };
}

/** How many consequences stand at each risk level, lowest level first; only those that `counts` accepts. */
export function riskVector(risks: Risks, steps: number, counts: (consequence: number) => boolean): number[] {
  const vector = new Array<number>(steps).fill(0);
  risks.consequence.forEach((level, c) => {
    if (counts(c)) vector[level] = at(vector, level) + 1;
  });
  return vector;
}

/** Compares risk vectors from the highest level down: negative when the first is better. */
export function compareRiskVectors(a: readonly number[], b: readonly number[]): number {
  for (let level = Math.max(a.length, b.length) - 1; level >= 0; level -= 1) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A threat is at least as risky as every threat that one of its direct effects causes. */
function raiseBackwards(attribution: Attribution, threat: Uint8Array): void {
  const queue = Array.from(threat.keys());
  const queued = new Uint8Array(threat.length).fill(1);
  for (let head = 0; head < queue.length; head += 1) {
    const t = at(queue, head);
    queued[t] = 0;
    if (at(threat, t) === NOT_CONSIDERED) continue;
    for (const c of listOf(attribution.causeConsequences, t))
      for (const before of listOf(attribution.causedBy, c)) {
        if (at(threat, before) === NOT_CONSIDERED || at(threat, before) >= at(threat, t)) continue;
        threat[before] = at(threat, t);
        if (at(queued, before) === 1) continue;
        queued[before] = 1;
        queue.push(before);
      }
  }
}
