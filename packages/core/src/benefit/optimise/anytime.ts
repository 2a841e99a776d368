import type { Constraint } from './constraint.ts';

/** How far a search has come: the best value so far (null: none yet) and the bound that no solution passes. */
export type Progress = { readonly value: number | null; readonly bound: number; readonly steps: number };

/** Hears how far a search has come and says whether to go on; the clock, if any, is its own. */
export type ContinueWhile = (progress: Progress) => boolean;

/**
 * What a search gives whenever it ends. `solved` holds the best solution so far and the bound that no solution passes;
 * `proof` is `optimal` where the two meet within the stated tolerance and `gap` where the search was stopped before. `open`:
 * stopped before any solution was known. `infeasible` names a smallest set of constraints that stand against each other.
 */
export type Anytime<Solution> =
  | {
      readonly kind: 'solved';
      readonly best: Solution;
      readonly value: number;
      readonly bound: number;
      /** Distance of value and bound as a share of the value. */
      readonly gap: number;
      readonly proof: 'optimal' | 'gap';
      readonly steps: number;
    }
  | { readonly kind: 'open'; readonly bound: number; readonly steps: number }
  | { readonly kind: 'infeasible'; readonly conflict: readonly Constraint[] };

/** The distance of a value and its bound as a share of the value; 0 where they are equal, also when both are infinite. */
export function gapOf(value: number, bound: number): number {
  if (value === bound) return 0;
  return Math.abs(value - bound) / Math.max(Math.abs(value), Number.MIN_VALUE);
}
