import type { ScenarioSummary } from '../documents/assessment.ts';
import type { ScaleStep } from '../knowledge/scales.ts';
import type { CompiledScenario } from './compile/compile-scenario.ts';
import type { Scenario } from './scenario.ts';

/** What a scenario says of itself, for the first page of a report. `risk` is the risk scale the criteria are levels on. */
export function summarise(
  scenario: Scenario,
  { criteria }: Pick<CompiledScenario, 'criteria'>,
  { variant, risk }: { readonly variant: string | null; readonly risk: readonly ScaleStep[] },
): ScenarioSummary {
  const { context } = scenario;
  const known = <T extends string>(word: T | 'unknown' | undefined): T | null =>
    word === undefined || word === 'unknown' ? null : (word as T);
  return {
    id: scenario.id,
    title: scenario.title ?? scenario.id,
    purpose: scenario.purpose,
    variant,
    authorRole: known<'manufacturer' | 'integrator' | 'operator'>(context.author),
    setting: known(context.setting),
    jurisdictions: context.jurisdictions,
    patients: context.patients.map(({ id, label, count, groups }) => ({
      id,
      label: label ?? id,
      count: typeof count === 'number' ? count : null,
      groups,
    })),
    assumptions: scenario.assumptions.map(({ id, text, owner }) => ({ id, text, owner: owner ?? 'unknown' })),
    benefits: scenario.benefits.map(({ id, what, strength, needs }) => ({
      id,
      what,
      strength: strength ?? 'unknown',
      needs,
    })),
    criteria: [...criteria].map(([harm, level]) => ({ harm, risk: risk[level]?.id ?? String(level) })),
  };
}
