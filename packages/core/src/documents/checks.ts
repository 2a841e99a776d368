import { at } from '../engine/at.ts';
import { listAt } from '../engine/int-lists.ts';
import { AVERAGE } from '../engine/member.ts';
import { threatenedAssets } from '../engine/threatened-assets.ts';
import type { Finding, Place } from '../finding.ts';
import { type Places, placeOf } from '../scenario/read/places.ts';
import { itemSections, type Scenario } from '../scenario/scenario.ts';
import type { Levelled } from './evaluated.ts';
import { ruleOf } from './threats.ts';

/**
 * Modelling checks that the scenario fails, as findings with the place of the first thing they are about. A check that
 * an enabled strategy blocks is answered and left out.
 */
export function failedChecks(evaluated: Levelled, places: Places): readonly Finding[] {
  const { graph, levels, names } = evaluated;
  const found = new Map<string, Finding>();
  for (let t = 0; t < graph.threats.count; t += 1) {
    const rule = ruleOf(evaluated, t);
    if (rule.check === undefined || at(graph.threats.member, t) !== AVERAGE) continue;
    if ([...listAt(graph.threats.blockedBy, t)].some((s) => at(levels.strategyEnabled, s) === 1)) continue;
    const message = names.threatText(t) || rule.label;
    found.set(`${rule.id} ${message}`, {
      code: rule.id,
      severity: rule.check.severity,
      message,
      ...(rule.check.advice === '' ? {} : { advice: names.fill(t, rule.check.advice) }),
      where: placeOfAsset(evaluated, t, places),
    });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Where the threatened thing was written; of an inferred one, the thing it was inferred from. */
function placeOfAsset(evaluated: Levelled, threat: number, places: Places): Place {
  const { graph, levels, names, scenario } = evaluated;
  const roles = names.roles(threat);
  const [threatened] = threatenedAssets(graph, threat, levels.quirks);
  const first = threatened ?? [...roles.values()].flat()[0] ?? 0;
  const author = at(graph.assets.madeBy, first) < 0 ? first : (listAt(graph.assets.namedBy, first)[0] ?? first);
  return placeOf(places, pathOfItem(scenario, at(graph.assets.id, author)));
}

function pathOfItem(scenario: Scenario, id: string): string {
  const section = itemSections.find((name) => scenario[name].some((item) => item.id === id));
  if (section !== undefined) return `${section}.${id}`;
  return scenario.context.patients.some((group) => group.id === id) ? `context.patients.${id}` : 'id';
}
