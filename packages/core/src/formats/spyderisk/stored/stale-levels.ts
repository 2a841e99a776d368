import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { at } from '../../../engine/at.ts';
import { attributeId, consequenceId, threatId } from '../../../engine/derived-ids.ts';
import type { Place } from '../../../finding.ts';
import type { ScaleStep } from '../../../knowledge/scales.ts';
import { placeOf, type Statements } from '../statements.ts';

/** A stored level that is not the one calculated now; `now` is undefined where nothing of that name has one now. */
export type StaleLevel = {
  readonly about: string;
  readonly predicate: string;
  readonly stored: string;
  readonly now: string | undefined;
  readonly where: Place;
};

/** How many levels are stored with a model, and which of them are not those of an assessment of it. */
export type StaleLevels = { readonly count: number; readonly stale: readonly StaleLevel[] };

const predicates = ['core#hasPrior', 'core#hasRisk', 'core#hasInferredLevel'] as const;

/** Compares the likelihoods, risks and trust levels that were stored with a model with those calculated now. */
export function staleLevels(stored: Statements, assessment: SystemAssessment): StaleLevels {
  const now = levelsNow(assessment);
  const stale: StaleLevel[] = [];
  let count = 0;
  for (const about of stored.subjects()) {
    // The risk of the whole model stands at the model itself.
    if (!about.startsWith('system#')) continue;
    for (const predicate of predicates) {
      const said = stored.first(about, predicate);
      if (said === undefined) continue;
      count += 1;
      const level = now.get(`${about} ${predicate}`);
      if (level !== said.object)
        stale.push({ about, predicate, stored: said.object, now: level, where: placeOf(said) });
    }
  }
  return { count, stale: stale.sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0)) };
}

function levelsNow({ graph, levels, attribution }: SystemAssessment): ReadonlyMap<string, string> {
  const { likelihood, risk, trust } = graph.tables.knowledge.scales;
  const step = (scale: readonly ScaleStep[], level: number): string => `domain#${at(scale, level).id}`;
  const now = new Map<string, string>();
  for (let c = 0; c < graph.consequences.count; c += 1) {
    now.set(`${consequenceId(graph, c)} core#hasPrior`, step(likelihood, at(levels.consequence, c)));
    now.set(`${consequenceId(graph, c)} core#hasRisk`, step(risk, at(levels.risk, c)));
  }
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (levels.considered[t] !== 1) continue;
    now.set(`${threatId(graph, t)} core#hasPrior`, step(likelihood, at(levels.threat, t)));
    now.set(`${threatId(graph, t)} core#hasRisk`, step(risk, at(attribution.threatRisk, t)));
  }
  for (let a = 0; a < graph.attributes.count; a += 1)
    now.set(`${attributeId(graph, a)} core#hasInferredLevel`, step(trust, at(levels.trust, a)));
  return now;
}
