import type { AttackPath, HarmEntry } from '@nemecys/core';

type Numbered = { readonly entry: HarmEntry; readonly code: string; readonly place: string };

/** A way to a harm that is drawn, and the harms that it passes through. */
export type DrawnPath = { readonly harm: Numbered; readonly path: AttackPath; readonly through: readonly Numbered[] };

/**
 * The ways to draw, at most `limit`: first to harms that are not accepted, and among these to the worst. A way that is the first part of another is not drawn again: the
 * longer one passes through its harm.
 */
export function choosePaths(harms: readonly Numbered[], limit: number): readonly DrawnPath[] {
  const ordered = [...harms.filter(({ entry }) => !entry.acceptable), ...harms.filter(({ entry }) => entry.acceptable)];
  const candidates = ordered.flatMap((harm) => (harm.entry.path ? [{ harm, path: harm.entry.path }] : []));
  return candidates
    .filter(({ path }) => !candidates.some((other) => contains(other.path, path)))
    .slice(0, limit)
    .map(({ harm, path }) => ({
      harm,
      path,
      through: candidates.filter((other) => contains(path, other.path)).map((other) => other.harm),
    }));
}

function contains(outer: AttackPath, inner: AttackPath): boolean {
  if (outer.steps.length <= inner.steps.length) return false;
  const ids = new Set(outer.steps.map((step) => step.id));
  return inner.steps.every((step) => ids.has(step.id));
}
