import { at } from '../../engine/at.ts';
import { burdenOf, costWeightsOf, populationSize } from '../../engine/treat/burden.ts';
import type { Cap, Demand } from '../../engine/treat/demand.ts';
import { meanOf } from '../../quantity/distribution.ts';
import type { DecisionWishes } from '../../scenario/decision-wishes.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import type { Say } from '../../wording/say.ts';
import type { Constraint } from '../optimise/constraint.ts';
import type { OptionRuns } from '../option-runs.ts';

/** A constraint of a search, how it is said, and where it stands in the scenario; null where it was asked for besides. */
export type KeptConstraint = {
  readonly constraint: Constraint;
  readonly words: string;
  readonly path: string | null;
};

/** What a budget counts. Money is that of the numbers of the scenario, a year. */
export type BudgetUnit =
  | { readonly kind: 'controls' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'cost-level'; readonly level: number; readonly id: string };

/** What a search keeps to: in words and by id for conflicts, and by control for those who search in levels. */
export type Kept = {
  readonly constraints: readonly KeptConstraint[];
  readonly unit: BudgetUnit | null;
  readonly costOf: (control: number) => number;
  readonly demands: readonly Demand[];
  readonly caps: (candidates: readonly number[]) => readonly Cap[];
  /** Controls named by the constraints that are not there. */
  readonly named: readonly number[];
};

/**
 * The wishes for a search as it keeps to them. What is in place already meets or breaks them, and costs nothing more.
 * `asked` is a budget that was asked for besides, in place of that of the scenario; null when its unit is none.
 */
export function keptConstraints(
  runs: OptionRuns,
  wishes: DecisionWishes | undefined,
  { asked, quantities }: { readonly asked?: Budget | undefined; readonly quantities?: Quantities | undefined },
): Kept | null {
  const budget = asked ?? wishes?.budget;
  const unit = budget === undefined ? null : unitOf(runs, budget.unit, quantities);
  if (budget !== undefined && unit === null) return null;
  const { say } = runs;
  const constraints: KeptConstraint[] = [];
  const keep = (constraint: Constraint, words: string, path: string | null): void => {
    constraints.push({ constraint, words, path });
  };
  for (const [index, measure] of (wishes?.mandatory ?? []).entries()) {
    keep(
      { kind: 'mandatory', measure, least: 1 },
      say('constraint.mandatory', { control: measure }),
      `decision.mandatory.${index + 1}`,
    );
  }
  for (const [index, { control, needs }] of (wishes?.requires ?? []).entries()) {
    const path = `decision.requires.${index + 1}`;
    keep(
      { kind: 'requires', measure: control, needs },
      say('constraint.requires', { control, other: `${needs}` }),
      path,
    );
  }
  for (const [index, { control, other }] of (wishes?.excludes ?? []).entries()) {
    const path = `decision.excludes.${index + 1}`;
    keep({ kind: 'excludes', measure: control, other }, say('constraint.excludes', { control, other }), path);
  }
  if (budget !== undefined && unit !== null) {
    const words = budgetWords(unit, budget['at-most'], say);
    keep({ kind: 'budget', limit: budget['at-most'] }, words, asked === undefined ? 'decision.budget' : null);
  }
  const there = namesOf(constraints).filter((id) => runs.controls.has(id));
  for (const id of there)
    keep({ kind: 'mandatory', measure: id, least: 1 }, say('constraint.in-place', { control: id }), null);
  const costOf = (control: number): number => costIn(unit, control, { runs, quantities });
  return {
    ...{ constraints, unit, costOf },
    demands: demandsOf(runs, constraints),
    caps: (candidates) => capsOf(runs, { unit, limit: budget?.['at-most'] ?? 0, candidates, costOf }),
    named: namesOf(constraints).flatMap((id) => (runs.controls.has(id) ? [] : (runs.controlIndex(id) ?? []))),
  };
}

/** A budget as it is stated. */
export type Budget = NonNullable<DecisionWishes['budget']>;

function unitOf(runs: OptionRuns, unit: string, quantities: Quantities | undefined): BudgetUnit | null {
  const money = quantities?.money;
  if (unit === 'controls') return { kind: 'controls' };
  if (money !== undefined && money.currency === unit) return { kind: 'money', currency: unit };
  const { scales } = runs.levels.graph.tables.knowledge;
  const level = scales.cost.findIndex(({ id }) => id === unit);
  return level > 0 ? { kind: 'cost-level', level, id: at(scales.cost, level).id } : null;
}

