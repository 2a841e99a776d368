import { betaUpTo } from '../../quantity/beta.ts';

/** Events of one hazardous situation: how often, how many patients each exposes, and how likely each of them is harmed. */
export type MultiPatientEvent = { readonly perYear: number; readonly exposed: number; readonly harmed: number };

/** A point of the F–N curve: events a year that harm n patients or more. */
export type CurvePoint = { readonly n: number; readonly perYear: number };

/**
 * The F–N curve of some hazardous situations, whose patients are harmed independently of each other once exposed by the
 * same event. Points at 1, 2, 5, 10, 20 … up to the most patients exposed.
 */
export function harmCurve(events: readonly MultiPatientEvent[]): readonly CurvePoint[] {
  const most = events.reduce((all, { exposed }) => Math.max(all, Math.ceil(exposed)), 0);
  const points: CurvePoint[] = [];
  for (let decade = 1; decade <= most; decade *= 10) {
    for (const n of [decade, 2 * decade, 5 * decade]) {
      if (n > most) break;
      const perYear = events.reduce((sum, event) => sum + event.perYear * atLeast(event, n), 0);
      points.push({ n, perYear });
    }
  }
  return points;
}

/** Points of a curve above the tolerance line F(1)·n^−α, drawn through its first point. */
export function aboveTolerance(curve: readonly CurvePoint[], alpha: number): readonly CurvePoint[] {
  const first = curve[0];
  return first === undefined
    ? []
    : curve.filter(({ n, perYear }) => perYear > first.perYear * n ** -alpha * (1 + 1e-9));
}

/** The probability that n or more of the exposed are harmed: the upper tail of a binomial distribution. */
function atLeast({ exposed, harmed }: MultiPatientEvent, n: number): number {
  const trials = Math.round(exposed);
  if (exposed < 1) return n === 1 ? exposed * harmed : 0;
  if (n > trials) return 0;
  return betaUpTo({ a: n, b: trials - n + 1 }, Math.min(1, harmed));
}
