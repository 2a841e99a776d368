import { at } from '../engine/at.ts';
import { createEvaluator, type Evaluator } from '../engine/evaluate.ts';
import { type Standing, type WhatIf, whatIfFrom } from '../engine/explain/what-if.ts';
import type { Edits, Levels } from '../engine/levels.ts';

/** The runs of an option by what a state calls them. */
export type Run = 'bare' | 'unprotected' | 'level' | 'unattacked';

/** Moved trust. */
export type Trust = NonNullable<Edits['trust']>;

/** Silences every attacker. */
export const noAttackers = ['attacker'] as const;

/** The runs of an option as evaluations of their own, each made once: what is moved in one is followed from there. */
export class StandingRuns {
  readonly #levels: Levels;
  readonly #controls: readonly number[];
  readonly #whatIf: WhatIf;
  readonly #whatIfOf: Map<Run, WhatIf>;
  #evaluator: Evaluator | undefined;

  /** `whatIf` asks on top of `levels`, the run with all the controls that are there and attackers about. */
  constructor(levels: Levels, whatIf: WhatIf, controls: readonly number[]) {
    this.#levels = levels;
    this.#controls = controls;
    this.#whatIf = whatIf;
    this.#whatIfOf = new Map([['level', whatIf]]);
  }

  /** A run with trust moved; the result is valid until the next question. */
  run(run: Run, trust: Trust): Levels {
    const standing = this.#standing(run);
    const edits = { trust: this.#heard(trust, standing) };
    const known = this.#whatIfOf.get(run);
    if (known !== undefined) return known(edits);
    const whatIf = this.#under(standing);
    this.#whatIfOf.set(run, whatIf);
    return whatIf(edits);
  }

  /** All the controls, with further edits and trust moved; the result is valid until the next question. */
  edited(edits: Edits, trust: Trust): Levels {
    return this.#whatIf({ ...edits, trust: [...(edits.trust ?? []), ...this.#heard(trust, edits)] });
  }

  /** A way to ask with a control failed; quick for many questions. */
  withFailed(control: number): WhatIf {
    return this.#under({ controls: [{ control, on: false }] });
  }

  #under(standing: Standing): WhatIf {
    this.#evaluator ??= createEvaluator(this.#levels.graph, { mode: this.#levels.mode, quirks: this.#levels.quirks });
    const evaluator = this.#evaluator;
    return whatIfFrom(evaluator.evaluate(standing), () => evaluator, { standing });
  }

  #standing(run: Run): Standing {
    const off = () => this.#controls.map((control) => ({ control, on: false }));
    switch (run) {
      case 'bare':
        return { controls: off(), silencedOrigins: noAttackers };
      case 'unprotected':
        return { controls: off() };
      case 'unattacked':
        return { silencedOrigins: noAttackers };
      case 'level':
        return {};
    }
  }

  /** Where an origin is silenced, what guards against it holds fully, however its level is moved. */
  #heard(trust: Trust, { silencedOrigins = [] }: Edits): Trust {
    const { graph } = this.#levels;
    return trust.filter(({ attribute }) => {
      const { origin } = at(graph.tables.knowledge.attributes, at(graph.attributes.concept, attribute));
      return origin === undefined || !silencedOrigins.some((silenced) => silenced === origin);
    });
  }
}
