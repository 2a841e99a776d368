import type { CutPrice, CutProblem } from './cut-problem.ts';

/** The price of a node that cannot be cut. */
export const uncuttable: CutPrice = { own: Number.POSITIVE_INFINITY, measures: [] };

/** Does the target still hold when some nodes are cut? The slow plain answer: rounds until nothing changes. */
export function holdsDespite({ nodes, target }: CutProblem, cut: readonly number[]): boolean {
  const gone = new Set(cut);
  const holds = nodes.map(() => false);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [n, { rule, needs }] of nodes.entries()) {
      if (holds[n] || gone.has(n)) continue;
      const held = (need: number): boolean => holds[need] ?? false;
      if (needs.length > 0 && !(rule === 'all' ? needs.every(held) : needs.some(held))) continue;
      holds[n] = true;
      changed = true;
    }
  }
  return holds[target] ?? false;
}
