import type { Decision, DecisionSearch, FrontSet, NumberSearch } from '@nemecys/core';
import { rounded } from '@nemecys/core';

const shown = 6;

type Write = (text: string, margin?: number) => void;

/** The scales of a search, and the options that its sets are judged as. */
export type SearchNames = Pick<Decision, 'scales'> & { readonly options: readonly Named[] };
type Named = Pick<Decision['options'][number], 'id' | 'label'>;

/** Prints what a search had to keep to, what it proved, and the sets that no other is better than in everything. */
export function printSearch({ constraints, levels, numbers }: DecisionSearch, names: SearchNames, write: Write): void {
  const { lightest, front, end, candidates, steps } = levels;
  write('');
  write(`Search among ${candidates} controls (${endWords[end]}, ${steps} steps). ${lightest.text}`);
  if (constraints.length > 0) write(`Kept to: ${constraints.join('; ')}.`, 2);
  write(`Sets that no other is better than in harm, care and cost together: ${front.length}`, 2);
  for (const set of front.slice(0, shown)) write(`- ${setWords(set, names)}`, 4);
  if (front.length > shown) write(`- and ${front.length - shown} more (--out)`, 4);
  if (numbers !== null) printNumberSearch(numbers, write);
}

const endWords: Readonly<Record<DecisionSearch['levels']['end'], string>> = {
  proved: 'the front is complete',
  limit: 'the limit of work ended it',
  stopped: 'stopped, with what was found until then',
};

function setWords(set: FrontSet, { scales, options }: SearchNames): string {
  const risk = scales.risk.find(({ id }) => id === set.worst)?.label ?? set.worst;
  const worst = set.harm.find((count) => count > 0) ?? 0;
  const inside = set.accepted ? 'within the criteria' : 'not within the criteria';
  const proof = set.proof === 'minimal' ? 'none cheaper' : 'a cheaper one may exist';
  const cost = scales.cost.slice(1).reverse();
  const parts = set.cost.flatMap((count, place) => (count === 0 ? [] : [`${count} ${cost[place]?.label ?? ''}`]));
  const costs = parts.length === 0 ? 'next to no cost' : `placements by cost: ${parts.join(', ')}`;
  const judged = options.find(({ id }) => id === set.option);
  const name = judged === undefined ? '' : `, judged as “${judged.label}”`;
  return `${set.added} controls, ${costs}: highest risk ${risk} (${worst} of ${set.harm.reduce((sum, count) => sum + count, 0)} harms), ${inside}; ${proof}${name}`;
}

function printNumberSearch(
  { best, bound, gap, candidates, text, front, frontIsComplete }: NumberSearch,
  write: Write,
): void {
  write(`In numbers, among ${candidates} controls: ${text}`, 2);
  if (best === null || bound === null || gap === null) return;
  write(`- worth ${rounded(best.worth)} QALY a year, at most ${rounded(bound)} possible (gap ${rounded(gap)})`, 4);
  write(`- ${front.length} sets on the front over harm, delay and cost${frontIsComplete ? '' : ' (not complete)'}`, 4);
}
