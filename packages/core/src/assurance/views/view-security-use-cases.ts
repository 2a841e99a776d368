import type { ClinicalFunction } from '../../scenario/clinical-function.ts';
import type { ReviewedParts } from '../review-model.ts';
import { higherRisk } from './higher-risk.ts';
import { partOfDiagram } from './part-of-diagram.ts';
import type { SecurityUseCase, UseCaseView } from './system-view.ts';

const clinicalStates = {
  diagnose: 'reporting results',
  treat: 'programming',
  monitor: 'sending data',
  alarm: 'alarming',
  deliver: 'delivering therapy',
  unknown: 'not stated',
} as const;

/** Every function in every state of use that the scenario names, with the flows it needs. */
export function viewSecurityUseCases(parts: ReviewedParts): UseCaseView {
  const cases = parts.scenario.functions.flatMap((one) => casesOf(one, parts)).sort(byId);
  const flows = new Set(cases.flatMap((one) => one.flows));
  const things = new Set([
    ...cases.flatMap(({ function: id, elements, patients }) => [id, ...elements, patients ?? '']),
    ...parts.scenario.flows.flatMap(({ id, from = '', to = '' }) => (flows.has(id) ? [from, to] : [])),
  ]);
  return {
    kind: 'security-use-cases',
    diagram: partOfDiagram(parts.assessment.diagram, { things, flows }),
    cases,
  };
}

function casesOf(one: ClinicalFunction, { scenario, assessment }: ReviewedParts): readonly SecurityUseCase[] {
  const elements = [...new Set([...one.by, ...one.at])].filter((id) => id !== 'unknown').sort();
  const there = new Set(elements);
  const needed = new Set(one.uses);
  const flows = scenario.flows
    .filter(({ from = '', to = '', data }) => {
      const carries = Array.isArray(data) && data.some((item) => needed.has(item));
      return carries || (there.has(from) && there.has(to));
    })
    .map(({ id }) => id)
    .sort();
  const group = one.for === undefined || one.for === 'unknown' ? null : one.for;
  const risks = assessment.harms.filter(({ kind, asset }) => kind === 'patient' && asset === group);
  const states = Array.isArray(one.states) && one.states.length > 0 ? one.states : ['not stated'];
  const missing = unsaid(one, flows);
  return states.map((state) => ({
    id: `${one.id}/${state.replace(' ', '-')}`,
    function: one.id,
    label: one.label ?? one.id,
    does: clinicalStates[one.kind ?? 'unknown'],
    state,
    elements,
    flows,
    patients: group,
    risk: higherRisk(
      risks.map(({ risk }) => risk),
      assessment.scales,
    ),
    missing,
  }));
}

function unsaid(one: ClinicalFunction, flows: readonly string[]): readonly string[] {
  return [
    ...(one.kind === undefined || one.kind === 'unknown' ? ['what it does clinically'] : []),
    ...(Array.isArray(one.states) && one.states.length > 0 ? [] : ['states of use']),
    ...(one.by.length + one.at.length === 0 ? ['where it is done'] : []),
    ...(one.for === undefined || one.for === 'unknown' ? ['for whom'] : []),
    ...(one['time-to-harm'] === undefined ? ['how soon its loss harms'] : []),
    ...(one.fallback === undefined || one.fallback === 'unknown' ? ['how the work goes on without it'] : []),
    ...(flows.length === 0 ? ['the flows it needs'] : []),
  ];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
