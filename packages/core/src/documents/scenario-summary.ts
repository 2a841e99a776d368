import { HarmKind } from '../knowledge/origin.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioSummary } from './assessment.ts';
import { type Evaluated, levelId } from './evaluated.ts';

/** What a scenario says of itself. */
export function summaryOf(evaluated: Evaluated, variant: string | null): ScenarioSummary {
  const { scenario, compiled } = evaluated;
  const { author, setting, jurisdictions, patients } = scenario.context;
  return {
    id: scenario.id,
    title: scenario.title ?? scenario.id,
    purpose: scenario.purpose,
    variant,
    authorRole: author === undefined || author === 'unknown' ? null : author,
    setting: setting === undefined || setting === 'unknown' ? null : setting,
    jurisdictions,
    patients: patients.map(({ id, label, count, groups }) => ({
      id,
      label: label ?? labelOfPerson(scenario, id),
      count: typeof count === 'number' ? count : null,
      groups,
    })),
    assumptions: scenario.assumptions.map(({ id, text, owner }) => ({ id, text, owner: owner ?? '' })),
    benefits: scenario.benefits.map(({ id, what, strength, needs }) => ({
      id,
      what,
      strength: strength ?? 'unknown',
      needs,
    })),
    criteria: HarmKind.options.flatMap((harm) => {
      const level = compiled.criteria.get(harm);
      return level === undefined ? [] : [{ harm, risk: levelId(evaluated, 'risk', level) }];
    }),
  };
}

function labelOfPerson(scenario: Scenario, id: string): string {
  return scenario.people.find((person) => person.id === id)?.label ?? id;
}
