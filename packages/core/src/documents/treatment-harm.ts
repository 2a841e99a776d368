import { at } from '../engine/at.ts';
import type { Target } from '../engine/explain/advice.ts';
import { goalOf } from '../engine/treat/goal.ts';
import { consequenceOf, type Evaluated, levelId } from './evaluated.ts';
import type { TreatedHarm } from './treatment-plan.ts';

/** A harm as it is before any treatment, with the highest likelihood that its criterion allows. */
export function namedHarm(evaluated: Evaluated, { consequence, criterion }: Target): TreatedHarm {
  const { graph, levels, names } = evaluated;
  const asset = names.assetOf('consequence', consequence);
  const { limit } = goalOf(levels, { consequence, criterion });
  return {
    id: names.quality('consequence', consequence),
    label: consequenceOf(graph, consequence).label,
    asset: names.asset(asset),
    assetLabel: names.assetLabel(asset),
    likelihood: levelId(evaluated, 'likelihood', at(levels.consequence, consequence)),
    risk: levelId(evaluated, 'risk', at(levels.risk, consequence)),
    accepted: levelId(evaluated, 'risk', criterion),
    acceptable: at(levels.consequence, consequence) <= limit,
    limit: limit < 0 ? null : levelId(evaluated, 'likelihood', limit),
  };
}
