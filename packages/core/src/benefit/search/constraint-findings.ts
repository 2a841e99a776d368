import type { Finding } from '../../finding.ts';
import { type Places, placeOf } from '../../scenario/read/places.ts';
import { conflictOf } from '../optimise/conflict.ts';
import { leastChoice } from '../optimise/least-choice.ts';
import { costOf, type Measure } from '../optimise/measure.ts';
import type { OptionRuns } from '../option-runs.ts';
import { type Kept, type KeptConstraint, namesOf } from './kept-constraints.ts';

/**
 * What is wrong with the constraints of a search: a smallest set of them that no option can keep to together, with what
 * to do; none where some option can. Whatever is left out of such a set opens a way.
 */
export function constraintFindings(runs: OptionRuns, kept: Kept, places: Places): readonly Finding[] {
  const measures = namesOf(kept.constraints).map((id): Measure => {
    const index = runs.controlIndex(id);
    const cost = runs.controls.has(id) || index === undefined ? 0 : kept.costOf(index);
    return { id, levels: [{ cost, burden: 0 }] };
  });
  const all = kept.constraints.map(({ constraint }) => constraint);
  const conflict = conflictOf(measures, all);
  if (conflict === null) return [];
  const named = kept.constraints.filter(({ constraint }) => conflict.includes(constraint));
  const [first] = named.filter(({ path }) => path !== null);
  return [
    {
      code: 'constraints-conflict',
      severity: 'error',
      message: `No option can keep to all of these together: ${named.map(({ words }) => words).join('; ')}.`,
      advice: adviceOn(named, measures),
      where: placeOf(places, first?.path ?? 'decision'),
    },
  ];
}

function adviceOn(conflict: readonly KeptConstraint[], measures: readonly Measure[]): string {
  const ways = conflict.map(({ constraint, words }) => {
    if (constraint.kind !== 'budget')
      return words.endsWith('is in place') ? `take it away where ${words}` : `drop “${words}”`;
    const others = conflict.flatMap((other) => (other.constraint.kind === 'budget' ? [] : [other.constraint]));
    const least = leastChoice(measures, others, []);
    const cost = least === null ? Number.POSITIVE_INFINITY : costOf(measures, least);
    return Number.isFinite(cost) ? `raise the budget to ${cost}` : 'state the budget at a dearer level of cost';
  });
  return `Leaving out any one of them is enough: ${ways.join(', or ')}.`;
}
