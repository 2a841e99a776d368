import { counted, joined } from '../documents/joined.ts';
import { stepId, stepWord } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { compareCareBurdens, compareCounts } from './care-burden.ts';
import type { OptionState } from './option-state.ts';
import { sharesOf } from './shares.ts';

/** What one option has over another: short words for a sentence, and each difference as a fact of its own. */
export type Advantage = { readonly words: readonly string[]; readonly facts: readonly string[] };

/** Two options side by side: `other` is the one that is lighter or better. */
export type ComparedOptions = {
  readonly state: OptionState;
  readonly other: OptionState;
  /** How the other option is named in a sentence. */
  readonly name: string;
  readonly scales: Scales;
  /** What each benefit is, by its id. */
  readonly benefits: ReadonlyMap<string, string>;
};

/**
 * In what an option asks for less than another: erosion of benefits, then burden of care, and cost where neither differs,
 * as the comparison of options goes.
 */
export function lighterFacts(compared: ComparedOptions): Advantage {
  const erosion = erosionFacts(compared);
  const care = careFacts(compared);
  const { state, other, name, scales } = compared;
  const same = erosion.length === 0 && care.length === 0;
  const costs = same && compareCounts(other.burden.cost, state.burden.cost) < 0;
  const costWords = ({ burden }: OptionState): string => countWords(burden.cost, scales, 'cost');
  const cost = costs
    ? [`Placements of controls by cost: ${costWords(state)} here, ${costWords(other)} with ${name}.`]
    : [];
  return {
    words: [
      ...(erosion.length > 0 ? ['leaves more of the benefits'] : []),
      ...(care.length > 0 ? ['asks less of care'] : []),
      ...(costs ? ['costs less'] : []),
    ],
    facts: [...erosion, ...care, ...cost],
  };
}

/** The harms that are likelier under an option than under one that asks for no more. */
export function betterFacts({ state, other, name, scales }: ComparedOptions): readonly string[] {
  const levels = new Map(other.harms.map(({ id, level }) => [id, level]));
  return state.harms
    .filter(({ id, level }) => level > (levels.get(id) ?? 0))
    .toSorted((a, b) => b.risk - a.risk || b.level - a.level || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(
      ({ id, label, level }) =>
        `${label}: likelihood ${likelihood(scales, level)} here, ${likelihood(scales, levels.get(id) ?? 0)} with ${name}.`,
    );
}

function erosionFacts({ state, other, name, scales, benefits }: ComparedOptions): readonly string[] {
  const others = new Map(other.benefits.map((benefit) => [benefit.id, benefit]));
  return state.benefits.flatMap((benefit) => {
    const there = others.get(benefit.id);
    if (there === undefined || there.level >= benefit.level) return [];
    const { attack, security, failure } = sharesOf(benefit);
    const gone = benefit.delivered === 0 && there.delivered !== 0 ? ', so nothing of it is left here' : '';
    return [
      `The benefit “${benefits.get(benefit.id) ?? benefit.id}” is eroded with likelihood ${likelihood(scales, benefit.level)} here, ` +
        `${likelihood(scales, there.level)} with ${name}${gone} ` +
        `(steps made here by attacks ${attack}, by security ${security}, by failures and use ${failure}).`,
    ];
  });
}

function careFacts({ state, other, name, scales }: ComparedOptions): readonly string[] {
  const [here, there] = [state.burden, other.burden];
  if (compareCareBurdens(there, here) >= 0) return [];
  const facts: string[] = [];
  const tell = (what: string, counts: readonly [readonly number[], readonly number[]], scale: CountedScale): void => {
    if (compareCounts(counts[1], counts[0]) >= 0) return;
    const [own, others] = counts.map((each) => countWords(each, scales, scale));
    facts.push(`${what}: ${own} here, ${others} with ${name}.`);
  };
  tell('Side effects of security, without any attacker', [here.sideEffects, there.sideEffects], 'likelihood');
  tell('Placements of controls that slow work down', [here.performance, there.performance], 'performance');
  if (there.controls < here.controls) {
    facts.push(`${counted(here.controls, 'control')} here, ${there.controls} with ${name}.`);
  }
  return facts;
}

type CountedScale = 'likelihood' | 'performance' | 'cost';

/** Counts, the highest level first and the lowest left out, as a sentence names them. */
function countWords(counts: readonly number[], scales: Scales, scale: CountedScale): string {
  const words = counts.flatMap((count, place) =>
    count === 0 ? [] : [`${count} at ${stepWord(scales, scale, stepId(scales, scale, counts.length - place))}`],
  );
  return words.length === 0 ? 'none' : joined(words);
}

function likelihood(scales: Scales, level: number): string {
  return stepWord(scales, 'likelihood', stepId(scales, 'likelihood', level));
}
