import type { Evaluator } from '../evaluate.ts';
import { planEvaluation } from '../evaluation-plan.ts';
import type { Edits, Levels } from '../levels.ts';
import { Reevaluation } from './reevaluation.ts';
import { supportOrder } from './support-order.ts';
import { WhatIfChanges } from './what-if-change.ts';

/** Evaluates the graph of an evaluation with edits; the result is valid until the next call. */
export type WhatIf = (edits: Edits) => Levels;

/**
 * A way to ask what edits would change that follows only what depends on them: much faster than evaluating anew when an
 * edit bears on few threats, and with the same result. What lost its support is first taken back, with all that rests on
 * it; then everything that still holds is derived again. Graphs with optional controls, and those whose
 * consequences start as likely as attributes lack, are evaluated anew by what `evaluator` makes. Where `base` was itself
 * evaluated with edits, these are `standing`: what is asked comes on top of them.
 */
export function whatIfFrom(
  base: Levels,
  evaluator: () => Evaluator,
  { standing = nothing }: { readonly standing?: Standing } = {},
): WhatIf {
  const plan = planEvaluation(base.graph, base.mode);
  const simple = base.graph.tables.knowledge.features.mixedCauses && !plan.tuned.includes(1);
  const changes = new WhatIfChanges(base, plan, standing);
  let reevaluation: Reevaluation | undefined;
  let anew: Evaluator | undefined;
  return (edits) => {
    if (!simple) {
      anew ??= evaluator();
      return anew.evaluate(onTopOf(standing, edits));
    }
    const change = changes.apply(edits);
    if (change === null) return base;
    reevaluation ??= new Reevaluation(base, plan, supportOrder(base, plan, changes.heldBefore));
    return reevaluation.run(change);
  };
}

/** Edits that an evaluation was made with, for others to come on top of. Moved trust cannot stand: what guards comes after it. */
export type Standing = Omit<Edits, 'trust'>;

const nothing: Standing = {};

/** Edits that come after others: of two that speak of the same, the later counts. */
function onTopOf(standing: Standing, edits: Edits): Edits {
  if (standing === nothing) return edits;
  const both = <T>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] => [...first, ...second];
  return {
    ...edits,
    controls: both(standing.controls, edits.controls),
    impacts: both(standing.impacts, edits.impacts),
    disabledStrategies: both(standing.disabledStrategies, edits.disabledStrategies),
    silencedThreats: both(standing.silencedThreats, edits.silencedThreats),
    silencedOrigins: both(standing.silencedOrigins, edits.silencedOrigins),
  };
}
