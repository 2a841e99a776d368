import { at, byteAt, intAt } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import { AVERAGE } from '../member.ts';
import { Cones, inCone } from './cone.ts';

/** A threat that controls would start, and the targets that it would make likelier. */
export type StartedThreat = {
  readonly threat: number;
  readonly likelihood: number;
  readonly worsens: readonly number[];
};

/** Tells side effects of changes to an evaluation, for the average member of a population. */
export class SideEffects {
  readonly #base: Levels;
  readonly #targets: readonly number[];
  readonly #triggered: Int32Array;
  /** The likelihood of each of them in the base. */
  readonly #before: Uint8Array;

  /** `targets` are the consequences that are looked at. */
  constructor(base: Levels, targets: readonly number[]) {
    this.#base = base;
    this.#targets = targets;
    const { threats } = base.graph;
    this.#triggered = Int32Array.from({ length: threats.count }, (_, t) => t).filter(
      (t) => at(threats.member, t) === AVERAGE && listAt(threats.triggeredBy, t).length > 0,
    );
    this.#before = Uint8Array.from(this.#triggered, (t) => likelihoodOf(base, t));
  }

  /** Targets that are likelier in an evaluation of the same graph than they were. */
  worseIn(levels: Levels): readonly number[] {
    return this.#targets.filter((c) => at(levels.consequence, c) > at(this.#base.consequence, c));
  }

  /** Side effects that are new or likelier in an evaluation, with the targets that they make likelier. */
  startedIn(levels: Levels): readonly StartedThreat[] {
    const started: number[] = [];
    for (let i = 0; i < this.#triggered.length; i += 1) {
      const t = intAt(this.#triggered, i);
      if (likelihoodOf(levels, t) > byteAt(this.#before, i)) started.push(t);
    }
    if (started.length === 0) return [];
    const worse = this.worseIn(levels);
    const cones = new Cones(levels);
    const through = worse.map((consequence) => new Set(inCone(cones.of(consequence), 'threat')));
    return started.map((threat) => ({
      threat,
      likelihood: likelihoodOf(levels, threat),
      worsens: worse.filter((_, i) => at(through, i).has(threat)),
    }));
  }
}

function likelihoodOf(levels: Levels, threat: number): number {
  return byteAt(levels.considered, threat) === 1 ? byteAt(levels.threat, threat) : 0;
}
