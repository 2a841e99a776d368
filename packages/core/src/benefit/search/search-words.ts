import type { Scales } from '../../knowledge/scales.ts';
import { type Listing, listing, type Say, sayEnglish } from '../../wording/say.ts';
import type { DecisionSearch } from './decision-search.ts';
import { fromHighest } from './front-sets.ts';
import type { LevelSearch } from './search-levels.ts';

const shownCosts = 6;

/** What is known of the lightest set of controls, in one or two sentences. */
export function lightestWords(found: LevelSearch, scales: Scales): DecisionSearch['levels']['lightest'] {
  const { wanted, bound, reach, beyondBudget } = found;
  const say = sayEnglish(scales);
  const costBound = fromHighest(bound.cost);
  const [first] = wanted;
  const budget = budgetWords(beyondBudget, scales, say);
  if (first === undefined) {
    const text = found.end === 'proved' ? [say('search.nothing'), ...budget].join(' ') : say('search.stopped');
    return { kind: 'nothing-found', costBound, text };
  }
  const count = first.controls.length;
  if (reach === 'nearest') {
    return { kind: 'nearest', costBound, text: [say('search.nearest', { count }), ...budget].join(' ') };
  }
  if (count === 0) return { kind: 'none-needed', costBound, text: say('search.none-needed') };
  const cost = costsIn(fromHighest(first.burden.cost), scales, say);
  if (first.proof === 'minimal') return { kind: 'minimal', costBound, text: say('search.minimal', { count, cost }) };
  return { kind: 'gap', costBound, text: say('search.gap', { count, cost, bound: costsIn(costBound, scales, say) }) };
}

function budgetWords(beyond: LevelSearch['beyondBudget'], scales: Scales, say: Say): readonly string[] {
  if (beyond === null) return [];
  const cost = costsIn(fromHighest(beyond.burden.cost), scales, say);
  return [say('search.budget', { count: beyond.controls.length, cost })];
}

/** How often controls are put in place by unit cost, highest level first: at things that stand for many, at each. */
function costsIn(counts: readonly number[], scales: Scales, say: Say): Listing {
  const steps = scales.cost.slice(1).reverse();
  const parts = counts.flatMap((count, place) =>
    count === 0 ? [] : [say('cost.placements', { count, costLabel: steps[place]?.id ?? '' })],
  );
  return listing(parts.length === 0 ? [say('cost.nothing')] : parts, shownCosts);
}
