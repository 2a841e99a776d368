import { at } from '../engine/at.ts';
import type { Way, WayStep } from '../engine/explain/attack-path.ts';
import type { AttackPath, PathStep } from './attack-path.ts';
import { type Evaluated, levelId, threatLikelihood } from './evaluated.ts';

/** A way to a consequence as a report shows it. */
export function pathOf(evaluated: Evaluated, target: number, way: Way): AttackPath {
  const { levels, names } = evaluated;
  const ids = way.steps.map((step) => stepIdOf(evaluated, step));
  return {
    target: names.quality('consequence', target),
    likelihood: levelId(evaluated, 'likelihood', at(levels.consequence, target)),
    steps: way.steps.map((step) => pathStep(evaluated, step)),
    links: way.links.map(({ from, to }) => ({ from: at(ids, from), to: at(ids, to) })),
    externalCauses: way.externalCauses,
    gap: way.gap,
  };
}

function stepIdOf({ names }: Evaluated, { kind, index }: WayStep): string {
  return kind === 'threat' ? names.threat(index) : names.quality(kind, index);
}

function pathStep(evaluated: Evaluated, step: WayStep): PathStep {
  const { graph, levels, names } = evaluated;
  const { kind, index, distance } = step;
  const id = stepIdOf(evaluated, step);
  if (kind === 'threat') {
    const assets = [...new Set([...names.roles(index).values()].flat())].map((asset) => names.asset(asset)).sort();
    const likelihood = levelId(evaluated, 'likelihood', threatLikelihood(evaluated, index));
    return { kind, id, label: names.threatLabel(index), text: names.threatText(index), assets, likelihood, distance };
  }
  // An external cause is given as assumed: a consequence may have undermined it further by another way.
  const level = kind === 'attribute' ? graph.tables.top - at(levels.assumed, index) : at(levels.consequence, index);
  return {
    kind,
    id,
    label: names.qualityLabel(kind, index),
    text: '',
    assets: [names.asset(names.assetOf(kind, index))],
    likelihood: levelId(evaluated, 'likelihood', level),
    distance,
  };
}
