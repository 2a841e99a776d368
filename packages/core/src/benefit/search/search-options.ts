import { withOwnMatrix } from '../../documents/own-matrix.ts';
import { prepareKnowledge } from '../../engine/knowledge-tables.ts';
import type { Levels } from '../../engine/levels.ts';
import type { Naming } from '../../engine/naming.ts';
import type { Proposable } from '../../engine/treat/candidate-controls.ts';
import { type ContinueWhile, stepBudget } from '../../engine/treat/demand.ts';
import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CompiledScenario } from '../../scenario/compile/compile-scenario.ts';
import { countedQuantities } from '../../scenario/counted-quantities.ts';
import type { Places } from '../../scenario/read/places.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type DecisionOption, optionWithControls } from '../option.ts';
import { OptionRuns } from '../option-runs.ts';
import type { DecisionRole } from '../option-state.ts';
import { constraintFindings } from './constraint-findings.ts';
import type { DecisionSearch } from './decision-search.ts';
import { frontSets } from './front-sets.ts';
import { type Budget, budgetUnits, keptConstraints } from './kept-constraints.ts';
import { type LevelSet, searchLevels } from './search-levels.ts';
import { searchNumbers } from './search-numbers.ts';
import { lightestWords } from './search-words.ts';

/** Where to search, and what to keep to besides what the scenario says. */
export type SearchSource = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly knowledge: Knowledge;
  readonly mode?: 'current' | 'future' | undefined;
  /** Of a system model of Spyderisk: its own rules and names. */
  readonly rules?: 'compatible' | undefined;
  readonly naming?: Naming | undefined;
  /** How many of the sets found become options, at most. */
  readonly count: number;
  /** Search in numbers too, where the scenario has them, for what counts for a role. */
  readonly numbers?: { readonly role: DecisionRole } | undefined;
  /** In place of the budget of the scenario. */
  readonly budget?: Budget | undefined;
  readonly places?: Places | undefined;
  /** Which strategies may be proposed; all unless stated. */
  readonly proposable?: ((levels: Levels) => Proposable) | undefined;
  /** A budget of steps unless given, so that the same input gives the same sets. */
  readonly limit?: ContinueWhile | undefined;
  /** Has whoever runs the search had enough? What was found by then is kept. */
  readonly isStopped?: (() => boolean) | undefined;
};

/** Options found, and the whole of what was found with what is proved; or what stands against any option. */
export type SearchedOptions =
  | { readonly kind: 'searched'; readonly options: readonly DecisionOption[]; readonly search: DecisionSearch }
  | { readonly kind: 'infeasible'; readonly findings: readonly Finding[] };

const stepsEach = 1000;
const stepsOfAll = 6000;
const stepsBest = 400;
const stepsFront = 400;

/** The search as a whole, without a pause. */
export function searchedOptions(source: SearchSource): SearchedOptions {
  const rounds = searchOptions(source);
  for (;;) {
    const round = rounds.next();
    if (round.done === true) return round.value;
  }
}

/**
 * The lightest sets of controls that bring all harms of the scenario within its criteria, as options; where none does, the
 * one that comes nearest; none where all harms are within the criteria already. With them the Pareto front over harm,
 * care burden and cost. Round by round, each with a word on what is done: whoever runs it can pause, show it and stop it.
 */
export function* searchOptions(source: SearchSource): Generator<string, SearchedOptions> {
  const { scenario, compiled, count, proposable } = source;
  const knowledge = withOwnMatrix(source.knowledge, compiled.riskMatrix);
  const { scales } = knowledge;
  const base: DecisionOption = { id: 'scenario', label: 'scenario', kind: 'variant', scenario, compiled };
  const runs = new OptionRuns(base, prepareKnowledge(knowledge), {
    ...{ mode: source.mode ?? compiled.mode, rules: source.rules ?? 'strict', benefitMatrix: scales.riskMatrix },
    ...(source.naming === undefined ? {} : { naming: source.naming }),
  });
  const quantities = countedQuantities(scenario.quantities);
  const kept = keptConstraints(runs, scenario.decision, { asked: source.budget, quantities });
  if (kept === null) {
    const units = budgetUnits(runs, quantities).join(', ');
    const unit = (source.budget ?? scenario.decision?.budget)?.unit ?? '';
    throw new Failure('input', `A budget cannot be in "${unit}" here. Units: ${units}.`);
  }
  const findings = constraintFindings(runs, kept, source.places ?? new Map());
  if (findings.length > 0) return { kind: 'infeasible', findings };
  const found = yield* searchLevels({
    ...{ runs, proposable: proposable?.(runs.levels), demands: kept.demands, caps: kept.caps, named: kept.named },
    limitEach: () => (source.limit === undefined ? stepBudget(stepsEach) : () => true),
    limitAll: source.limit ?? stepBudget(stepsOfAll),
    isStopped: source.isStopped ?? (() => false),
  });
  const judged = found.wanted.filter(({ controls }) => controls.length > 0).slice(0, count);
  const idOf = (set: LevelSet): string | null => {
    const place = judged.findIndex(({ controls }) => controls.join(' ') === set.controls.join(' '));
    return place === -1 ? null : `searched-${place + 1}`;
  };
  const options = judged.map(({ controls }, place) =>
    optionWithControls(
      source,
      controls.map((control) => {
        const [id = '', asset = ''] = runs.controlId(control).split('@', 2);
        return { control: id, asset };
      }),
      { id: `searched-${place + 1}`, label: runs.say('option.searched', { set: place + 1 }), kind: 'searched' },
    ),
  );
  const numbers =
    source.numbers === undefined || quantities === undefined
      ? null
      : yield* searchNumbers({
          ...{ runs, quantities, kept, isStopped: source.isStopped ?? (() => false), role: source.numbers.role },
          proposed: found.wanted.flatMap(({ controls }) => controls),
          limitBest: source.limit ?? stepBudget(stepsBest),
          limitFront: source.limit ?? stepBudget(stepsFront),
        });
  const search: DecisionSearch = {
    constraints: kept.constraints.map(({ words }) => words),
    levels: {
      candidates: found.candidates.length,
      lightest: lightestWords(found, scales),
      front: frontSets(runs, found.sets, idOf),
      end: found.end,
      steps: found.steps,
    },
    numbers,
  };
  return { kind: 'searched', options, search };
}
