import type { Knowledge } from '../../knowledge/knowledge.ts';
import { assessSystem } from '../assess-system.ts';
import { at } from '../at.ts';
import { createEvaluator } from '../evaluate.ts';
import { averageControl } from '../explain/control-sets.ts';
import { type WhatIf, whatIfFrom } from '../explain/what-if.ts';
import type { Levels, Mode } from '../levels.ts';
import { type Draw, drawFrom, randomKnowledge, randomSystem } from '../plain/random-knowledge.fixture.ts';
import { compatible, strict } from '../quirks.ts';
import { burdenOf, compareBurdens } from './burden.ts';
import { type Goal, reaches } from './goal.ts';

/** A random system with goals that its base misses, and every set of its absent controls tried. */
export type RandomGoals = {
  readonly seed: number;
  readonly base: Levels;
  readonly whatIf: WhatIf;
  readonly goals: readonly Goal[];
  /** Controls that are not there, as averages of their populations. */
  readonly absent: readonly number[];
  /** Every minimal set that reaches the goals, lightest first, then by the numbers of its controls. */
  readonly minimal: readonly (readonly number[])[];
  /** Lowest likelihood of each goal alone that any set reaches. */
  readonly lowest: readonly number[];
};

const most = 9;

/** The random goals of a seed; null where the system has none to miss, or too many controls to try all sets. */
export function randomGoals(seed: number): RandomGoals | null {
  const draw = drawFrom(seed);
  const knowledge = treatable(draw, randomKnowledge(draw));
  const system = randomSystem(draw, 2 + draw.upTo(3));
  const some = { ...system, controls: draw.some(system.controls, 0.3) };
  const mode = draw.one(['current', 'future'] as const) satisfies Mode;
  const quirks = draw.one([strict, compatible]);
  const { graph, levels: base } = assessSystem(knowledge, some, { mode, quirks });
  if (graph.threats.count > 400) return null;
  const likely = Array.from(base.consequence.keys()).filter((c) => at(base.consequence, c) > 0);
  if (likely.length === 0) return null;
  const wanted = Array.from({ length: draw.chance(0.6) ? 1 : 2 }, () => draw.one(likely));
  const goals = [...new Set(wanted)].map((consequence) => ({
    consequence,
    limit: draw.upTo(at(base.consequence, consequence) - 1),
  }));
  const averages = Array.from(base.control.keys()).filter((c) => averageControl(graph, c) === c);
  const absent = averages.filter((c) => at(base.control, c) === 0);
  if (absent.length > most) return null;
  const evaluator = createEvaluator(graph, { mode, quirks });
  const whatIf = whatIfFrom(base, () => evaluator);
  return { seed, base, whatIf, goals, absent, ...everySet({ base, goals, absent }) };
}

/** The knowledge with more, and more effective, strategies, many of which start something. */
function treatable(draw: Draw, knowledge: Knowledge): Knowledge {
  const threats = knowledge.threats.map(({ id }) => id);
  const places = (most: number): readonly { readonly control: string; readonly role: string }[] =>
    Array.from({ length: most }, () => ({
      control: draw.one(['s0', 's1', 's2']),
      role: draw.chance(0.75) ? 'a' : draw.one(['b', 'c', 'd']),
    }));
  const optional = draw.chance(0.3);
  const triggered = draw.chance(0.7) ? draw.some(threats, 0.4) : [];
  return {
    ...knowledge,
    strategies: Array.from({ length: 9 }, (_, i) => ({
      ...at(knowledge.strategies, i % knowledge.strategies.length),
      id: `g${i}`,
      mandatory: places(draw.chance(0.6) ? 1 : 2),
      optional: optional && draw.chance(0.4) ? places(1) : [],
      blocks: draw.some(threats, 0.45),
      triggers: draw.some(triggered, 0.5),
      blockingEffect: draw.chance(0.7) ? 5 : draw.upTo(5),
    })),
    threats: knowledge.threats.map((threat) => ({ ...threat, triggered: triggered.includes(threat.id) })),
    controlTemplates: knowledge.controlTemplates.map((t) => ({ ...t, coverage: draw.chance(0.7) ? 5 : t.coverage })),
    controls: knowledge.controls.map((control) => ({ ...control, cost: draw.upTo(1), performance: draw.upTo(1) })),
  };
}

function everySet({ base, goals, absent }: Pick<RandomGoals, 'base' | 'goals' | 'absent'>) {
  const evaluator = createEvaluator(base.graph, base);
  const good = new Set<number>();
  const lowest = goals.map(() => Number.POSITIVE_INFINITY);
  for (let bits = 0; bits < 2 ** absent.length; bits += 1) {
    const levels = evaluator.evaluate({ controls: members(bits, absent).map((control) => ({ control, on: true })) });
    if (reaches(levels, goals)) good.add(bits);
    for (const [i, { consequence }] of goals.entries()) {
      lowest[i] = Math.min(at(lowest, i), at(levels.consequence, consequence));
    }
  }
  const minimal = [...good]
    .filter((bits) => ![...good].some((other) => other !== bits && (other & bits) === other))
    .map((bits) => members(bits, absent))
    .sort((a, b) => compareBurdens(burdenOf(base.graph, a), burdenOf(base.graph, b)) || (a.join() < b.join() ? -1 : 1));
  return { minimal, lowest };
}

function members(bits: number, absent: readonly number[]): readonly number[] {
  return absent.filter((_, i) => (bits & (1 << i)) !== 0);
}
