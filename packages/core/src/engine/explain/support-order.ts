import type { EvaluationPlan } from '../evaluation-plan.ts';
import type { Levels } from '../levels.ts';
import { Settling } from './settling.ts';

/**
 * The order in which an evaluation can be derived: whatever has its level from others stands after enough of them to
 * give it that level. Things of one place are all threats, all consequences or all attributes (places modulo 3: 0, 1, 2);
 * an attribute that lacks as assumed stands before everything, at -1, and what never happens too.
 */
export type SupportOrder = {
  readonly threat: Int32Array;
  readonly consequence: Int32Array;
  readonly attribute: Int32Array;
  /** How many places there are. */
  readonly places: number;
};

/** Derives an evaluation once more from nothing, for its order. `held` is what its strategies enforce on each threat. */
export function supportOrder(base: Levels, plan: EvaluationPlan, held: Uint8Array): SupportOrder {
  const { graph } = base;
  const levels: Levels = {
    ...base,
    threat: new Uint8Array(base.threat.length),
    threatUncapped: new Uint8Array(base.threat.length),
    consequence: new Uint8Array(base.consequence.length),
    trust: base.assumed.slice(),
  };
  const order = {
    threat: new Int32Array(graph.threats.count).fill(-1),
    consequence: new Int32Array(graph.consequences.count).fill(-1),
    attribute: new Int32Array(graph.attributes.count).fill(-1),
  };
  const settling = new Settling(plan, graph.tables.top);
  for (let t = 0; t < graph.threats.count; t += 1) settling.look({ levels, held }, t);
  // Waves count from 0 at each likelihood, the highest first.
  let first = 0;
  let last = 0;
  let likelihood = graph.tables.top;
  settling.settle({ levels, held }, (kind, index, wave) => {
    if (kind === 'threat' && levels.threat[index] !== likelihood) {
      likelihood = levels.threat[index] ?? 0;
      first = last;
    }
    const place = first + wave * 3 + (kind === 'threat' ? 0 : kind === 'consequence' ? 1 : 2);
    order[kind][index] = place;
    last = Math.max(last, first + wave * 3 + 3);
  });
  return { ...order, places: last };
}
