import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/clinical-network.ts';
import { interdict } from '../../packages/core/src/benefit/optimise/interdict.ts';
import { randomInterdiction } from '../../packages/core/src/benefit/optimise/interdiction.fixture.ts';
import { bestPortfolio, type NetBenefitProblem } from '../../packages/core/src/benefit/optimise/net-benefit.ts';
import { sideRows } from '../../packages/core/src/benefit/optimise/side-rows.ts';
import { type Draw, drawFrom } from '../../packages/core/src/engine/plain/random-knowledge.fixture.ts';
import type { Cap, Demand } from '../../packages/core/src/engine/treat/demand.ts';
import { lightestChoice } from '../../packages/core/src/engine/treat/lightest-choice.ts';
import { type LinearProgram, optimumByHighs, type Term } from './highs.fixture.ts';

const goOn = (): boolean => true;
const minutes = 300_000;

test(
  'the lightest set under demands and a cap weighs what HiGHS proves',
  async () => {
    let none = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const draw = drawFrom(seed);
      const controls = Array.from({ length: 14 }, (_, i) => i);
      const weights = controls.map(() => 1 + draw.upTo(20));
      const care = controls.map(() => draw.upTo(6));
      const demands = Array.from({ length: 12 }, (): Demand => {
        const given = draw.chance(0.6) ? [] : draw.some(controls, 0.12);
        return { given, oneOf: draw.some(controls, 0.25).filter((control) => !given.includes(control)) };
      });
      const most = 2 + draw.upTo(24);
      const cap: Cap = { weightOf: (control) => BigInt(care[control] ?? 0), most: BigInt(most) };
      const caps = draw.chance(0.7) ? [cap] : [];
      const weightOf = (control: number): bigint => BigInt(weights[control] ?? 0);
      const found = lightestChoice(demands, { weightOf, caps }, goOn);
      const name = (control: number): string => `x${control}`;
      const optimum = await optimumByHighs({
        sense: 'Minimize',
        objective: controls.map((c): Term => [weights[c] ?? 0, name(c)]),
        rows: [
          // Some of those given is left out, or one of those asked for is there.
          ...demands.map(({ given, oneOf }) => ({
            terms: [...given.map((c): Term => [-1, name(c)]), ...oneOf.map((c): Term => [1, name(c)])],
            sense: '>=' as const,
            limit: 1 - given.length,
          })),
          ...caps.map(() => ({ terms: care.map((own, c): Term => [own, name(c)]), sense: '<=' as const, limit: most })),
        ],
        binary: controls.map(name),
        free: [],
      });
      if (optimum === null) {
        expect(found.kind, `seed ${seed}`).toBe('none');
        none += 1;
        continue;
      }
      if (found.kind !== 'lightest') throw new Error(`seed ${seed}: ${found.kind}, but HiGHS found ${optimum}`);
      const sum = found.controls.reduce((all, control) => all + (weights[control] ?? 0), 0);
      expect(sum, `seed ${seed}`).toBeCloseTo(optimum, 6);
    }
    expect(none).toBeGreaterThan(3);
    expect(none).toBeLessThan(50);
  },
  minutes,
);

test(
  'the longest shortest way under a budget and exclusions is the one that HiGHS proves',
  async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const constraints = [
        { kind: 'excludes', measure: 'c0', other: 'c3' },
        { kind: 'requires', measure: 'c1', needs: 'c2' },
      ] as const;
      const size = { nodes: 40 + seed * 5, controls: 8, budget: 0.35, constraints };
      const problem = randomInterdiction(randomFrom(seed), size);
      const found = interdict(problem, goOn);
      const { graph, measures } = problem;
      const optimum = await optimumByHighs({
        sense: 'Maximize',
        objective: [[1, `p${graph.target}`]],
        rows: [
          { terms: [[1, `p${graph.source}`]], sense: '<=', limit: 0 },
          // A step to where one is changes nothing, and the format cannot say a variable less itself.
          ...graph.edges
            .filter(({ from, to }) => from !== to)
            .map(({ from, to, length, added }) => ({
              terms: [
                [1, `p${to}`] as const,
                [-1, `p${from}`] as const,
                ...added.map((own): Term => [-own.length, `x${own.control}`]),
              ],
              sense: '<=' as const,
              limit: length,
            })),
          ...sideRows(problem).map(({ weights, limit }) => ({
            terms: [...weights].flatMap((weight, k): readonly Term[] => (weight === 0 ? [] : [[weight, `x${k}`]])),
            sense: '<=' as const,
            limit,
          })),
        ],
        binary: measures.map((_, k) => `x${k}`),
        free: Array.from({ length: graph.nodes }, (_, n) => `p${n}`),
      });
      if (found.kind !== 'solved') throw new Error(`seed ${seed}: ${found.kind}`);
      expect(found.proof).toBe('optimal');
      expect(found.value, `seed ${seed}`).toBeCloseTo(optimum ?? Number.NaN, 6);
    }
  },
  minutes,
);

