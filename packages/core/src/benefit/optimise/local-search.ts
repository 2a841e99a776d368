import { type Ground, isAllowed } from './box.ts';
import type { Choice } from './measure.ts';

/**
 * A choice that no change of one measure, and no exchange of two, makes better; found by climbing from a start, or from
 * nothing where the start is not allowed. Without proof: a good first solution for a search that has one. Stopped, it gives the
 * best so far.
 */
export function improved(
  ground: Ground,
  start: Choice,
  { totalOf, goOn }: { readonly totalOf: (choice: Choice) => number; readonly goOn: () => boolean },
): Choice {
  const value = (choice: Choice): number => (isAllowed(ground, choice) ? totalOf(choice) : Number.POSITIVE_INFINITY);
  let best = start;
  let least = value(best);
  for (let better = true; better; ) {
    better = false;
    for (const other of neighbours(ground, best)) {
      if (!goOn()) return best;
      const reached = value(other);
      if (reached >= least) continue;
      best = other;
      least = reached;
      better = true;
    }
  }
  return best;
}

/** Every other level of one measure, then every pair of one switched off and another switched on. */
function* neighbours({ measures }: Ground, choice: Choice): Generator<Choice> {
  for (const [i, { levels }] of measures.entries()) {
    for (let level = 0; level <= levels.length; level += 1) if (level !== choice[i]) yield choice.with(i, level);
  }
  for (const i of measures.keys()) {
    if (choice[i] === 0) continue;
    for (const j of measures.keys()) if (choice[j] === 0) yield choice.with(i, 0).with(j, 1);
  }
}
