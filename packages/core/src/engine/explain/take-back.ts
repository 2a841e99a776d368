import { causeLevel } from '../cause-level.ts';
import type { EvaluationPlan } from '../evaluation-plan.ts';
import type { Levels } from '../levels.ts';
import type { SupportOrder } from './support-order.ts';
import type { Change } from './what-if-change.ts';

/** What lost its support; the lists are valid until the next call. */
export type Doubted = {
  readonly threats: readonly number[];
  readonly consequences: readonly number[];
  readonly attributes: readonly number[];
};

/**
 * Takes back what a change leaves without support. In the order in which everything was derived, a thing is doubted when
 * nothing undoubted that stands before it still gives it its level; so a cycle never holds itself up, and what has
 * another support as early as the one it lost stays as it is, with all that rests on it.
 */
export class TakeBack {
  readonly #base: Levels;
  readonly #plan: EvaluationPlan;
  readonly #order: SupportOrder;
  /** Marks of the present run: things whose support is to be seen to, and those that were doubted. */
  readonly #seen: { readonly [kind in Kind]: Int32Array };
  readonly #doubted: { readonly [kind in Kind]: Int32Array };
  /** Things to be seen to, by their place in the order. */
  readonly #open: number[][];
  readonly #threats: number[] = [];
  readonly #consequences: number[] = [];
  readonly #attributes: number[] = [];
  #run = 0;
  #next = 0;
  #last = 0;

  constructor(base: Levels, plan: EvaluationPlan, order: SupportOrder) {
    const { threats, consequences, attributes } = base.graph;
    const marks = () => ({
      threat: new Int32Array(threats.count),
      consequence: new Int32Array(consequences.count),
      attribute: new Int32Array(attributes.count),
    });
    this.#base = base;
    this.#plan = plan;
    this.#order = order;
    this.#seen = marks();
    this.#doubted = marks();
    this.#open = Array.from({ length: order.places }, () => []);
  }

