import type { OptionEntry } from '@nemecys/core';

type Tie = OptionEntry['bowTies'][number];
type Barrier = Tie['mitigations'][number];

/** The barriers of a bow-tie, each with one number wherever it stands: on ways by their place, and before the harms. */
export type NumberedTie = {
  readonly barriers: readonly Barrier[];
  readonly prevents: readonly (readonly number[])[];
  readonly mitigates: readonly number[];
};

/** Numbers the barriers of a bow-tie from 1 on, from left to right. */
export function numberedBarriers({ ways, mitigations }: Tie): NumberedTie {
  const known = new Map<string, { readonly number: number; readonly barrier: Barrier }>();
  const numbers = (barriers: readonly Barrier[]): readonly number[] => {
    const found = barriers.map((barrier) => {
      const entry = known.get(barrier.id) ?? { number: known.size + 1, barrier };
      known.set(barrier.id, entry);
      return entry.number;
    });
    return [...new Set(found)];
  };
  const prevents = ways.map(({ barriers }) => numbers(barriers));
  const mitigates = numbers(mitigations);
  return { barriers: [...known.values()].map(({ barrier }) => barrier), prevents, mitigates };
}
