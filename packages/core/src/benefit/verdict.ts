import { isBetterThroughout, isLighter } from './dominance.ts';
import { type DecisionRole, type HarmState, isBenefitGone, isInside, type OptionState } from './option-state.ts';
import { dominantMaker, type Maker, sharesOf } from './shares.ts';

/** The four verdicts on an option. */
export type VerdictKind = 'under-protected' | 'proportionate' | 'over-protected' | 'not-justifiable';

/** Why: harms above their criterion, another option that asks for less, a benefit that is gone, or nothing against it. */
export type Ground =
  | { readonly kind: 'harm'; readonly harm: string; readonly maker: Maker }
  | { readonly kind: 'lighter-option'; readonly option: string }
  | { readonly kind: 'better-option'; readonly option: string }
  | { readonly kind: 'benefit-gone'; readonly maker: Maker }
  | { readonly kind: 'no-option-inside' }
  | { readonly kind: 'inside-and-on-front' };

/** A verdict with its grounds, the weightiest first; `also` is a second verdict, on other harms. */
export type OptionVerdict = {
  readonly option: string;
  readonly inside: boolean;
  readonly onFront: boolean;
  readonly verdict: VerdictKind;
  readonly grounds: readonly Ground[];
  readonly also: { readonly verdict: VerdictKind; readonly grounds: readonly Ground[] } | null;
};

/**
 * Judges all options side by side. Where an option is above criteria by attacks at one harm and by its own side effects at
 * another, the verdict is that of the worse harm, and of equal ones under-protected; the other verdict is told too.
 */
export function judgeOptions(states: readonly OptionState[], role: DecisionRole): readonly OptionVerdict[] {
  const anyInside = states.some(isInside);
  return states.map((state) => {
    const others = states.filter((other) => other !== state);
    const inside = isInside(state);
    const lighter = others.filter((other) => isLighter(other, state, role));
    const better = others.filter((other) => isBetterThroughout(other, state, role));
    const common = { option: state.id, inside, onFront: better.length === 0 };
    if (!anyInside)
      return { ...common, verdict: 'not-justifiable', grounds: [{ kind: 'no-option-inside' }], also: null };
    const lighterGrounds = lighter.map(({ id }): Ground => ({ kind: 'lighter-option', option: id }));
    if (inside) return { ...common, ...judgeInside(lighterGrounds, better), also: null };
    return { ...common, ...judgeOutside(state, lighterGrounds) };
  });
}

/** The verdicts of `judgeOptions` alone: without the reasons most comparisons of options are not needed. */
export function verdictKinds(states: readonly OptionState[], role: DecisionRole): readonly VerdictKind[] {
  const anyInside = states.some(isInside);
  return states.map((state) => {
    if (!anyInside) return 'not-justifiable';
    // Outside the criteria a lighter option is told as a reason too, but what is above them decides.
    if (!isInside(state)) return judgeOutside(state, []).verdict;
    const others = states.filter((other) => other !== state);
    if (others.some((other) => isLighter(other, state, role))) return 'over-protected';
    return others.some((other) => isBetterThroughout(other, state, role)) ? 'under-protected' : 'proportionate';
  });
}

type Judged = Pick<OptionVerdict, 'verdict' | 'grounds'>;

function judgeInside(lighter: readonly Ground[], better: readonly OptionState[]): Judged {
  if (lighter.length > 0) return { verdict: 'over-protected', grounds: lighter };
  if (better.length > 0) {
    const grounds = better.map(({ id }): Ground => ({ kind: 'better-option', option: id }));
    return { verdict: 'under-protected', grounds };
  }
  return { verdict: 'proportionate', grounds: [{ kind: 'inside-and-on-front' }] };
}

function judgeOutside(state: OptionState, lighter: readonly Ground[]): Judged & Pick<OptionVerdict, 'also'> {
  const above = state.harms.filter(({ level, limit }) => level > limit).toSorted(compareHarms);
  const made = (maker: Maker): readonly HarmState[] => above.filter((harm) => dominantMaker(sharesOf(harm)) === maker);
  const [attacked, obstructed] = [made('attack'), made('security')];
  const ground = (harm: HarmState): Ground => ({
    kind: 'harm',
    harm: harm.id,
    maker: dominantMaker(sharesOf(harm)),
  });
  const gone = benefitGone(state);
  const ownDoing = gone.filter(({ maker }) => maker === 'security');
  // What failures make counts here too: another option shows that it need not be.
  const under: Judged = {
    verdict: 'under-protected',
    grounds: [...[...attacked, ...made('failure')].map(ground), ...gone.filter(({ maker }) => maker !== 'security')],
  };
  const over: Judged = { verdict: 'over-protected', grounds: [...obstructed.map(ground), ...ownDoing, ...lighter] };
  if (over.grounds.length === 0) return { ...under, also: null };
  if (under.grounds.length === 0) return { ...over, also: null };
  const [attack] = attacked;
  const [obstruction] = obstructed;
  // A lighter option alone never hides that a harm is above its criterion, nor do failures what the option itself does.
  const isOver =
    attack === undefined
      ? obstruction !== undefined || ownDoing.length > 0
      : obstruction !== undefined && compareWeight(obstruction, attack) < 0;
  return isOver ? { ...over, also: under } : { ...under, also: over };
}

function benefitGone(state: OptionState): readonly (Ground & { kind: 'benefit-gone' })[] {
  if (!isBenefitGone(state)) return [];
  const makers = state.benefits.map((benefit) => dominantMaker(sharesOf(benefit)));
  return [...new Set(makers)].sort().map((maker) => ({ kind: 'benefit-gone', maker }));
}

const kinds: readonly HarmState['kind'][] = [
  'patient',
  'other-person',
  'privacy',
  'care-service',
  'property',
  'technical',
];

/** The worse harm first: by risk, then likelihood, then kind of harm, and for a fixed order by id. */
function compareHarms(a: HarmState, b: HarmState): number {
  return compareWeight(a, b) || (a.id < b.id ? -1 : 1);
}

function compareWeight(a: HarmState, b: HarmState): number {
  return b.risk - a.risk || b.level - a.level || kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}
