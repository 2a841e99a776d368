import { openTreatment } from '../documents/treat.ts';
import { type ContinueWhile, stepBudget } from '../engine/treat/demand.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type DecisionOption, optionWithControls } from './option.ts';

/** Where to search: the scenario that sets of controls are added to. */
export type SearchSource = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly knowledge: Knowledge;
  readonly version: string;
  readonly mode?: 'current' | 'future' | undefined;
  /** How many sets at most. */
  readonly count: number;
  /** A budget of steps unless given, so that the same input gives the same sets. */
  readonly limit?: (() => ContinueWhile) | undefined;
};

const steps = 2000;

/**
 * The lightest sets of controls that bring all harms of the scenario within its criteria, as options; where none does, the
 * one that comes nearest. None where all harms are within the criteria already.
 */
export function searchedOptions(source: SearchSource): readonly DecisionOption[] {
  const { count, limit = () => stepBudget(steps), ...rest } = source;
  const { plans } = openTreatment(rest).treat({ how: 'together', count, limit });
  const sets = plans.flatMap(({ sets: found, proof }) => {
    if (found.length > 0 || proof.kind !== 'unreachable' || proof.shortfall.nearest === null) return found;
    return [proof.shortfall.nearest];
  });
  return sets.map(({ controls }, place) =>
    optionWithControls(
      source,
      controls.map(({ id, asset }) => ({ control: id.slice(0, id.lastIndexOf('@')), asset })),
      { id: `searched-${place + 1}`, label: `Found by search, set ${place + 1}`, kind: 'searched' },
    ),
  );
}
