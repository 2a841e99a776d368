import { stepId } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { type Listing, listing, type Say } from '../wording/say.ts';
import { compareCareBurdens, compareCounts } from './care-burden.ts';
import type { OptionState } from './option-state.ts';
import { sharesOf } from './shares.ts';

/** What one option has over another: short words for a sentence, and each difference as a fact of its own. */
export type Advantage = { readonly words: readonly string[]; readonly facts: readonly string[] };

/** Two options side by side: `other` is the one that is lighter or better. */
export type ComparedOptions = {
  readonly state: OptionState;
  readonly other: OptionState;
  /** The label of the other option. */
  readonly option: string;
  readonly scales: Scales;
  /** What each benefit is, by its id. */
  readonly benefits: ReadonlyMap<string, string>;
  readonly say: Say;
};

/**
 * In what an option asks for less than another: erosion of benefits, then burden of care, and cost where neither differs,
 * as the comparison of options goes.
 */
export function lighterFacts(compared: ComparedOptions): Advantage {
  const erosion = erosionFacts(compared);
  const care = careFacts(compared);
  const { state, other, option, say } = compared;
  const same = erosion.length === 0 && care.length === 0;
  const costs = same && compareCounts(other.burden.cost, state.burden.cost) < 0;
  const countsOf = ({ burden }: OptionState): Listing => countWords(burden.cost, 'cost', compared);
  const cost = costs ? [say('fact.cost', { here: countsOf(state), there: countsOf(other), option })] : [];
  return {
    words: [
      ...(erosion.length > 0 ? [say('advantage.benefit')] : []),
      ...(care.length > 0 ? [say('advantage.care')] : []),
      ...(costs ? [say('advantage.cost')] : []),
    ],
    facts: [...erosion, ...care, ...cost],
  };
}

/** The harms that are likelier under an option than under one that asks for no more. */
export function betterFacts({ state, other, option, scales, say }: ComparedOptions): readonly string[] {
  const levels = new Map(other.harms.map(({ id, level }) => [id, level]));
  return state.harms
    .filter(({ id, level }) => level > (levels.get(id) ?? 0))
    .toSorted((a, b) => b.risk - a.risk || b.level - a.level || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id, label, level }) => {
      const there = likelihood(scales, levels.get(id) ?? 0);
      return say('fact.better', { harm: label, here: likelihood(scales, level), there, option });
    });
}

function erosionFacts({ state, other, option, scales, benefits, say }: ComparedOptions): readonly string[] {
  const others = new Map(other.benefits.map((benefit) => [benefit.id, benefit]));
  return state.benefits.flatMap((benefit) => {
    const there = others.get(benefit.id);
    if (there === undefined || there.level >= benefit.level) return [];
    const isGone = benefit.delivered === 0 && there.delivered !== 0;
    return [
      say('fact.erosion', {
        benefit: benefits.get(benefit.id) ?? benefit.id,
        here: likelihood(scales, benefit.level),
        there: likelihood(scales, there.level),
        option,
        gone: isGone ? say('fact.benefit-gone') : '',
        ...sharesOf(benefit),
      }),
    ];
  });
}

function careFacts(compared: ComparedOptions): readonly string[] {
  const { state, other, option, say } = compared;
  const [here, there] = [state.burden, other.burden];
  if (compareCareBurdens(there, here) >= 0) return [];
  const counts = (burden: 'sideEffects' | 'performance', scale: CountedScale) => ({
    here: countWords(here[burden], scale, compared),
    there: countWords(there[burden], scale, compared),
    option,
  });
  return [
    ...(compareCounts(there.sideEffects, here.sideEffects) < 0
      ? [say('fact.side-effects', counts('sideEffects', 'likelihood'))]
      : []),
    ...(compareCounts(there.performance, here.performance) < 0
      ? [say('fact.slower', counts('performance', 'performance'))]
      : []),
    ...(there.controls < here.controls
      ? [say('fact.controls', { count: here.controls, there: there.controls, option })]
      : []),
  ];
}

type CountedScale = 'likelihood' | 'performance' | 'cost';

/** Counts, the highest level first and the lowest left out, as a sentence names them. */
function countWords(counts: readonly number[], scale: CountedScale, { scales, say }: ComparedOptions): Listing {
  const words = counts.flatMap((count, place) =>
    count === 0 ? [] : [countAt(count, { scale, level: stepId(scales, scale, counts.length - place) }, say)],
  );
  return listing(words.length === 0 ? [say('count.none')] : words);
}

type CountedAt = { readonly scale: CountedScale; readonly level: string };

function countAt(count: number, { scale, level }: CountedAt, say: Say): string {
  switch (scale) {
    case 'likelihood':
      return say('count.likelihood', { count, likelihood: level });
    case 'performance':
      return say('count.performance', { count, performance: level });
    case 'cost':
      return say('count.cost', { count, cost: level });
  }
}

function likelihood(scales: Scales, level: number): string {
  return stepId(scales, 'likelihood', level);
}
