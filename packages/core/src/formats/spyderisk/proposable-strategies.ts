import { at } from '../../engine/at.ts';
import type { Levels } from '../../engine/levels.ts';
import type { Proposable } from '../../engine/treat/candidate-controls.ts';

/**
 * Strategies that may be proposed in Spyderisk's knowledge bases. In current mode these are the ones that can be carried
 * out at run time, which are told by a naming convention: their ids hold `-Runtime` or, for contingency plans that are
 * set off, `-Implementation`. In future mode all are.
 */
export function proposableStrategies({ graph, mode }: Levels): Proposable {
  const { knowledge } = graph.tables;
  return (strategy) =>
    mode === 'future' ||
    /-(?:Runtime|Implementation)/u.test(at(knowledge.strategies, at(graph.strategies.rule, strategy)).id);
}
