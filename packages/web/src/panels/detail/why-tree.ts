import { type Assessment, chainBehind, decisiveCauses, shortestExplanations, type Why } from '@nemecys/core';

/** A link of a chain: what holds, what it comes from, and what would have done as well. */
export type WhyBranch = {
  readonly why: Why;
  /** It stands further up already, with what it comes from. */
  readonly isRepeated: boolean;
  readonly from: readonly WhyBranch[];
  /** Causes that give the same level and are not followed. */
  readonly instead: readonly string[];
};

/**
 * The shortest explanation of a level: of causes that would each do, the one explained in the fewest steps is followed;
 * of causes that are all needed, all. Each entry is explained once. It ends where nothing undermines what was assumed.
 */
export function whyTree(id: string, whys: Assessment['whys']): WhyBranch | undefined {
  const steps = shortestExplanations(chainBehind(id, whys));
  const seen = new Set<string>();
  const grow = (at: string): readonly WhyBranch[] => {
    const why = whys[at];
    if (why === undefined) return [];
    if (seen.has(at)) return [{ why, isRepeated: true, from: [], instead: [] }];
    seen.add(at);
    const causes = decisiveCauses(why);
    if (why.kind === 'threat') return [{ why, isRepeated: false, from: causes.flatMap(grow), instead: [] }];
    const [first, ...instead] = [...causes].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
    return [{ why, isRepeated: false, from: first === undefined ? [] : grow(first), instead }];
  };
  return grow(id)[0];
}

/** Every thing of the scenario that a chain passes. */
export function assetsOfTree({ why, from }: WhyBranch): readonly string[] {
  const own = why.kind === 'threat' ? why.causes.map(({ asset }) => asset) : [why.asset];
  return [...own, ...from.flatMap(assetsOfTree)];
}
