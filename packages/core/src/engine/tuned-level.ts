import { byteAt, intAt } from './at.ts';
import { causeLevel } from './cause-level.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import type { Levels } from './levels.ts';
import { suppressionOf, triggerCauses } from './optional-controls.ts';

/** The level that a threat's causes leave where optional controls suppress causes or temper a trigger (E8 and E9). */
export function tunedLevel(levels: Levels, plan: EvaluationPlan, value: Uint8Array, threat: number): number {
  const { graph, control, strategyEnabled, strategyCoverage, quirks } = levels;
  const { causes } = graph.threats;
  const state = { control, enabled: strategyEnabled, coverage: strategyCoverage };
  const extra = triggerCauses(graph, state, threat, (c) => byteAt(value, plan.attributeCount + c));
  const level = causeLevel(causes, threat, (entry) => {
    const added = extra.find(({ asset }) => asset === intAt(causes.asset, entry))?.level ?? 0;
    const suppressed = suppressionOf(graph, plan, { state, quirks, threat, entry });
    return Math.max(byteAt(value, intAt(plan.causeNode, entry)), added, suppressed);
  });
  const own = causes.asset.subarray(intAt(causes.starts, threat), intAt(causes.starts, threat + 1));
  return extra.reduce((most, { asset, level: added }) => (own.includes(asset) ? most : Math.max(most, added)), level);
}