/** The units that a budget can be stated in for a scenario. */
export function budgetUnits(runs: OptionRuns, quantities: Quantities | undefined): readonly string[] {
  const levels = runs.levels.graph.tables.knowledge.scales.cost.slice(1).map(({ id }) => id);
  return ['controls', ...(quantities?.money === undefined ? [] : [quantities.money.currency]), ...levels];
}

function budgetWords(unit: BudgetUnit, most: number, say: Say): string {
  switch (unit.kind) {
    case 'controls':
      return say('constraint.budget-controls', { count: most });
    case 'money':
      return say('constraint.budget-money', { most, currency: unit.currency });
    case 'cost-level':
      return say('constraint.budget-cost', { count: most, costLabel: unit.id });
  }
}

function costIn(
  unit: BudgetUnit | null,
  control: number,
  { runs, quantities }: { readonly runs: OptionRuns; readonly quantities: Quantities | undefined },
): number {
  const { graph } = runs.levels;
  switch (unit?.kind) {
    case undefined:
      return 0;
    case 'controls':
      return 1;
    case 'money': {
      const [id, asset] = runs.controlId(control).split('@', 2);
      const own = (quantities?.controls ?? []).filter((one) => one.control === id);
      const { cost } = own.find((one) => one.at === asset) ?? own.find((one) => one.at === undefined) ?? {};
      return cost === undefined ? 0 : meanOf(cost.is);
    }
    case 'cost-level': {
      const level = burdenOf(graph, [control]).cost.findIndex((count) => count > 0);
      if (level !== unit.level) return level > unit.level ? Number.POSITIVE_INFINITY : 0;
      return populationSize(at(graph.assets.population, at(graph.controls.asset, control)));
    }
  }
}

function capsOf(
  runs: OptionRuns,
  {
    unit,
    limit,
    candidates,
    costOf,
  }: {
    readonly unit: BudgetUnit | null;
    readonly limit: number;
    readonly candidates: readonly number[];
    readonly costOf: (control: number) => number;
  },
): readonly Cap[] {
  switch (unit?.kind) {
    case undefined:
      return [];
    case 'controls':
      return [{ weightOf: () => 1n, most: BigInt(Math.floor(limit)) }];
    case 'money':
      return [{ weightOf: (c) => millionths(costOf(c)), most: millionths(limit) }];
    case 'cost-level': {
      const weights = costWeightsOf(runs.levels.graph, candidates, unit.level);
      return [{ weightOf: (c) => weights.get(c) ?? 0n, most: BigInt(Math.floor(limit)) }];
    }
  }
}

function millionths(money: number): bigint {
  return BigInt(Math.round(money * 1e6));
}

function demandsOf(runs: OptionRuns, constraints: readonly KeptConstraint[]): readonly Demand[] {
  const found: Demand[] = [];
  const indexOf = (id: string): number => runs.controlIndex(id) ?? -1;
  const isThere = (id: string): boolean => runs.controls.has(id);
  const missing = (...ids: readonly string[]): readonly number[] => ids.filter((id) => !isThere(id)).map(indexOf);
  for (const { constraint } of constraints) {
    switch (constraint.kind) {
      case 'mandatory':
        if (!isThere(constraint.measure)) found.push({ given: [], oneOf: [indexOf(constraint.measure)] });
        break;
      case 'requires':
        if (!isThere(constraint.needs)) {
          found.push({ given: missing(constraint.measure), oneOf: [indexOf(constraint.needs)] });
        }
        break;
      case 'excludes':
        found.push({ given: missing(constraint.measure, constraint.other), oneOf: [] });
        break;
      case 'budget':
        break;
    }
  }
  return found;
}

/** The controls that constraints name, by id. */
export function namesOf(constraints: readonly KeptConstraint[]): readonly string[] {
  return [...new Set(constraints.flatMap(({ constraint }) => namesIn(constraint)))].sort();
}

function namesIn(constraint: Constraint): readonly string[] {
  switch (constraint.kind) {
    case 'mandatory':
      return [constraint.measure];
    case 'requires':
      return [constraint.measure, constraint.needs];
    case 'excludes':
      return [constraint.measure, constraint.other];
    case 'budget':
      return [];
  }
}
