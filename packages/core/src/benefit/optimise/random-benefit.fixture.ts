import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import type { Constraint } from './constraint.ts';
import type { Choice, Measure } from './measure.ts';
import type { HarmEvaluator, NetBenefitProblem } from './net-benefit.ts';

/** A random small problem: hazards that protection thins and that side effects of measures start. */
export function randomBenefit(
  seed: number,
  { withSideEffects, withConstraints }: { readonly withSideEffects: boolean; readonly withConstraints: boolean },
): NetBenefitProblem {
  const draw = drawFrom(seed);
  const measures = Array.from({ length: 3 + draw.upTo(3) }, (_, i): Measure => {
    const cost = draw.upTo(6);
    const burden = draw.upTo(4);
    const levels = [{ cost, burden }];
    if (draw.chance(0.3)) levels.push({ cost: cost + draw.upTo(4), burden: draw.upTo(6) });
    return { id: `m${i}`, levels };
  });
  const hazards = Array.from({ length: 1 + draw.upTo(3) }, () => ({
    harm: 4 + draw.upTo(30),
    works: measures.map(() => (draw.chance(0.6) ? draw.upTo(9) / 10 : 0)),
    starts: measures.map(() => (withSideEffects && draw.chance(0.3) ? draw.upTo(8) : 0)),
    isSeries: draw.chance(0.5),
  }));
  const harm: HarmEvaluator = (decided, optimistic) => {
    const parts: number[] = [];
    for (const { harm: own, works, starts, isSeries } of hazards) {
      const left = works.map((work, i) => (1 - work) ** (optimistic[i] ?? 0));
      // In series any measure thins the way; in parallel the widest way that is left counts.
      const share = isSeries ? left.reduce((a, b) => a * b, 1) : Math.max(...left);
      parts.push(own * share + starts.reduce((all, start, i) => all + start * (decided[i] ?? 0), 0));
    }
    const upper = parts.reduce((a, b) => a + b, 0);
    return seed % 2 === 0 ? { lower: upper * 0.9, upper } : { lower: upper * 0.9, upper, parts };
  };
  const ids = measures.map(({ id }) => id);
  const constraints = Array.from({ length: withConstraints ? draw.upTo(4) : 0 }, (): Constraint => {
    if (draw.chance(0.3)) return { kind: 'requires', measure: draw.one(ids), needs: draw.one(ids) };
    if (draw.chance(0.4)) return { kind: 'excludes', measure: draw.one(ids), other: draw.one(ids) };
    if (draw.chance(0.4)) return { kind: 'mandatory', measure: draw.one(ids), least: 1 };
    return { kind: 'budget', limit: 2 + draw.upTo(14) };
  });
  const weights = { cost: draw.upTo(10) / 5, burden: draw.upTo(10) / 10 };
  return { measures, constraints, harm, weights, burdenLimit: Number.POSITIVE_INFINITY, tolerance: 1e-12 };
}

/** Every choice of levels. */
export function everyChoice(measures: readonly Measure[]): readonly Choice[] {
  return measures.reduce<readonly Choice[]>(
    (choices, { levels }) =>
      choices.flatMap((choice) => [0, ...levels.map((_, i) => i + 1)].map((l) => [...choice, l])),
    [[]],
  );
}
