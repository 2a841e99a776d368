import type { EvaluationPlan } from '../evaluation-plan.ts';
import type { Levels } from '../levels.ts';
import { riskOf } from '../risk-matrix.ts';
import { Settling } from './settling.ts';
import type { SupportOrder } from './support-order.ts';
import { TakeBack } from './take-back.ts';
import type { Change } from './what-if-change.ts';

/** Follows changes of one evaluation to the new fixed point: what lost its support is taken back, then all rises are followed. */
export class Reevaluation {
  readonly #matrix: Uint8Array;
  readonly #settling: Settling;
  readonly #takeBack: TakeBack;
  /** Consequences whose likelihood was touched in the present run, some more than once. */
  readonly #moved: number[] = [];

  constructor(base: Levels, plan: EvaluationPlan, order: SupportOrder) {
    const { scales } = base.graph.tables.knowledge;
    this.#matrix = riskOf(scales, base.quirks);
    this.#settling = new Settling(plan, base.graph.tables.top);
    this.#takeBack = new TakeBack(base, plan, order);
  }

  /** The levels of the change, settled; valid until the next run. */
  run(change: Change): Levels {
    const { levels } = change;
    const { threatsAfter, threatsLacking } = levels.graph;
    const doubted = this.#takeBack.from(change);
    for (const a of change.lowered) {
      levels.trust[a] = Math.min(levels.trust[a] as number, levels.assumed[a] as number);
    }
    const lookAt = ({ starts, values }: typeof threatsAfter, index: number): void => {
      for (let i = starts[index] as number; i < (starts[index + 1] as number); i += 1) {
        this.#settling.look(change, values[i] as number);
      }
    };
    for (const t of doubted.threats) this.#settling.look(change, t);
    for (const t of change.likelier) this.#settling.look(change, t);
    for (const c of doubted.consequences) lookAt(threatsAfter, c);
    for (const a of doubted.attributes) lookAt(threatsLacking, a);
    for (const a of change.lowered) lookAt(threatsLacking, a);
    const moved = this.#moved;
    moved.push(...doubted.consequences);
    this.#settling.settle(change, (kind, index) => {
      if (kind === 'consequence') moved.push(index);
    });
    for (const c of moved) this.#weigh(levels, c);
    moved.length = 0;
    for (const c of change.reweighed) this.#weigh(levels, c);
    return levels;
  }

  #weigh({ graph, impact, consequence, risk }: Levels, c: number): void {
    risk[c] = this.#matrix[(impact[c] as number) * (graph.tables.top + 1) + (consequence[c] as number)] ?? 0;
  }
}
