import { at } from '../at.ts';
import { createEvaluator, type Evaluator } from '../evaluate.ts';
import { type WhatIf, whatIfFrom } from '../explain/what-if.ts';
import { listAt } from '../int-lists.ts';
import type { Edits, Levels } from '../levels.ts';
import { isTempered } from './candidate-controls.ts';

/** Where trials start: an evaluation without edits, a way to ask what edits would change, and the controls to try. */
export type TrialGround = {
  readonly base: Levels;
  readonly whatIf: WhatIf;
  readonly candidates: readonly number[];
};

/**
 * Evaluates sets of controls in two ways. *Fully*, with all side effects. *Relaxed, given some of the controls*: only
 * side effects that the given ones start take place. With the given ones fixed, more controls never make anything
 * likelier in a relaxed evaluation, and no set that holds the given ones is better off in a full one: what fails relaxed
 * with many controls fails fully with any of them that include the given. Side effects whose triggers have optional
 * controls, which can both let in and keep out, never take place in a relaxed evaluation.
 *
 * Results are valid until the next trial.
 */
export class Trials {
  readonly #ground: TrialGround;
  readonly #triggered: readonly number[];
  readonly #tempered: ReadonlySet<number>;
  readonly #silenced = new Map<string, readonly number[]>();
  readonly #fromAll = new Map<string, WhatIf>();
  #evaluator: Evaluator | undefined;

  constructor(ground: TrialGround) {
    const { base } = ground;
    this.#ground = ground;
    this.#triggered = Array.from({ length: base.graph.threats.count }, (_, t) => t).filter(
      (t) => listAt(base.graph.threats.triggeredBy, t).length > 0,
    );
    this.#tempered = new Set(this.#triggered.filter((t) => isTempered(base, t)));
  }

  full(controls: readonly number[]): Levels {
    return this.#ground.whatIf(switched(controls, 'on'));
  }

  relaxed(controls: readonly number[], given: readonly number[]): Levels {
    return this.#ground.whatIf({ ...switched(controls, 'on'), silencedThreats: this.#silencedGiven(given) });
  }

  /** The relaxed evaluation of all candidates but a few; the same result as `relaxed`, sooner. */
  relaxedWithout(left: readonly number[], given: readonly number[]): Levels {
    const key = given.join(' ');
    let whatIf = this.#fromAll.get(key);
    if (whatIf === undefined) {
      // Those of earlier givens are hardly asked for again, and each holds a copy of all levels.
      this.#fromAll.clear();
      whatIf = this.#whatIfFromAll(given);
      this.#fromAll.set(key, whatIf);
    }
    return whatIf({ ...switched(left, 'off'), silencedThreats: this.#silencedGiven(given) });
  }

  #whatIfFromAll(given: readonly number[]): WhatIf {
    const { base, candidates } = this.#ground;
    this.#evaluator ??= createEvaluator(base.graph, base);
    const evaluator = this.#evaluator;
    const all = switched(candidates, 'on');
    const withAll = evaluator.evaluate({ ...all, silencedThreats: this.#silencedGiven(given) });
    // An evaluation from scratch starts without the candidates: later edits overrule earlier ones.
    const anew = (edits: Edits = {}): Levels =>
      evaluator.evaluate({ ...edits, controls: [...all.controls, ...(edits.controls ?? [])] });
    return whatIfFrom(withAll, () => ({ evaluate: anew }));
  }

  #silencedGiven(given: readonly number[]): readonly number[] {
    const key = given.join(' ');
    const known = this.#silenced.get(key);
    if (known !== undefined) return known;
    const { considered } = this.full(given);
    const silenced = this.#triggered.filter((t) => at(considered, t) === 0 || this.#tempered.has(t));
    this.#silenced.set(key, silenced);
    return silenced;
  }
}

function switched(
  controls: readonly number[],
  state: 'on' | 'off',
): { readonly controls: readonly { readonly control: number; readonly on: boolean }[] } {
  return { controls: controls.map((control) => ({ control, on: state === 'on' })) };
}
