import type { ContinueWhile, Demand } from './demand.ts';
import { type Choice, lightestChoice, meets, type Scale } from './lightest-choice.ts';

/** Sets that hold all the forced controls and none of the forbidden ones. */
type Space = {
  readonly forced: readonly number[];
  readonly forbidden: ReadonlySet<number>;
  /** The lightest set in here, as far as it is known. */
  choice: readonly number[] | null;
  /** No set in here is lighter. */
  weight: bigint;
};

/**
 * Takes sets that meet a growing list of demands one after another, the lightest first. Once a set is taken, neither it
 * nor a set that contains it comes again: a space that has one is divided by the first control of it that sets lack.
 */
export class LightestFirst {
  readonly #demands: readonly Demand[];
  readonly #scale: Scale;
  readonly #taken: (readonly number[])[] = [];
  readonly #spaces: Space[] = [{ forced: [], forbidden: new Set(), choice: null, weight: 0n }];

  /** The list of demands may grow between calls. */
  constructor(demands: readonly Demand[], scale: Scale) {
    this.#demands = demands;
    this.#scale = scale;
  }

  /** The lightest set that meets all demands by now and has not been taken. */
  next(continueWhile: ContinueWhile): Choice {
    for (;;) {
      const space = this.#lightest();
      if (space === undefined) return { kind: 'none' };
      if (space.choice !== null && meets(space.choice, this.#demands)) {
        const held = new Set(space.choice);
        const inside = this.#taken.find((taken) => taken.every((control) => held.has(control)));
        if (inside === undefined) return { kind: 'lightest', controls: space.choice };
        this.#divide(space, inside);
        continue;
      }
      const choice = lightestChoice(this.#demandsIn(space), this.#scale, continueWhile);
      if (choice.kind === 'stopped') return choice;
      if (choice.kind === 'none') this.#spaces.splice(this.#spaces.indexOf(space), 1);
      else {
        space.choice = choice.controls;
        space.weight = choice.controls.reduce((sum, control) => sum + this.#scale.weightOf(control), 0n);
      }
    }
  }

  /** Takes the set that `next` gave. */
  take(controls: readonly number[]): void {
    this.#taken.push(controls);
  }

  #divide(space: Space, controls: readonly number[]): void {
    const { forced, forbidden, weight } = space;
    const free = controls.filter((control) => !forced.includes(control));
    const divided = free.map((control, i) => ({
      forced: [...forced, ...free.slice(0, i)],
      forbidden: new Set([...forbidden, control]),
      choice: null,
      weight,
    }));
    this.#spaces.splice(this.#spaces.indexOf(space), 1, ...divided);
  }

  #lightest(): Space | undefined {
    let lightest: Space | undefined;
    for (const space of this.#spaces) if (lightest === undefined || space.weight < lightest.weight) lightest = space;
    return lightest;
  }

  #demandsIn({ forced, forbidden }: Space): readonly Demand[] {
    const possible = this.#demands
      .filter(({ given }) => !given.some((control) => forbidden.has(control)))
      .map(({ given, oneOf }) => ({ given, oneOf: oneOf.filter((control) => !forbidden.has(control)) }));
    return [...possible, ...forced.map((control) => ({ given: [], oneOf: [control] }))];
  }
}
