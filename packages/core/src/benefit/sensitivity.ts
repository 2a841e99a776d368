import { type AssumedLevel, assumedTrust, movedTrust } from './assumed-levels.ts';
import type { Moved, OptionRuns } from './option-runs.ts';
import type { DecisionRole, OptionState } from './option-state.ts';
import { type OptionVerdict, type VerdictKind, verdictKinds } from './verdict.ts';

/** A verdict that changes when one assumed level is moved by one step. */
export type Flip = {
  readonly assumed: AssumedLevel;
  readonly step: 1 | -1;
  readonly option: string;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
};

/** How many levels were moved, and what flipped. */
export type Sensitivity = { readonly moved: number; readonly flips: readonly Flip[] };

/** What the verdicts stand on before anything is moved. */
export type Standing = {
  readonly runs: readonly OptionRuns[];
  readonly states: readonly OptionState[];
  readonly verdicts: readonly OptionVerdict[];
  readonly role: DecisionRole;
  readonly onProgress?: ((done: number) => void) | undefined;
};

/** Moves every assumed level of trust, impact and benefit by one step up and down, in all options at once. */
export function sensitivityOf(standing: Standing): Sensitivity {
  const moves = movesOf(standing.runs);
  const flips: Flip[] = [];
  for (const [done, { assumed, step, moved }] of moves.entries()) {
    standing.onProgress?.(done / moves.length);
    const options = standing.runs.map((runs, place) => {
      return { runs, own: moved(runs), before: standing.states[place] as OptionState };
    });
    if (options.every(({ runs, own, before }) => own === null || runs.looksLike(before, own))) continue;
    const states = options.map(({ runs, own, before }) => (own === null ? before : runs.state(own)));
    for (const [place, to] of verdictKinds(states, standing.role).entries()) {
      const before = standing.verdicts[place];
      if (before === undefined || before.verdict === to) continue;
      flips.push({ assumed, step, option: before.option, from: before.verdict, to });
    }
  }
  return { moved: new Set(moves.map(({ assumed }) => assumed.id)).size, flips };
}

type Move = {
  readonly assumed: AssumedLevel;
  readonly step: 1 | -1;
  /** Null where an option does not rest on the level. */
  readonly moved: (runs: OptionRuns) => Moved | null;
};

function movesOf(runs: readonly OptionRuns[]): readonly Move[] {
  const trust = new Map(runs.map((one) => [one, assumedTrust(one)]));
  const assumed = new Map<string, AssumedLevel>();
  for (const groups of trust.values()) {
    for (const [id, { attributes: _, ...level }] of groups) if (!assumed.has(id)) assumed.set(id, level);
  }
  const moves: Move[] = [];
  for (const level of [...assumed.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const step of [-1, 1] as const) {
      const moved = (one: OptionRuns): Moved | null => {
        const attributes = trust.get(one)?.get(level.id)?.attributes;
        return attributes === undefined ? null : { trust: movedTrust(one, attributes, step) };
      };
      moves.push({ assumed: level, step, moved });
    }
  }
  return [...moves, ...impactMoves(runs), ...strengthMoves(runs)];
}

function impactMoves(runs: readonly OptionRuns[]): readonly Move[] {
  const impacts = new Map<string, { label: string; level: number; top: number }>();
  for (const one of runs) {
    const top = one.levels.graph.tables.knowledge.scales.impact.length - 1;
    for (const target of one.targets) {
      const place = one.names.assetLabel(one.names.assetOf('consequence', target.consequence));
      const label = one.say('assumed.impact', { consequence: one.concept(target).label.toLowerCase(), asset: place });
      const level = one.levels.impact[target.consequence] ?? 0;
      if (!impacts.has(one.harmId(target))) impacts.set(one.harmId(target), { label, level, top });
    }
  }
  return [...impacts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { label, level, top }]) =>
      steps(level, top).map((step): Move => {
        const assumed: AssumedLevel = { id, kind: 'impact', label, basis: 'stated' };
        return { assumed, step, moved: () => ({ impacts: new Map([[id, level + step]]) }) };
      }),
    );
}

function strengthMoves(runs: readonly OptionRuns[]): readonly Move[] {
  const strengths = new Map(
    runs.flatMap(({ benefits, say }) => benefits.map((benefit) => [benefit.id, { ...benefit, say }] as const)),
  );
  return [...strengths.values()].flatMap(({ id, what, strength, say }) =>
    (strength === null ? [] : steps(strength, 5)).map((step): Move => {
      const assumed: AssumedLevel = {
        id,
        kind: 'strength',
        label: say('assumed.strength', { benefit: what }),
        basis: 'stated',
      };
      return { assumed, step, moved: () => ({ strengths: new Map([[id, (strength ?? 0) + step]]) }) };
    }),
  );
}

function steps(level: number, top: number): readonly (1 | -1)[] {
  return ([-1, 1] as const).filter((step) => level + step >= 0 && level + step <= top);
}