test(
  'the portfolio with the most net benefit is worth what HiGHS proves',
  async () => {
    let infeasible = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { problem, program } = weakestLinks(drawFrom(seed));
      const found = bestPortfolio(problem, goOn);
      const optimum = await optimumByHighs(program);
      if (optimum === null) {
        expect(found.kind, `seed ${seed}`).toBe('infeasible');
        infeasible += 1;
        continue;
      }
      if (found.kind !== 'solved') throw new Error(`seed ${seed}: ${found.kind}`);
      expect(found.proof).toBe('optimal');
      expect(found.value, `seed ${seed}`).toBeCloseTo(optimum, 6);
    }
    expect(infeasible).toBeGreaterThan(2);
    expect(infeasible).toBeLessThan(50);
  },
  minutes,
);

/** Hazards whose widest open way counts, side effects that add up, and constraints: also as a linear program. */
function weakestLinks(draw: Draw): { readonly problem: NetBenefitProblem; readonly program: LinearProgram } {
  const count = 10;
  const ids = Array.from({ length: count }, (_, k) => `x${k}`);
  const measures = ids.map((id) => ({ id, levels: [{ cost: 1 + draw.upTo(8), burden: draw.upTo(4) }] }));
  const made = ids.map(() => (draw.chance(0.3) ? draw.upTo(8) / 2 : 0));
  const hazards = Array.from({ length: 7 }, () => ({
    worth: 10 + draw.upTo(60),
    ways: ids.flatMap((_, k) => (draw.chance(0.4) ? [{ k, left: draw.upTo(9) / 10 }] : [])),
  }));
  const constraints = [
    { kind: 'budget', limit: 8 + draw.upTo(25) } as const,
    { kind: 'requires', measure: draw.one(ids), needs: draw.one(ids) } as const,
    { kind: 'excludes', measure: 'x1', other: 'x2' } as const,
    ...draw.some(['x1', 'x2', 'x3', 'x4'], 0.3).map((measure) => ({ kind: 'mandatory', measure, least: 1 }) as const),
  ];
  const weights = { cost: 0.3 + draw.upTo(5) / 5, burden: draw.upTo(5) / 5 };
  const problem: NetBenefitProblem = {
    ...{ measures, constraints, weights, burdenLimit: Number.POSITIVE_INFINITY, tolerance: 1e-12 },
    harm: (decided, optimistic) => {
      const parts = hazards.map(
        ({ worth, ways }) => worth * Math.max(0, ...ways.map(({ k, left }) => (optimistic[k] === 1 ? left : 1))),
      );
      parts.push(made.reduce((sum, own, k) => sum + own * (decided[k] ?? 0), 0));
      const upper = parts.reduce((a, b) => a + b, 0);
      return { lower: upper, upper, parts };
    },
  };
  const program: LinearProgram = {
    sense: 'Minimize',
    objective: [
      ...hazards.map(({ worth }, h): Term => [worth, `z${h}`]),
      ...measures.map(({ id, levels: [level] }, k): Term => {
        const asked = weights.cost * (level?.cost ?? 0) + weights.burden * (level?.burden ?? 0);
        return [asked + (made[k] ?? 0), id];
      }),
    ],
    rows: [
      // What is open of a hazard is at least what each of its ways leaves: 1 - (1 - left) x.
      ...hazards.flatMap(({ ways }, h) =>
        ways.map(({ k, left }) => ({
          terms: [[1, `z${h}`] as const, [1 - left, `x${k}`] as const],
          sense: '>=' as const,
          limit: 1,
        })),
      ),
      ...sideRows(problem).map(({ weights: row, limit }) => ({
        terms: [...row].flatMap((weight, k): readonly Term[] => (weight === 0 ? [] : [[weight, `x${k}`]])),
        sense: '<=' as const,
        limit,
      })),
      ...constraints.flatMap((constraint) =>
        constraint.kind === 'mandatory'
          ? [{ terms: [[1, constraint.measure] as const], sense: '>=' as const, limit: 1 }]
          : [],
      ),
    ],
    binary: ids,
    free: [],
  };
  return { problem, program };
}
