import { at } from '../at.ts';
import { needsOf } from '../explain/and-or-graph.ts';
import { cheapestDerivation } from '../explain/cheapest-derivation.ts';
import { Cones } from '../explain/cone.ts';
import { averageControl, type ControlSets } from '../explain/control-sets.ts';
import { effectOf, strategiesAgainst } from '../explain/threat-chain.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { Goal } from './goal.ts';

// One more control that could break a way weighs more than any number of further threats on it.
const perControl = 1000;

/** Candidate controls that can still be added; `weightOf` says how much each asks for. */
export type Addable = {
  readonly sets: ControlSets;
  readonly isAddable: (control: number) => boolean;
  readonly weightOf: (control: number) => bigint;
};

/**
 * Controls one of which is likely needed to bring a missed goal down: of one way to it, chosen to be open to few
 * controls, one control of each strategy that would hold a threat on it down. Where controls suppress single causes this
 * is a guess; whoever uses it checks it.
 */
export function breakersOf(levels: Levels, { consequence, limit }: Goal, addable: Addable): readonly number[] {
  const cone = new Cones(levels).atLevel({ consequence, level: Math.max(1, limit + 1) });
  const choicesOf = new Map<number, readonly (readonly number[])[]>();
  const choices = (threat: number): readonly (readonly number[])[] => {
    const known = choicesOf.get(threat) ?? choicesAgainst(levels, { threat, limit }, addable);
    choicesOf.set(threat, known);
    return known;
  };
  const way = cheapestDerivation(cone.graph, cone.target, (node) => {
    const { kind, index } = at(cone.things, node);
    if (kind !== 'threat') return needsOf(cone.graph, node).length === 0 ? 1 : 0;
    return 1 + perControl * choices(index).length;
  });
  const found = new Set<number>();
  for (const node of way?.order ?? []) {
    const { kind, index } = at(cone.things, node);
    if (kind !== 'threat') continue;
    for (const choice of choices(index)) {
      if (!choice.some((control) => found.has(control))) found.add(heaviest(choice, addable));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The addable controls of each strategy that would bring a threat within a limit; it takes all of a choice. */
function choicesAgainst(
  levels: Levels,
  { threat, limit }: { readonly threat: number; readonly limit: number },
  { sets, isAddable }: Addable,
): readonly (readonly number[])[] {
  const { graph } = levels;
  const found = new Map<string, readonly number[]>();
  for (const strategy of strategiesAgainst(levels, threat)) {
    const missing = sets.controlsOf(strategy).filter((control) => at(levels.control, control) === 0);
    if (!missing.every(isAddable)) continue;
    const optional = listAt(graph.strategies.optional, strategy);
    if (optional.length === 0) {
      const holds = graph.tables.top - effectOf(levels, strategy) <= limit;
      if (holds && missing.length > 0) found.set(missing.join(' '), missing);
      continue;
    }
    // Any of these may be what is missing.
    for (const control of [...missing, ...Array.from(optional, (other) => averageControl(graph, other))]) {
      if (at(levels.control, control) === 0 && isAddable(control)) found.set(String(control), [control]);
    }
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** Of controls that are all needed, the one that asks for most says most about what the goal takes. */
function heaviest(controls: readonly number[], { weightOf }: Addable): number {
  return controls.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
}
