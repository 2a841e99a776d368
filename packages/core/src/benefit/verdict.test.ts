import { expect, test } from 'vitest';
import type { DecisionRole, HarmState, OptionState } from './option-state.ts';
import { judgeOptions, verdictKinds } from './verdict.ts';

/** Whole numbers below a limit, from a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function randomOption(id: string, random: (below: number) => number): OptionState {
  const harms = ['h1', 'h2', 'h3'].map((harm, place): HarmState => {
    const [bare, level] = [random(4), random(5)];
    const unattacked = random(level + 1);
    const kind = (['patient', 'privacy', 'care-service'] as const)[place] ?? 'patient';
    const levels = { bare, level, unattacked, unprotected: 5 };
    return { ...levels, id: harm, label: harm, kind, impact: 3, risk: level, criterion: 2, limit: 2 };
  });
  const erosion = random(4);
  const delivered = random(4) === 0 ? 0 : 2;
  const runs = { bare: random(3), level: erosion, unattacked: random(erosion + 1), unprotected: 5 };
  const failed = new Map(harms.map((harm) => [harm.id, harm.level + random(2)]));
  return {
    ...{ id, harms },
    benefits: [{ ...runs, id: 'benefit', strength: 4, delivered }],
    burden: { sideEffects: [random(2), random(3)], performance: [random(2)], controls: random(4), cost: [random(3)] },
    controls: new Set(random(2) === 0 ? ['lock'] : ['lock', 'spare']),
    withFailed: () => failed,
    worstFailure: () => failed,
  };
}

test('verdicts without their reasons are those that come with reasons, on random options for every role', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 3000; seed += 1) {
    const random = randomFrom(seed * 7919);
    const states = Array.from({ length: 2 + random(3) }, (_, place) => randomOption(`o${place}`, random));
    for (const role of ['manufacturer', 'integrator', 'operator'] satisfies DecisionRole[]) {
      const kinds = verdictKinds(states, role);
      expect(kinds, `seed ${seed}`).toEqual(judgeOptions(states, role).map(({ verdict }) => verdict));
      for (const kind of kinds) seen.add(kind);
    }
  }
  expect([...seen].sort()).toEqual(['not-justifiable', 'over-protected', 'proportionate', 'under-protected']);
});