  /** Lowers everything that lost its support to what is certain without it. */
  from(change: Change): Doubted {
    this.#run += 1;
    this.#next = this.#order.places;
    this.#last = -1;
    this.#threats.length = 0;
    this.#consequences.length = 0;
    this.#attributes.length = 0;
    const base = this.#base;
    for (const t of change.rarer) if (this.#losesLevel(change, t)) this.#doubtThreat(change, t);
    for (const a of change.raised) if (base.trust[a] === base.assumed[a]) this.#doubtAttribute(a);
    for (; this.#next <= this.#last; this.#next += 1) {
      const open = this.#open[this.#next] as number[];
      const kind = this.#next % 3;
      for (const index of open) {
        if (kind === 0) this.#seeThreat(change, index);
        else if (kind === 1) this.#seeConsequence(index);
        else this.#seeAttribute(index);
      }
      open.length = 0;
    }
    this.#lower(change.levels);
    return { threats: this.#threats, consequences: this.#consequences, attributes: this.#attributes };
  }

  #losesLevel({ levels, held }: Change, t: number): boolean {
    if (levels.considered[t] === 0) return true;
    return levels.graph.tables.top - (held[t] as number) < (this.#base.threat[t] as number);
  }

  #seeLater(kind: Kind, index: number, after: number): void {
    const place = this.#order[kind][index] as number;
    if (place <= after || this.#seen[kind][index] === this.#run) return;
    this.#seen[kind][index] = this.#run;
    (this.#open[place] as number[]).push(index);
    if (place < this.#next) this.#next = place;
    if (place > this.#last) this.#last = place;
  }

  #seeThreat(change: Change, t: number): void {
    if (this.#doubted.threat[t] === this.#run) return;
    const { causes } = this.#base.graph.threats;
    const { top } = this.#base.graph.tables;
    let level = 0;
    if (this.#plan.plain[t] === 0) level = causeLevel(causes, t, (entry) => this.#certainLevel(change, entry, t));
    else {
      for (let i = causes.starts[t] as number; i < (causes.starts[t + 1] as number); i += 1) {
        level = Math.max(level, this.#certainLevel(change, i, t));
      }
    }
    if (top - level < (this.#base.threat[t] as number)) this.#doubtThreat(change, t);
  }

  /** The trust level of a cause of a threat, as far as it is certain before the threat. */
  #certainLevel({ levels }: Change, entry: number, t: number): number {
    const base = this.#base;
    const { index, isConsequence } = base.graph.threats.causes;
    const cause = index[entry] as number;
    const kind = isConsequence[entry] === 1 ? 'consequence' : 'attribute';
    const certain =
      this.#doubted[kind][cause] !== this.#run &&
      (this.#order[kind][cause] as number) < (this.#order.threat[t] as number);
    if (kind === 'attribute') return (certain ? base.trust[cause] : levels.assumed[cause]) as number;
    return base.graph.tables.top - (certain ? (base.consequence[cause] as number) : 0);
  }

  #doubtThreat({ levels }: Change, t: number): void {
    const base = this.#base;
    const likelihood = base.threat[t] as number;
    const place = this.#order.threat[t] as number;
    this.#doubted.threat[t] = this.#run;
    this.#threats.push(t);
    levels.threat[t] = 0;
    levels.threatUncapped[t] = 0;
    if (likelihood === 0) return;
    const { effects } = base.graph.threats;
    for (let i = effects.starts[t] as number; i < (effects.starts[t + 1] as number); i += 1) {
      const c = effects.values[i] as number;
      if (base.consequence[c] === likelihood) this.#seeLater('consequence', c, place);
    }
  }

  #seeConsequence(c: number): void {
    const base = this.#base;
    const { threatsCausing, threatsAfter, undermines } = base.graph;
    const likelihood = base.consequence[c] as number;
    const place = this.#order.consequence[c] as number;
    for (let i = threatsCausing.starts[c] as number; i < (threatsCausing.starts[c + 1] as number); i += 1) {
      const t = threatsCausing.values[i] as number;
      if (base.threat[t] !== likelihood || this.#doubted.threat[t] === this.#run) continue;
      if ((this.#order.threat[t] as number) < place) return;
    }
    this.#doubted.consequence[c] = this.#run;
    this.#consequences.push(c);
    for (let k = threatsAfter.starts[c] as number; k < (threatsAfter.starts[c + 1] as number); k += 1) {
      this.#seeLater('threat', threatsAfter.values[k] as number, place);
    }
    for (let k = undermines.starts[c] as number; k < (undermines.starts[c + 1] as number); k += 1) {
      const a = undermines.values[k] as number;
      if (base.trust[a] === base.graph.tables.top - likelihood) this.#seeLater('attribute', a, place);
    }
  }

  #seeAttribute(a: number): void {
    const base = this.#base;
    const { underminedBy, tables } = base.graph;
    const place = this.#order.attribute[a] as number;
    for (let i = underminedBy.starts[a] as number; i < (underminedBy.starts[a + 1] as number); i += 1) {
      const c = underminedBy.values[i] as number;
      if (base.consequence[c] !== tables.top - (base.trust[a] as number)) continue;
      if (this.#doubted.consequence[c] !== this.#run && (this.#order.consequence[c] as number) < place) return;
    }
    this.#doubtAttribute(a);
  }

  #doubtAttribute(a: number): void {
    const { starts, values } = this.#base.graph.threatsLacking;
    const place = this.#order.attribute[a] as number;
    this.#doubted.attribute[a] = this.#run;
    this.#attributes.push(a);
    for (let i = starts[a] as number; i < (starts[a + 1] as number); i += 1) {
      this.#seeLater('threat', values[i] as number, place);
    }
  }

  #lower(levels: Levels): void {
    const { threatsCausing, underminedBy, tables } = levels.graph;
    for (const c of this.#consequences) {
      let most = 0;
      for (let i = threatsCausing.starts[c] as number; i < (threatsCausing.starts[c + 1] as number); i += 1) {
        most = Math.max(most, levels.threat[threatsCausing.values[i] as number] as number);
      }
      levels.consequence[c] = most;
    }
    for (const a of this.#attributes) {
      let most = 0;
      for (let i = underminedBy.starts[a] as number; i < (underminedBy.starts[a + 1] as number); i += 1) {
        most = Math.max(most, levels.consequence[underminedBy.values[i] as number] as number);
      }
      levels.trust[a] = Math.min(levels.assumed[a] as number, tables.top - most);
    }
  }
}

type Kind = 'threat' | 'consequence' | 'attribute';
