import { counted, joined } from '../../documents/joined.ts';
import type { Scales } from '../../knowledge/scales.ts';
import type { DecisionSearch } from './decision-search.ts';
import { fromHighest } from './front-sets.ts';
import type { LevelSearch } from './search-levels.ts';

/** What is known of the lightest set of controls, in one or two sentences. */
export function lightestWords(found: LevelSearch, scales: Scales): DecisionSearch['levels']['lightest'] {
  const { wanted, bound, reach, beyondBudget } = found;
  const costBound = fromHighest(bound.cost);
  const [first] = wanted;
  if (first === undefined) {
    const text =
      found.end === 'proved'
        ? `No set of controls is within what was asked for. ${budgetWords(beyondBudget, scales)}`.trim()
        : 'The search was stopped before it found a set of controls.';
    return { kind: 'nothing-found', costBound, text };
  }
  if (reach === 'nearest') {
    const text = `No set of controls brings every harm within the criteria; the nearest adds ${counted(first.controls.length, 'control')}. ${budgetWords(beyondBudget, scales)}`;
    return { kind: 'nearest', costBound, text: text.trim() };
  }
  if (first.controls.length === 0) {
    return { kind: 'none-needed', costBound, text: 'All harms are within the criteria without a further control.' };
  }
  const adds = `The lightest set found that keeps every harm within the criteria adds ${counted(first.controls.length, 'control')}, ${costWords(fromHighest(first.burden.cost), scales)}`;
  return first.proof === 'minimal'
    ? { kind: 'minimal', costBound, text: `${adds}; it is proved that none is cheaper.` }
    : {
        kind: 'gap',
        costBound,
        text: `${adds}; the search ended before that was proved, and no set costs less than ${costWords(costBound, scales)}.`,
      };
}

function budgetWords(beyond: LevelSearch['beyondBudget'], scales: Scales): string {
  if (beyond === null) return '';
  const cost = costWords(fromHighest(beyond.burden.cost), scales);
  return `The budget is in the way: without it, ${counted(beyond.controls.length, 'control')} would be enough, ${cost}.`;
}

/** How often controls are put in place by unit cost, highest level first, in words: at things that stand for many, at each. */
export function costWords(counts: readonly number[], scales: Scales): string {
  const steps = scales.cost.slice(1).reverse();
  const parts = counts.flatMap((count, place) =>
    count === 0 ? [] : [`${counted(count, 'placement')} at cost ${steps[place]?.label ?? ''}`],
  );
  return parts.length === 0 ? 'at next to no cost' : joined(parts, 6);
}
