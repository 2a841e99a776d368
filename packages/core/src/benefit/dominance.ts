import { compareCareBurdens, compareCounts } from './care-burden.ts';
import type { DecisionRole, OptionState } from './option-state.ts';

/**
 * Is the first option no worse than the second in any harm, and does it erode benefits less or burden care less (no worse
 * in one of them, better in the other), or, not for a manufacturer, cost less where both are equal? What one control's
 * failure would do counts among the harms, so that a second layer of defence is no waste: with each control that both have
 * failed in turn, and at the worst that the failure of one of the others does to each harm.
 */
export function isLighter(a: OptionState, b: OptionState, role: DecisionRole): boolean {
  const care = compareCare(a, b);
  const lighter = care === 'better' || (care === 'same' && compareCost(a, b, role) < 0);
  return lighter && noWorse(levelsOf(a), levelsOf(b)) && failsNoWorse(a, b);
}

/** Is the first option no worse in anything (for a manufacturer money aside) and better in something, a harm included? */
export function isBetterThroughout(a: OptionState, b: OptionState, role: DecisionRole): boolean {
  const care = compareCare(a, b);
  const cost = compareCost(a, b, role);
  if (care === 'worse' || care === 'mixed' || cost > 0) return false;
  if (!noWorse(levelsOf(a), levelsOf(b)) || !failsNoWorse(a, b)) return false;
  return care === 'better' || cost < 0 || !noWorse(levelsOf(b), levelsOf(a));
}

function compareCost(a: OptionState, b: OptionState, role: DecisionRole): number {
  return role === 'manufacturer' ? 0 : compareCounts(a.burden.cost, b.burden.cost);
}

type Comparison = 'better' | 'same' | 'worse' | 'mixed';

/** By erosion of the benefits and burden of care together. */
function compareCare(a: OptionState, b: OptionState): Comparison {
  const burden = compareCareBurdens(a.burden, b.burden);
  const erosion = compareErosion(a, b);
  if (burden === 0) return erosion;
  const own = burden < 0 ? 'better' : 'worse';
  return erosion === 'same' || erosion === own ? own : 'mixed';
}

function compareErosion(a: OptionState, b: OptionState): Comparison {
  const other = new Map(b.benefits.map((benefit) => [benefit.id, benefit.level]));
  const steps = a.benefits.map(({ id, level }) => level - (other.get(id) ?? level));
  const [better, worse] = [steps.some((step) => step < 0), steps.some((step) => step > 0)];
  return better && worse ? 'mixed' : better ? 'better' : worse ? 'worse' : 'same';
}

function failsNoWorse(a: OptionState, b: OptionState): boolean {
  const common = [...a.controls].filter((control) => b.controls.has(control));
  return (
    common.every((control) => noWorse(a.withFailed(control), b.withFailed(control))) &&
    noWorse(worstOf(a, b.controls), worstOf(b, a.controls))
  );
}

/** The highest level of each harm with a control failed that is not among `others`; as it is where there is none. */
function worstOf(state: OptionState, others: ReadonlySet<string>): ReadonlyMap<string, number> {
  const worst = new Map(levelsOf(state));
  for (const control of state.controls) {
    if (others.has(control)) continue;
    for (const [harm, level] of state.withFailed(control)) worst.set(harm, Math.max(level, worst.get(harm) ?? 0));
  }
  return worst;
}

function levelsOf({ harms }: OptionState): ReadonlyMap<string, number> {
  return new Map(harms.map(({ id, level }) => [id, level]));
}

/** A harm that one of two options does not know cannot happen there. */
function noWorse(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return [...a].every(([harm, level]) => level <= (b.get(harm) ?? 0));
}
